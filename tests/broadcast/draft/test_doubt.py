"""An open draft takes only what is meant for it; whatever else is typed is answered."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.draft.doubt import FRESH_SECONDS, MORE, Said, is_doubtful
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.states import CampaignKind, CampaignState
from tests.broadcast.officers import LETTER, MORNING, draft, publish, subscribe
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.request import RecordingRequest
from tests.kit.stage import open_stage
from tests.kit.updates import OFFICER_A, persons

AUTHOR = Person(1, "petugas")
EMPTY = Campaign(1, CampaignKind.CIRCULAR, CampaignState.COMPOSING, 1, AUTHOR)
BEGUN = Campaign(
    1, CampaignKind.CIRCULAR, CampaignState.COMPOSING, 1, AUTHOR, parts=(Part(PartKind.TEXT, "x"),)
)
WITH_ALBUM = replace(BEGUN, parts=(Part(PartKind.ALBUM, group="a"),))
QUESTION = "Bolehkah saya menyukai kiriman calon bupati?"
POST = "Ayo coblos nomor 2! Menangkan perubahan bersama paslon kita."


@pytest.mark.parametrize(
    ("said", "asking", "campaign", "silent", "doubtful"),
    [
        (Said(LETTER), Asking.CONTENT, EMPTY, 5, False),
        (Said(POST, forwarded=True), Asking.CONTENT, EMPTY, 5, False),
        (Said(LETTER), Asking.CONTENT, EMPTY, FRESH_SECONDS + 1, True),
        (Said(QUESTION), Asking.CONTENT, EMPTY, 5, True),
        (Said("boleh foto bareng calon"), Asking.CONTENT, EMPTY, 5, True),
        (Said(), Asking.CONTENT, EMPTY, 5, False),
        (Said(album="a"), Asking.CONTENT, EMPTY, 5, False),
        (Said(), Asking.CONTENT, BEGUN, 5, True),
        (Said(album="a"), Asking.CONTENT, BEGUN, 5, True),
        (Said(album="a"), Asking.CONTENT, WITH_ALBUM, 5, False),
        (Said("Tambahan."), Asking.CONTENT, BEGUN, 5, True),
        (Said(POST, forwarded=True), Asking.CONTENT, BEGUN, 5, True),
        (Said(forwarded=True, album="a"), Asking.CONTENT, BEGUN, 5, True),
        (Said("800/1/BKD/2026"), Asking.FIELD, BEGUN, 5, False),
        (Said(QUESTION), Asking.FIELD, BEGUN, 5, True),
        (Said("besok 08.00"), Asking.WHEN, BEGUN, 5, False),
        (Said(POST, forwarded=True), Asking.REASON, BEGUN, 5, True),
    ],
)
def test_when_it_is_asked(
    said: Said, asking: Asking, campaign: Campaign, silent: float, doubtful: bool
) -> None:
    """What was just asked for is taken; a question, a forward and a late word are asked about."""
    assert is_doubtful(said, Focus(1, asking), campaign, silent) is doubtful
    if asking is Asking.CONTENT and silent <= FRESH_SECONDS:
        assert not is_doubtful(said, Focus(1, asking, MORE), campaign, silent)


async def test_a_question_beside_a_draft_is_answered(tmp_path: Path) -> None:
    """The draft stays as it was, and the answer is the one everybody gets."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.says(QUESTION)
        assert "untuk apa?" in stage.officer_a.last.text
        await stage.officer_a.presses("Pertanyaan saya")
        assert "Naskah" not in stage.officer_a.last.text
        assert any("menyukai" in label for label in stage.officer_a.last.labels)
        await stage.officer_a.says("/siarkan 1")
        assert QUESTION not in stage.officer_a.last.text
        assert "2. teks" not in stage.officer_a.last.text


async def test_a_forwarded_post_beside_a_draft_is_screened(tmp_path: Path) -> None:
    """It is no part of the circular unless the officer says so."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.sends(updates.text(POST, OFFICER_A, **updates.forwarded()))
        await stage.officer_a.presses("periksa")
        assert "Bagian" not in stage.officer_a.last.text
        assert "berpihak" in stage.officer_a.last.text.lower()
        await stage.officer_a.says("/siarkan 1")
        assert "2. teks" not in stage.officer_a.last.text


async def test_what_is_meant_for_the_draft_joins_it_once(tmp_path: Path) -> None:
    """The button takes the message it hangs on; pressed twice, it takes it once."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.says("Berlaku juga untuk PPPK.")
        asked = stage.officer_a.last
        again = updates.press(asked.button("Untuk isi naskah"), asked.raw, OFFICER_A)
        await stage.officer_a.presses("Untuk isi naskah")
        assert "2. teks “Berlaku juga untuk PPPK.”" in stage.officer_a.last.text
        await stage.officer_a.sends(again)
        assert "3. teks" not in stage.officer_a.last.text


async def test_a_missing_detail_may_simply_be_typed(tmp_path: Path) -> None:
    """The question offers what the draft still lacks."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a, "Mohon menjaga netralitas di media sosial.")
        await stage.officer_a.says("3 Desember 2026")
        await stage.officer_a.presses("Ini Tanggal-nya")
        assert "Tanggal: 3 Desember 2026" in stage.officer_a.last.text
        await stage.officer_a.says("besok saja")
        await stage.officer_a.presses("Ini Penerbit-nya")
        assert "Penerbit: besok saja" in stage.officer_a.last.text


async def test_a_draft_may_rest(tmp_path: Path) -> None:
    """After "Simpan, lanjut nanti" nothing is asked, and the draft is whole."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.presses("lanjut nanti")
        assert "tersimpan" in stage.officer_a.last.text
        await stage.officer_a.says(QUESTION)
        assert "Naskah" not in stage.officer_a.last.text
        assert any("menyukai" in label for label in stage.officer_a.last.labels)
        await stage.officer_a.says("/siarkan 1")
        assert "800/77/BKD/2026" in stage.officer_a.last.text


async def test_the_button_of_a_draft_that_went_on_says_so(tmp_path: Path) -> None:
    """Approved meanwhile, the draft takes nothing; the message is still there to be sent again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, persons(1))
        await draft(stage.officer_a)
        await stage.officer_a.says("Tambahan.")
        asked = stage.officer_a.last
        await stage.officer_a.says("/siarkan 1")
        await stage.officer_a.presses("Pratinjau")
        await stage.officer_a.presses("Untuk isi naskah", on=asked)
        assert "sudah berubah" in stage.officer_a.last.text


async def test_an_edited_question_is_answered_beside_a_draft(tmp_path: Path) -> None:
    """Only a message that the draft took is protected from its edits."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        question = updates.text(QUESTION, OFFICER_A)
        await stage.officer_a.sends(question)
        await draft(stage.officer_a)
        clock.at += timedelta(minutes=1)
        await stage.officer_a.sends(updates.edited(question, text="apa sanksinya kalau like?"))
        assert "Menyunting pesan" not in stage.officer_a.last.text


async def test_a_correction_asks_about_a_question_too(tmp_path: Path) -> None:
    """New words for one part are taken as they are, a question is not."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, persons(1))
        await publish(stage)
        await stage.officer_a.presses("Ralat")
        await stage.officer_a.says(QUESTION)
        assert "untuk apa?" in stage.officer_a.last.text
        await stage.officer_a.says("Kalimat yang benar.")
        assert "diralat" in stage.officer_a.last.text


async def test_a_button_never_fills_what_is_chosen_elsewhere(tmp_path: Path) -> None:
    """What a changed client sends is refused kindly."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        for field in ("menggantikan", "kartu"):
            await stage.officer_a.sends(updates.callback(f"1:bc:ask:1:{field}", sender=OFFICER_A))
            assert "sudah berubah" in stage.officer_a.last.text
            await stage.officer_a.says("edaran-2026-9")
            shown = stage.officer_a.last
            data = {"callback_data": f"1:bc:as:1:{field}", "text": "x"}
            await stage.officer_a.sends(updates.press(data, shown.raw, OFFICER_A))
            assert "sudah berubah" in stage.officer_a.last.text


async def test_a_forwarded_album_beside_a_draft_is_screened(tmp_path: Path) -> None:
    """One question for all its items, whose button finds them all."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        album = updates.album(2, POST, OFFICER_A)
        for item in album:
            item["message"].update(updates.forwarded())
        questions = await stage.officer_a.sends(*album)
        assert ["untuk apa?" in shown.text for shown in questions] == [True]
        await stage.officer_a.presses("periksa")
        assert "berpihak" in stage.officer_a.last.text.lower()
        await stage.officer_a.says("/siarkan 1")
        assert "2. album" not in stage.officer_a.last.text
        await stage.officer_a.presses("Tambah bagian")
        again = updates.album(2, "Infografik", OFFICER_A)
        for item in again:
            item["message"].update(updates.forwarded())
        await stage.officer_a.sends(*again)
        await stage.officer_a.says("/siarkan 1")
        assert "2. album (2)" in stage.officer_a.last.text


async def test_one_more_part_is_taken_without_asking(tmp_path: Path) -> None:
    """The officer asked for it; the next one is asked about again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.presses("Tambah bagian")
        await stage.officer_a.says("Apakah ini berlaku untuk PPPK? Ya.")
        assert "2. teks" in stage.officer_a.last.text
        await stage.officer_a.says("Dan ini?")
        assert "untuk apa?" in stage.officer_a.last.text


async def test_a_photo_or_a_file_beside_a_draft_is_asked_about(tmp_path: Path) -> None:
    """It may be for a colleague; it joins the draft at a tap."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        for made in (updates.photo("Foto", OFFICER_A), updates.document(sender=OFFICER_A)):
            await stage.officer_a.sends(made)
            assert "untuk apa?" in stage.officer_a.last.text
        await stage.officer_a.says("/siarkan 1")
        assert "\n2. " not in stage.officer_a.last.text


async def test_an_album_is_asked_about_once_and_joins_whole(tmp_path: Path) -> None:
    """The question hangs on its first item, and its button takes them all as one part."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        questions = await stage.officer_a.sends(*updates.album(3, "Infografik", OFFICER_A))
        assert len(questions) == 1
        await stage.officer_a.presses("Untuk isi naskah")
        await stage.officer_a.says("/siarkan 1")
        assert "\n2. album (3) “Infografik”" in stage.officer_a.last.text
        assert "\n3. " not in stage.officer_a.last.text


async def test_an_album_that_is_forgotten_is_asked_for_again(tmp_path: Path) -> None:
    """After a restart one item alone does not join: it was not meant alone."""
    request = RecordingRequest()
    async with open_stage(tmp_path, clock=StillClock(MORNING), request=request) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.sends(*updates.album(2, "Infografik", OFFICER_A))
    async with open_stage(tmp_path, clock=StillClock(MORNING), request=request) as stage:
        await stage.officer_a.presses("Untuk isi naskah")
        assert "kirim lagi albumnya" in stage.officer_a.last.text
        await stage.officer_a.says("/siarkan 1")
        assert "\n2. " not in stage.officer_a.last.text
