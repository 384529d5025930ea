"""Albums are remembered while somebody may still press a button about them or edit a part."""

from __future__ import annotations

from bot.intake.incoming import Incoming, Medium
from bot.screening.case import case_of
from bot.screening.recent import RecentCases

ALBUM = case_of([Incoming(Medium.PHOTO, message_id=1), Incoming(Medium.PHOTO, message_id=2)])
SINGLE = case_of([Incoming(Medium.TEXT, "Halo", message_id=1)])


async def test_an_album_is_found_again_for_a_while_by_each_of_its_parts() -> None:
    """After a quarter of an hour the one message is all that is left."""
    now = [0.0]
    recent = RecentCases(lambda: now[0])
    recent.keep(7, ALBUM)
    assert recent.recall(7, 1) is ALBUM
    assert recent.recall(7, 2) is ALBUM
    now[0] = 901
    assert recent.recall(7, 1) is None


async def test_a_single_message_is_not_kept() -> None:
    """Telegram hands it back with the button, so nothing need be remembered."""
    recent = RecentCases()
    recent.keep(7, SINGLE)
    assert recent.recall(7, 1) is None


async def test_an_edited_part_takes_its_place_among_the_others() -> None:
    """The whole album is looked at again, not the one part."""
    recent = RecentCases()
    recent.keep(7, ALBUM)
    after = recent.edited(7, Incoming(Medium.PHOTO, "Ayo", message_id=2))
    assert [message.text for message in after.messages] == ["", "Ayo"]


async def test_an_edited_message_that_is_not_remembered_stands_alone() -> None:
    """After a restart: worse, but never wrong."""
    edited = Incoming(Medium.PHOTO, "Ayo", message_id=2)
    assert RecentCases().edited(7, edited).messages == (edited,)


async def test_a_chat_can_be_forgotten() -> None:
    """One chat's albums go, the others' stay."""
    recent = RecentCases()
    recent.keep(7, ALBUM)
    recent.keep(8, ALBUM)
    recent.forget(7)
    assert recent.recall(7, 1) is None
    assert recent.recall(8, 1) is ALBUM
