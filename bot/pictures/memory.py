"""Identical pictures within minutes are looked at once. In memory only, and by hash: no picture."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from bot.fading import Fading
from bot.pictures.seen import Seen

SECONDS = 300.0
_MOST = 500


class RecentPictures:
    """What was seen in the pictures of the last minutes, by the hash of their bytes."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._seen: Fading[bytes, Seen] = Fading(SECONDS, _MOST, now)

    def keep(self, digest: bytes, seen: Seen) -> None:
        """Keep what was seen for some minutes."""
        self._seen.put(digest, seen)

    def recall(self, digest: bytes) -> Seen | None:
        """Return what was seen, or None when it is too long ago."""
        return self._seen.get(digest)
