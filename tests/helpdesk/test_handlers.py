"""Asking a human: consent first, then one message, an answer, and nothing kept."""

from pathlib import Path

from tests.kit import updates
from tests.kit.stage import Stage, open_stage

QUESTION = "Bolehkah PPPK paruh waktu menjadi petugas KPPS di kampungnya?"


async def ask(stage: Stage, words: str = QUESTION) -> None:
    """Go through consent and send words as a reply to the prompt."""
    await stage.says("/tanya")
    await stage.presses("Setuju")
    prompt = stage.last
    await stage.sends(updates.text(words, **updates.reply_to(prompt.raw)))


async def test_who_reads_and_what_not_to_write_comes_first(tmp_path: Path) -> None:
    """Before a word is typed."""
    async with open_stage(tmp_path, SARING_HELPDESK="Inspektorat") as stage:
        await stage.says("/tanya")
        for words in ("Inspektorat", "Jangan tulis nama", "Yang disimpan"):
            assert words in stage.last.text


async def test_the_answer_returns_and_the_question_is_gone(tmp_path: Path) -> None:
    """An officer replies; the asker reads it; nothing is left."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        assert "Terkirim" in stage.last.text
        await stage.officer_b.says("/pertanyaan")
        assert QUESTION in stage.officer_b.last.text
        await stage.officer_b.presses("Jawab")
        prompt = stage.officer_b.last
        await stage.officer_b.sends(
            updates.text(
                "Boleh dengan izin.", stage.officer_b.person, **updates.reply_to(prompt.raw)
            )
        )
        assert "Boleh dengan izin." in stage.last.text
        await stage.officer_b.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_b.last.text


async def test_an_officer_can_point_at_an_entry(tmp_path: Path) -> None:
    """The nearest entries are buttons; one press answers with the card."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        await stage.officer_a.says("/pertanyaan")
        await stage.officer_a.presses(0)
        assert "panduan, bukan putusan" in stage.last.text


async def test_a_number_that_names_somebody_is_refused_before_it_is_kept(tmp_path: Path) -> None:
    """NIP in the text: nothing is stored, and the person may try again at once."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, "Apakah 198501012010011001 boleh ikut kampanye?")
        assert "tidak saya simpan" in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text


async def test_deleting_takes_an_open_question_back(tmp_path: Path) -> None:
    """/hapus reaches the officers' queue too."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        await stage.says("/hapus")
        await stage.presses("Ya, hapus")
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text


async def test_an_answer_becomes_a_draft_in_one_step(tmp_path: Path) -> None:
    """The receipt in the officer's chat holds the words; nothing was kept here."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        await stage.officer_b.says("/pertanyaan")
        await stage.officer_b.presses("Jawab")
        prompt = stage.officer_b.last
        await stage.officer_b.sends(
            updates.text("Boleh.", stage.officer_b.person, **updates.reply_to(prompt.raw))
        )
        await stage.officer_b.presses("Jadikan draf FAQ")
        assert "Draf FAQ" in stage.officer_b.last.text
