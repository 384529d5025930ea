"""Albums are remembered while somebody may still press a button about them."""

from __future__ import annotations

from bot.intake.incoming import Incoming, Medium
from bot.screening.case import case_of
from bot.screening.recent import RecentCases

ALBUM = case_of([Incoming(Medium.PHOTO), Incoming(Medium.PHOTO)])
SINGLE = case_of([Incoming(Medium.TEXT, "Halo")])


def test_an_album_is_found_again_for_a_while() -> None:
    """After a quarter of an hour the one message is all that is left."""
    now = [0.0]
    recent = RecentCases(lambda: now[0])
    recent.keep(7, 1, ALBUM)
    assert recent.recall(7, 1) is ALBUM
    now[0] = 901
    assert recent.recall(7, 1) is None


def test_a_single_message_is_not_kept() -> None:
    """Telegram hands it back with the button, so nothing need be remembered."""
    recent = RecentCases()
    recent.keep(7, 1, SINGLE)
    assert recent.recall(7, 1) is None


def test_a_chat_can_be_forgotten() -> None:
    """One chat's albums go, the others' stay."""
    recent = RecentCases()
    recent.keep(7, 1, ALBUM)
    recent.keep(8, 1, ALBUM)
    recent.forget(7)
    assert recent.recall(7, 1) is None
    assert recent.recall(8, 1) is ALBUM
