"""Asking a human: consent first, then one message, an answer, and nothing kept."""

from pathlib import Path

import pytest

from bot.helpdesk.service import LONGEST, LONGEST_ANSWER
from bot.house import House
from bot.phase import Phase
from bot.wire import sending
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.kit.trouble import Mishap, Trouble

QUESTION = "Bolehkah PPPK paruh waktu menjadi petugas KPPS di kampungnya?"


async def ask(stage: Stage, words: str = QUESTION) -> None:
    """Go through consent and send words as a reply to the prompt."""
    await stage.says("/tanya")
    await stage.presses("Setuju")
    prompt = stage.last
    await stage.sends(updates.text(words, **updates.reply_to(prompt.raw)))


async def reply_of_officer(stage: Stage, words: str) -> None:
    """Let officer B answer the oldest question, and confirm it where that is asked."""
    await written_by_officer(stage, words)
    if "Belum saya kirim" in stage.officer_b.last.text:
        await stage.officer_b.presses("Ya, kirim ke penanya")


async def written_by_officer(stage: Stage, words: str) -> None:
    """Let officer B write an answer to the oldest question."""
    await stage.officer_b.says("/pertanyaan")
    await stage.officer_b.presses("Jawab")
    prompt = stage.officer_b.last
    await stage.officer_b.sends(
        updates.text(words, stage.officer_b.person, **updates.reply_to(prompt.raw))
    )


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
        await reply_of_officer(stage, "Boleh dengan izin.")
        assert "Boleh dengan izin." in stage.last.text
        await stage.officer_b.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_b.last.text


async def test_an_officer_can_point_at_an_entry(tmp_path: Path) -> None:
    """The nearest entries are buttons; one press answers with the card."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        await stage.officer_a.says("/pertanyaan")
        await stage.officer_a.presses(0)
        assert "Kirim kartu di atas" in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, kirim ini")
        assert "panduan, bukan putusan" in stage.last.text


async def test_a_number_that_names_somebody_is_refused_before_it_is_kept(tmp_path: Path) -> None:
    """NIP in the text: nothing is stored, and the person may try again at once."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, "Apakah 198501012010011001 boleh ikut kampanye?")
        assert "tidak saya simpan" in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text


DEED = "saya kemarin terlanjur terima uang dari tim paslon di ruang guru"


async def test_a_deed_is_handed_back_before_it_leaves(tmp_path: Path) -> None:
    """Who answers may be who punishes: nothing is kept, and an answer now comes first."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, DEED)
        assert "Belum saya kirim" in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text
        await stage.presses("Tulis ulang")
        await stage.sends(updates.text(QUESTION, **updates.reply_to(stage.last.raw)))
        assert "Terkirim" in stage.last.text


async def test_a_deed_is_sent_once_where_its_writer_says_so(tmp_path: Path) -> None:
    """Whoever knows who reads it may tell it."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, DEED)
        paused = stage.last
        twice = [
            updates.press(paused.button("Kirim apa adanya"), paused.raw, stage.person)
            for _ in range(2)
        ]
        for press in twice:
            await stage.sends(press)
        assert "Terkirim" in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert DEED in stage.officer_a.last.text
        assert sum(DEED in shown.text for shown in stage.officer_a.room.replies) == 1


async def test_words_behind_the_command_are_not_lost(tmp_path: Path) -> None:
    """/tanya with a question in the same message: consent, then it is sent as it stands."""
    async with open_stage(tmp_path) as stage:
        await stage.says(f"/tanya {QUESTION}")
        assert "Belum saya kirim" in stage.last.text
        await stage.presses("Setuju, kirim")
        assert "Terkirim" in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert QUESTION in stage.officer_a.last.text
        assert "/tanya" not in stage.officer_a.last.text


async def test_a_cry_behind_the_command_is_met_as_a_cry(tmp_path: Path) -> None:
    """Officers read it tomorrow; help is named at once."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya saya mau bunuh diri saja")
        assert "tidak sendirian" in stage.last.text


async def test_words_behind_the_command_are_answered_without_it(tmp_path: Path) -> None:
    """ "Jawab sekarang" asks what was asked, and does not offer to screen it."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya boleh like postingan paslon dak?")
        await stage.presses("jawab sekarang")
        behind = stage.last
        await stage.says("boleh like postingan paslon dak?")
        assert behind.text == stage.last.text


async def test_after_the_pause_the_next_message_is_an_ordinary_one(tmp_path: Path) -> None:
    """Nothing is awaited until "Tulis ulang" is pressed."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, DEED)
        await stage.says("boleh like postingan paslon?")
        assert "Untuk petugas" not in stage.last.text
        assert "Jangan" in stage.last.text


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
        await reply_of_officer(stage, "Boleh.")
        await stage.officer_b.presses("Jadikan draf FAQ")
        assert "Draf FAQ" in stage.officer_b.last.text


async def test_only_a_reply_to_the_prompt_is_a_question_to_officers(tmp_path: Path) -> None:
    """A reply to any other message of the bot, the promise of privacy among them, is not."""
    async with open_stage(tmp_path) as stage:
        for command in ("/privasi", "/start", "/bantuan"):
            await stage.says(command)
            await stage.sends(updates.text(QUESTION, **updates.reply_to(stage.last.raw)))
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text


async def test_who_is_turned_away_may_reply_to_the_refusal(tmp_path: Path) -> None:
    """Too short at first, well said the second time."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, "Boleh?")
        assert "terlalu pendek" in stage.last.text
        await stage.sends(updates.text(QUESTION, **updates.reply_to(stage.last.raw)))
        assert "Terkirim" in stage.last.text


async def test_an_answer_leaves_only_when_it_is_confirmed(tmp_path: Path) -> None:
    """And one that takes sides is shown as such before."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        waiting = stage.last.text
        await written_by_officer(stage, "Tidak boleh. Coblos saja Partai Gerindra, menangkan!")
        assert "tampak memihak" in stage.officer_b.last.text
        assert "Belum saya kirim" in stage.officer_b.last.text
        assert stage.last.text == waiting
        await written_by_officer(stage, "Boleh dengan izin.")
        assert "memihak" not in stage.officer_b.last.text


async def test_an_answer_that_surely_did_not_leave_lets_the_question_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No network for a moment: nothing is lost, and the second try arrives."""
    monkeypatch.setattr(sending, "_PAUSES", (0.0,))
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        asker = stage.person.id
        stage.request.trouble.add(Trouble(Mishap.REFUSE, ("sendMessage",), (asker,), times=2))
        await reply_of_officer(stage, "Boleh dengan izin.")
        assert "tetap menunggu" in stage.officer_b.last.text
        await reply_of_officer(stage, "Boleh dengan izin.")
        assert "Boleh dengan izin." in stage.last.text


async def test_an_answer_that_perhaps_arrived_is_not_sent_twice(tmp_path: Path) -> None:
    """The officer learns that nobody knows, and the address is gone."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        asker = stage.person.id
        stage.request.trouble.add(Trouble(Mishap.RESET_AFTER, ("sendMessage",), (asker,), times=1))
        await reply_of_officer(stage, "Boleh dengan izin.")
        assert "mungkin sudah sampai" in stage.officer_b.last.text
        await stage.officer_b.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_b.last.text


async def test_a_card_arrives_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line breaks, an officer tries again: the asker has one message, question and card."""
    monkeypatch.setattr(sending, "_PAUSES", (0.0,))
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        before = len(stage.asn.room.replies)
        asker = stage.person.id
        broken = Trouble(Mishap.REFUSE, ("sendMessage",), (asker,), times=2)
        stage.request.trouble.add(broken)
        for told in ("tetap menunggu", "terkirim untuk"):
            await stage.officer_a.says("/pertanyaan")
            await stage.officer_a.presses(0)
            await stage.officer_a.presses("Ya, kirim ini")
            assert told in stage.officer_a.last.text
        (answer,) = stage.asn.room.replies[before:]
        assert answer.text.startswith("💬 Petugas menunjuk jawaban ini")
        assert QUESTION in answer.text
        assert "panduan, bukan putusan" in answer.text


async def test_a_long_answer_is_refused_before_the_question_is_taken(tmp_path: Path) -> None:
    """Nothing an officer wrote is cut off behind their back."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        await reply_of_officer(stage, "Boleh. " * 500)
        assert "terlalu panjang" in stage.officer_b.last.text
        await stage.officer_b.says("/pertanyaan")
        assert QUESTION in stage.officer_b.last.text


async def test_the_longest_question_and_answer_fit_one_message(tmp_path: Path) -> None:
    """The asker's message, the officer's receipt and the draft hold every word."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, "p" * LONGEST)
        await reply_of_officer(stage, "&" * LONGEST_ANSWER)
        assert "&" * LONGEST_ANSWER in stage.last.text
        assert "&" * LONGEST_ANSWER in stage.officer_b.last.text


async def test_a_card_is_for_the_askers_region(tmp_path: Path) -> None:
    """An officer elsewhere points at it; the phase on it is that of whoever asked."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        seen: list[int] = []
        phase_for = House.phase_for

        async def noted(self: House, chat: int) -> Phase:
            seen.append(chat)
            return await phase_for(self, chat)

        await ask(stage)
        await stage.officer_a.says("/pertanyaan")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(House, "phase_for", noted)
            await stage.officer_a.presses(0)
        assert "Kirim kartu di atas" in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, kirim ini")
        assert seen == [stage.person.id]


async def test_a_question_that_replies_to_nothing_is_asked_about(tmp_path: Path) -> None:
    """On a phone the reply is easily lost; nothing goes to officers by itself, nothing is lost."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya")
        await stage.presses("Setuju")
        await stage.says(QUESTION)
        assert "untuk petugas" in stage.last.text
        assert "Belum saya kirim" in stage.last.text
        asked = stage.last
        again = updates.press(asked.button("kirim ke petugas"), asked.raw)
        await stage.presses("kirim ke petugas")
        assert "Terkirim" in stage.last.text
        await stage.sends(again)
        await stage.officer_a.says("/pertanyaan")
        assert QUESTION in stage.officer_a.last.text
        assert sum(QUESTION in shown.text for shown in stage.officer_a.room.replies) == 1


async def test_it_may_as_well_be_answered_at_once(tmp_path: Path) -> None:
    """Before consent too; and only once, so that the next question is an ordinary one."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya")
        await stage.says("boleh like postingan calon?")
        await stage.presses("jawab sekarang")
        assert "untuk petugas" not in stage.last.text.split("\n", 1)[0]
        await stage.says("boleh foto bareng calon?")
        assert "Belum saya kirim" not in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text


async def test_a_post_in_between_is_screened(tmp_path: Path) -> None:
    """What is forwarded is never for officers."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya")
        await stage.sends(updates.text("Ayo coblos nomor 2!", **updates.forwarded()))
        assert "Belum saya kirim" not in stage.last.text


async def test_a_voice_instead_of_words_is_told_so(tmp_path: Path) -> None:
    """Officers read; the prompt is given once more."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya")
        await stage.presses("Setuju")
        await stage.sends(updates.voice(**updates.reply_to(stage.last.raw)))
        assert "bukan tulisan" in stage.last.text
        assert stage.last.text.startswith("✍️ Tulis pertanyaan")


async def test_an_officers_answer_that_replies_to_nothing(tmp_path: Path) -> None:
    """The officer is asked whether it is the answer; pressed twice, it leaves once."""
    async with open_stage(tmp_path) as stage:
        await ask(stage)
        await stage.officer_a.says("/pertanyaan")
        await stage.officer_a.presses("Jawab")
        assert QUESTION in stage.officer_a.last.text
        await stage.officer_a.says("Boleh, dengan izin atasan.")
        assert "jawaban untuk pertanyaan no. 1" in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, kirim")
        assert "Boleh, dengan izin atasan." in stage.last.text
        assert "terkirim" in stage.officer_a.last.text


async def test_deleting_forgets_that_something_was_awaited(tmp_path: Path) -> None:
    """After /hapus a text is an ordinary question."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya")
        await stage.says("/hapus")
        await stage.presses("Ya, hapus")
        await stage.says(QUESTION)
        assert "Belum saya kirim" not in stage.last.text


async def test_somebody_who_writes_of_dying_is_helped_at_once(tmp_path: Path) -> None:
    """Not tomorrow, by an officer."""
    async with open_stage(tmp_path) as stage:
        await ask(stage, "saya mau bunuh diri saja rasanya")
        assert "☎️" in stage.last.text
        await stage.officer_a.says("/pertanyaan")
        assert "Tidak ada pertanyaan" in stage.officer_a.last.text
