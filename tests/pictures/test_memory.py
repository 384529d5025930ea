"""Identical pictures within minutes, and only so long."""

from __future__ import annotations

from bot.pictures.memory import SECONDS, RecentPictures
from bot.pictures.seen import Seen


async def test_what_was_seen_is_recalled_for_minutes() -> None:
    """After five minutes nothing is left."""
    now = [0.0]
    recent = RecentPictures(lambda: now[0])
    recent.keep(b"sidik", Seen("Halo"))
    now[0] = SECONDS - 1
    assert recent.recall(b"sidik") == Seen("Halo")
    now[0] = SECONDS + 1
    assert recent.recall(b"sidik") is None


async def test_it_does_not_grow_without_end() -> None:
    """The oldest goes when there are too many."""
    recent = RecentPictures(lambda: 0.0)
    for number in range(600):
        recent.keep(number.to_bytes(4), Seen())
    assert recent.recall((0).to_bytes(4)) is None
    assert recent.recall((599).to_bytes(4)) is not None
