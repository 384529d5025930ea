"""The buttons under a screened post."""

from pathlib import Path

import pytest

from tests.kit import updates
from tests.kit.stage import Stage, open_stage

POST = "Ayo coblos nomor 9 pasangan Contoh! #MenangkanContoh"


async def say_wrong(stage: Stage, post: str) -> None:
    """Have a post screened and say that the result is mistaken."""
    await stage.sends(updates.text(post, **updates.forwarded()))
    await stage.presses("Keliru?")


async def test_a_text_reaches_the_officers_only_when_its_sender_chooses_to(tmp_path: Path) -> None:
    """Counting keeps no text; the second button sends it, once, without a name."""
    async with open_stage(tmp_path) as stage:
        await say_wrong(stage, POST)
        await stage.presses("Catat sebagai angka")
        await stage.officer_b.says("/masukan")
        assert "Tidak ada teks" in stage.officer_b.last.text
        await say_wrong(stage, POST)
        await stage.presses("Kirim juga teksnya")
        assert "tersimpan untuk dibaca petugas" in stage.last.text
        await stage.officer_b.says("/masukan")
        assert POST in stage.officer_b.last.text


async def test_a_text_with_somebodys_number_is_not_kept(tmp_path: Path) -> None:
    """The mistake is counted all the same."""
    async with open_stage(tmp_path) as stage:
        await say_wrong(stage, f"{POST} Hubungi 0812 3456 7890.")
        await stage.presses("Kirim juga teksnya")
        assert "tidak saya simpan" in stage.last.text
        await stage.officer_b.says("/masukan")
        assert "Tidak ada teks" in stage.officer_b.last.text


@pytest.mark.parametrize(
    "raw",
    [
        updates.video("Selamat pagi semuanya"),
        updates.document("edaran.pdf"),
        updates.text("https://contoh.test/berita", **updates.forwarded()),
    ],
)
async def test_what_was_not_seen_whole_is_never_called_clear(
    tmp_path: Path, raw: dict[str, object]
) -> None:
    """A video, a file or a bare link gets no green light, whatever its caption says."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(raw)
        assert "Tidak tampak tanda berpihak" not in stage.last.text


async def test_a_poll_about_candidates_is_a_reason_for_care(tmp_path: Path) -> None:
    """It takes no side itself; whoever votes in it does."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        await stage.sends(updates.poll("Siapa bupati pilihanmu?", ("Paslon 1", "Paslon 2")))
        assert "Hati-hati" in stage.last.text
        assert "memperlihatkan pilihan Anda" in stage.last.text


async def test_a_poll_about_lunch_is_left_alone(tmp_path: Path) -> None:
    """A bot that cries wolf is muted within a day."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        await stage.sends(updates.poll("Pilih menu besok", ("Nomor 1 nasi goreng", "Nomor 2 mie")))
        assert "Tidak tampak tanda berpihak" in stage.last.text


async def test_what_is_named_beside_a_clear_verdict_is_said_to_take_no_side(tmp_path: Path) -> None:
    """ "I found nothing" above a list of what was found would be a contradiction."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        post = "Partai mana?\nPDIP\nGerindra\nPKS"
        await stage.sends(updates.text(post, **updates.forwarded()))
        assert "Tidak tampak tanda berpihak" in stage.last.text
        assert "di sini tidak memihak" in stage.last.text


async def test_a_draft_is_asked_for_and_taken_as_a_reply(tmp_path: Path) -> None:
    """/cek alone: the next message is the draft, not a question."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/cek")
        asked = stage.last
        await stage.sends(updates.text(POST, **updates.reply_to(asked.raw)))
        assert "Kata yang sebaiknya dibuang" in stage.last.text
        await stage.sends(
            updates.text("Kerja bakti di kantor pagi ini", **updates.reply_to(asked.raw))
        )
        assert "bukan jaminan" in stage.last.text


async def test_a_cry_behind_the_command_gets_no_green_light(tmp_path: Path) -> None:
    """Met as a person, not as a draft."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/cek saya mau bunuh diri saja")
        assert "tidak sendirian" in stage.last.text
