"""Answers about pictures: what was read is judged and shown, what was not is said."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.pictures.seen import Piece, Pose, Refusal, Seen, refused
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.pictures.samples import FakePictures, encoded, said

CALL, TALK, BLANK, HAND = (encoded("PNG", (40 + n, 30)) for n in range(4))
WORDS = "Ayo menangkan paslon nomor 1, coblos nomor 1!"
PICTURES = {
    CALL: said(WORDS), TALK: said("Antre di puskesmas lama sekali"), BLANK: Seen(),
    HAND: Seen(poses=(Pose.TWO,)),
}  # fmt: skip
NAMES = {"ajakan": CALL, "obrolan": TALK, "kosong": BLANK, "tangan": HAND}
REFUSED = {refusal: encoded("PNG", (60 + n, 30)) for n, refusal in enumerate(Refusal)}


@pytest.fixture
def pictures() -> FakePictures:
    """A reader that knows what each picture says."""
    refusals = {data: refused(refusal) for refusal, data in REFUSED.items()}
    return FakePictures(PICTURES | refusals)


@pytest.fixture
async def stage(tmp_path: Path, pictures: FakePictures) -> AsyncIterator[Stage]:
    """A stage in a campaign."""
    async with open_stage(tmp_path, pictures=pictures, SARING_TODAY="2024-10-15") as opened:
        furnish(opened)
        yield opened


def furnish(stage: Stage) -> None:
    """Put every picture where it can be fetched."""
    for name, data in NAMES.items():
        stage.picture(data, name)
    for refusal, data in REFUSED.items():
        stage.picture(data, refusal.value)


async def test_a_picture_is_judged_by_its_words(stage: Stage) -> None:
    """A call on a picture is a call."""
    await stage.sends(updates.photo(file_id="ajakan"))
    assert "Tampak berpihak" in stage.last.text
    assert "1. “" in stage.last.text


async def test_the_evidence_comes_back_on_the_picture(stage: Stage, pictures: FakePictures) -> None:
    """Ahead of the words, not to be passed on, with marks where the evidence stands."""
    shown, _ = await stage.sends(updates.photo(file_id="ajakan"))
    assert shown.raw["photo"]
    assert shown.raw["has_protected_content"] is True
    assert pictures.marked[0].data == CALL
    assert pictures.marked[0].marks[0].boxes == ((5, 5, 35, 15),)


async def test_an_innocent_picture_is_not_sent_back(stage: Stage) -> None:
    """There is nothing to show."""
    replies = await stage.sends(updates.photo(file_id="obrolan"))
    assert len(replies) == 1
    assert "Tidak tampak tanda berpihak" in replies[0].text


async def test_caption_and_picture_are_one_post(stage: Stage) -> None:
    """A harmless picture under a call is a call."""
    await stage.sends(updates.photo(WORDS, file_id="obrolan"))
    assert "Tampak berpihak" in stage.last.text


async def test_an_album_is_one_case(stage: Stage, pictures: FakePictures) -> None:
    """One answer for all, and its button still knows all."""
    album = [
        updates.photo(file_id=name, media_group_id="7") for name in ("obrolan", "ajakan", "kosong")
    ]
    replies = await stage.sends(*album)
    assert [bool(reply.raw.get("photo")) for reply in replies] == [True, False]
    assert "3 pesan diperiksa sebagai satu" in stage.last.text
    await stage.presses("Mengapa?")
    assert "menangkan" in stage.last.text


async def test_the_thumbnail_of_a_video_is_read(stage: Stage) -> None:
    """And the answer says that the video itself was not watched."""
    video = updates.video()
    photo = updates.photo(file_id="ajakan")["message"]["photo"]
    video["message"]["video"]["thumbnail"] = photo[-1]
    await stage.sends(video)
    assert "Tampak berpihak" in stage.last.text
    assert "gambar sampulnya; isi videonya tidak saya tonton" in stage.last.text


async def test_a_picture_without_words_gets_no_verdict(stage: Stage) -> None:
    """The bot says that it judges no people and no clothes."""
    replies = await stage.sends(updates.photo(file_id="kosong"))
    assert "tidak menemukan tulisan" in replies[0].text
    assert "Tidak tampak" not in replies[0].text


@pytest.mark.parametrize("refusal", Refusal)
async def test_every_refusal_is_said_with_what_to_do(stage: Stage, refusal: Refusal) -> None:
    """No picture is passed over in silence."""
    replies = await stage.sends(updates.photo(file_id=refusal.value))
    assert "Ketik" in replies[0].text or "diketik" in replies[0].text


async def test_a_refused_picture_does_not_cost_the_caption_its_answer(stage: Stage) -> None:
    """The words are judged, and what could not be read is named."""
    await stage.sends(updates.photo(WORDS, file_id=Refusal.BROKEN.value))
    assert "Tampak berpihak" in stage.last.text
    assert "tidak bisa dibuka" in stage.last.text


async def test_a_pose_is_advice_and_no_proof(stage: Stage) -> None:
    """In a campaign with a number two it is a reason for care, never more."""
    replies = await stage.sends(updates.photo(file_id="tangan"))
    assert "Hati-hati" in replies[0].text
    assert "dua jari" in replies[0].text
    assert "bukan bukti" in replies[0].text
    assert "tidak mengenali siapa pun" in replies[0].text


async def test_a_pose_in_ordinary_times_is_an_ordinary_pose(
    tmp_path: Path, pictures: FakePictures
) -> None:
    """Without a contest nobody's fingers are a number."""
    async with open_stage(tmp_path, pictures=pictures, SARING_TODAY="2026-11-25") as stage:
        furnish(stage)
        replies = await stage.sends(updates.photo(file_id="tangan"))
        assert "Hati-hati" not in replies[0].text
        assert "gaya foto sehari-hari" in replies[0].text


async def test_a_slim_installation_asks_for_text(tmp_path: Path) -> None:
    """Without a reader the bot says so, and still answers the caption."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-15") as stage:
        furnish(stage)
        replies = await stage.sends(updates.photo(file_id="ajakan"))
        assert "dipasang tanpa pembaca gambar" in replies[0].text
        assert "Ketik" in replies[0].text
        await stage.sends(updates.photo(WORDS, file_id="ajakan"))
        assert "Tampak berpihak" in stage.last.text


async def test_places_are_found_behind_a_caption(stage: Stage, pictures: FakePictures) -> None:
    """The marks sit on the picture's own words although the caption comes first."""
    pictures.known = {CALL: Seen(WORDS, (Piece(0, 13, (1, 1, 2, 2)), Piece(14, 46, (3, 3, 9, 9))))}
    await stage.sends(updates.photo("Lihat ini, teman-teman", file_id="ajakan"))
    boxes = {box for sheet in pictures.marked for mark in sheet.marks for box in mark.boxes}
    assert boxes <= {(1, 1, 2, 2), (3, 3, 9, 9)}
    assert (3, 3, 9, 9) in boxes


async def test_a_picture_being_read_holds_up_no_question(
    stage: Stage, pictures: FakePictures
) -> None:
    """Also its own sender's next message is answered first."""
    pictures.gate.clear()
    photo = asyncio.create_task(stage.deliver(updates.photo(file_id="ajakan")))
    raw = updates.text("boleh foto bareng calon?")
    stage.request.world.receive(raw)
    update = updates.parsed(raw, stage.application.bot)
    work = stage.application.process_update(update)
    await asyncio.wait_for(stage.application.update_processor.process_update(update, work), 3)
    assert not photo.done()
    answered = stage.last.text
    pictures.gate.set()
    await photo
    assert "Tampak berpihak" not in answered
    assert "Tampak berpihak" in stage.last.text
