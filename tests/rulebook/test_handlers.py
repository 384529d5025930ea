"""Browsing the rules with buttons and words."""

from pathlib import Path

import pytest

from tests.kit import updates
from tests.kit.stage import open_stage


async def test_from_the_menu_to_a_card_in_three_presses(tmp_path: Path) -> None:
    """Group, topic, question: each page replaces the one before."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/aturan")
        menu = stage.last
        await stage.presses("Media sosial dan pose foto")
        await stage.presses(0, on=menu)
        await stage.presses(0, on=menu)
        assert "Dasar" in stage.last.text or "Tanya ke" in stage.last.text
        assert "panduan, bukan putusan" in stage.last.text


async def test_a_row_of_the_decree_shows_what_since_when_and_which_sanction(tmp_path: Path) -> None:
    """In the campaign its tier is today's."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        await stage.says("/start s-disiplin-6-interaksi-medsos")
        text = stage.last.text
        for words in ("menyukai (like)", "sejak 22 September 2022", "hukuman disiplin berat"):
            assert words in text


async def test_words_find_rules(tmp_path: Path) -> None:
    """/aturan kata searches entries and rows."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/aturan stiker mobil")
        assert stage.last.labels


async def test_words_that_find_nothing_are_answered_kindly(tmp_path: Path) -> None:
    """No empty list."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/aturan zzqqxx")
        assert stage.last.text


async def test_every_page_of_the_lists_can_be_turned(tmp_path: Path) -> None:
    """Forward through the decree and the instruments to the last page."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/aturan")
        menu = stage.last
        for start in ("Daftar perbuatan", "Peraturan dan statusnya"):
            await stage.presses(start, on=menu)
            while any(label.startswith("Berikutnya") for label in menu.labels):
                await stage.presses("Berikutnya", on=menu)
            await stage.presses("Kembali", on=menu)


async def test_the_journeys_are_one_press_from_the_menu(tmp_path: Path) -> None:
    """Where the fear begins."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/aturan")
        await stage.presses("Saya sedang cemas")
        await stage.presses("Sudah terlanjur")
        assert "1." in stage.last.text


async def test_the_ladder_is_shown_to_its_last_step(tmp_path: Path) -> None:
    """CPNS and PPPK stand near the end, and nobody may miss their own."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/sanksi")
        for step in stage.house.editions.current.library.ladder.values():
            assert step.name in stage.last.text


async def test_the_ladder_names_all_readings(tmp_path: Path) -> None:
    """Where the law conflicts nothing is smoothed over, and nothing is cut off."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/sanksi")
        ladder = stage.last
        await stage.presses("Pasal yang berbeda bunyi", on=ladder)
        library = stage.house.editions.current.library
        for step in library.ladder.values():
            assert all(reading in stage.last.text for reading in step.readings)


async def test_every_criminal_threat_is_shown_with_its_article(tmp_path: Path) -> None:
    """Two of them are told in the same words."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/sanksi")
        await stage.presses("Ancaman pidana")
        for crime in stage.house.editions.current.library.criminal.values():
            assert crime.threat in stage.last.text
        assert "Pasal 494" in stage.last.text


@pytest.mark.parametrize(
    "data",
    ["1:rule:topic:lenyap:0", "1:rule:law:lenyap", "1:rule:row:lenyap", "1:rule:fear:lenyap",
     "1:rule:group:lenyap"],
)  # fmt: skip
async def test_what_left_the_content_is_said_to_be_gone(tmp_path: Path, data: str) -> None:
    """An old button points the way to the menu."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(updates.callback(data))
        assert "/aturan" in stage.last.text


@pytest.mark.parametrize("data", ["1:rule:row", "1:rule:skb:satu", "1:rule:topic:umum:x"])
async def test_a_button_that_lacks_something_is_an_old_one(tmp_path: Path, data: str) -> None:
    """A changed client may send anything; an error in a page is not passed off as a lost page."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(updates.callback(data))
        assert any("sudah lama" in toast.text for toast in stage.asn.toasts)
