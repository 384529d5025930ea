"""The first minutes: the promise, the tutorial, help for each kind of reader, deep links."""

from pathlib import Path

import pytest

from bot.statistics.events import Event
from tests.kit.stage import open_stage


async def test_the_promise_comes_before_the_first_question(tmp_path: Path) -> None:
    """/start says what is kept before anybody has typed anything."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/start")
        assert "tidak menyimpan siapa bertanya apa" in stage.last.text


async def test_the_tutorial_answers_and_screens_for_real(tmp_path: Path) -> None:
    """The simulated forward goes through the real screening, the question too."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/start")
        await stage.presses("Coba dalam 3 langkah")
        tutorial = stage.last
        await stage.presses("Lihat jawabannya")
        assert "Dasar" in stage.last.text
        await stage.presses("Lanjut", on=tutorial)
        await stage.presses("Periksa contoh ini", on=tutorial)
        assert "Tampak berpihak" in stage.last.text
        await stage.presses("Lanjut", on=tutorial)
        assert "Langkah 3 dari 3" in tutorial.text


async def test_help_shows_an_ordinary_person_no_officers_commands(tmp_path: Path) -> None:
    """An ASN learns nothing about what officers can do."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/bantuan")
        assert "/aturan" in stage.last.text
        assert "/petugas" not in stage.last.text


async def test_help_shows_an_officer_what_their_role_may_do(tmp_path: Path) -> None:
    """An editor sees editors' commands, a superadmin sees all."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_b.says("/bantuan")
        assert "/pertanyaan" in stage.officer_b.last.text
        assert "/petugas ·" not in stage.officer_b.last.text
        await stage.officer_a.says("/bantuan")
        assert "/petugas ·" in stage.officer_a.last.text


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("faq-001", "Dasar"),
        ("t-media-sosial-like", "suka"),
        ("s-disiplin-6-interaksi-medsos", "disiplin no. 6"),
        ("j-terlanjur", "Tenang"),
    ],
)
async def test_a_deep_link_opens_its_page_after_the_promise(
    tmp_path: Path, payload: str, expected: str
) -> None:
    """A poster's QR code leads straight to the card, and the promise still comes first."""
    async with open_stage(tmp_path) as stage:
        await stage.says(f"/start {payload}")
        assert "tidak menyimpan" in stage.asn.room.replies[0].text
        assert expected in stage.last.text


async def test_a_link_to_nothing_is_said_to_be_stale(tmp_path: Path) -> None:
    """An old poster leads to the greeting, not to silence."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/start faq-999")
        assert "tidak berlaku" in stage.asn.room.replies[0].text


async def test_the_tutorial_leads_on_from_its_results(tmp_path: Path) -> None:
    """The results stay to be read, and their one button is the next step."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/start")
        await stage.presses("Coba dalam 3 langkah")
        await stage.presses("Lihat jawabannya")
        await stage.presses("Lanjut")
        assert "Langkah 2 dari 3" in stage.last.text
        await stage.presses("Periksa contoh ini")
        await stage.presses("Lanjut")
        assert "Langkah 3 dari 3" in stage.last.text
        assert len(stage.asn.room.replies) == 5


async def test_the_tutorial_counts_as_nobodys_usage(tmp_path: Path) -> None:
    """Otherwise its sample would lead the list of topics for ever."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/start")
        await stage.presses("Coba dalam 3 langkah")
        tutorial = stage.last
        await stage.presses("Lihat jawabannya")
        await stage.presses("Lanjut", on=tutorial)
        await stage.presses("Periksa contoh ini", on=tutorial)
        await stage.house.tally.flush()
        today = stage.house.clock.now().date()
        counted = await stage.house.counts.between(today, today)
        assert {key.event for key in counted} == {Event.COMMAND.value}
