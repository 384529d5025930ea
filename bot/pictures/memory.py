"""Identical pictures within minutes are looked at once. In memory only, and by hash: no picture."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from bot.pictures.seen import Seen

SECONDS = 300.0
_MOST = 500


class RecentPictures:
    """What was seen in the pictures of the last minutes, by the hash of their bytes."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._seen: OrderedDict[bytes, tuple[Seen, float]] = OrderedDict()

    def keep(self, digest: bytes, seen: Seen) -> None:
        """Keep what was seen for some minutes."""
        self._seen[digest] = (seen, self._now())
        self._seen.move_to_end(digest)
        self._drop_old()

    def recall(self, digest: bytes) -> Seen | None:
        """Return what was seen, or None when it is too long ago."""
        self._drop_old()
        found = self._seen.get(digest)
        return found[0] if found is not None else None

    def _drop_old(self) -> None:
        since = self._now() - SECONDS
        while self._seen:
            _, at = next(iter(self._seen.values()))
            if at > since and len(self._seen) <= _MOST:
                return
            self._seen.popitem(last=False)
