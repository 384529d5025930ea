"""/statistik: what officers see, and that nobody else sees anything."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.action import action
from bot.statistics import chart
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import open_stage


async def test_an_officer_gets_page_picture_and_buttons(demo_folder: Path) -> None:
    """Words to read, a picture to look at, and the ways on below it."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        page, picture = await stage.officer_b.says("/statistik")
        assert "26 Oktober – 24 November 2026 · 30 hari" in page.text
        assert "pertanyaan" in page.text
        assert "Paling banyak ditanyakan" in page.text
        assert picture.method == "sendPhoto"
        assert picture.labels == ["7 hari", "• 30 hari", "Bulan ini", "🔎 Celah isi", "📄 CSV"]
        data = stage.request.world.files.stored[str(picture.file)].data
        assert Image.open(BytesIO(data)).size == chart.SIZE


async def test_made_up_numbers_say_so_everywhere(demo_folder: Path) -> None:
    """Nobody may take a demonstration for use."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        page, picture = await stage.officer_b.says("/statistik 7")
        gaps = await stage.officer_b.presses("Celah isi", on=picture)
        table = await stage.officer_b.presses("CSV", on=picture)
        assert all("DATA CONTOH" in shown.text for shown in (page, picture, *gaps, *table))


async def test_somebody_else_learns_nothing(demo_folder: Path) -> None:
    """Not even that the command exists."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        [known] = await stage.says("/statistik")
        [unknown] = await stage.says("/tidakada")
        assert known.text == unknown.text


async def test_a_button_that_reached_somebody_else_is_an_old_button(demo_folder: Path) -> None:
    """Buttons are checked as commands are: an officer may have been removed since."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        await stage.sends(updates.callback(action("stat", "csv", "30")))
        assert "sudah lama" in stage.asn.toasts[-1].text
        assert stage.request.sent("send*") == []


@pytest.mark.parametrize("words", ["kemarin", "2027-01", "0", "2026-13"])
async def test_words_that_mean_no_days_get_the_form(demo_folder: Path, words: str) -> None:
    """The officer learns what can be asked for."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        [hint] = await stage.officer_a.says(f"/statistik {words}")
        assert "/statistik bulan" in hint.text


async def test_a_month_leads_to_the_month_before(demo_folder: Path) -> None:
    """Month by month backwards, from the phone."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        page, _ = await stage.officer_a.says("/statistik bulan")
        assert "1–24 November 2026 · 24 hari" in page.text
        page, picture = await stage.officer_a.presses("‹ Oktober 2026")
        assert "1–31 Oktober 2026 · 31 hari" in page.text
        assert "‹ September 2026" in picture.labels


async def test_the_gaps_are_shown_by_week(demo_folder: Path) -> None:
    """What was not answered, and which cards did not help."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        await stage.officer_a.says("/statistik")
        [gaps] = await stage.officer_a.presses("Celah isi")
        assert "16–22 Nov" in gaps.text
        assert "Belum ada dasar" in gaps.text
        assert "Kartu yang dinilai kurang" in gaps.text


async def test_a_table_is_sent_and_its_taking_recorded(demo_folder: Path) -> None:
    """Numbers leave the bot: the audit trail says who took them."""
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        await stage.officer_b.says("/statistik 7")
        [table] = await stage.officer_b.presses("CSV")
        data = stage.request.world.files.stored[str(table.file)].data.decode("utf-8-sig")
        assert data.splitlines()[0] == "mulai;sampai;deret;potongan;hasil;kode;nama;jumlah"
        [act, *_] = await stage.house.officers.trail()
        assert (act.officer, act.act) == ("petugas kedua", "statistik_diunduh")


async def test_a_slim_installation_says_what_it_lacks(
    demo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text alone, with the buttons under it, and why there is no picture."""
    monkeypatch.setattr(chart, "available", lambda: False)
    async with open_stage(demo_folder, clock=StillClock()) as stage:
        [page] = await stage.officer_a.says("/statistik")
        assert "tanpa matplotlib" in page.text
        assert "📄 CSV" in page.labels


async def test_before_the_first_closed_day_it_says_when_there_will_be_something(
    tmp_path: Path,
) -> None:
    """A fresh bot has nothing to show yet, and says so instead of showing zeros."""
    async with open_stage(tmp_path, clock=StillClock()) as stage:
        await stage.says("boleh like foto calon?")
        page, _ = await stage.officer_a.says("/statistik")
        assert "Belum ada yang bisa ditampilkan" in page.text
        [gaps] = await stage.officer_a.presses("Celah isi")
        assert "Senin" in gaps.text


async def test_visitors_are_counted_where_updates_are_handled(tmp_path: Path) -> None:
    """Whoever writes or presses came today; whoever types the bot's name elsewhere did not."""
    clock = StillClock()
    async with open_stage(tmp_path, clock=clock) as stage:
        for person in updates.persons(6):
            await stage.actor(person).says("/aturan")
        await stage.sends(updates.inline("suka", updates.Person(77, "Warga")))
        await stage.house.tally.flush()
        clock.at = clock.at.replace(day=26)
        page, _ = await stage.officer_a.says("/statistik 7")
        assert "6 orang per hari" in page.text
