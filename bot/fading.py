"""A memory that fades: what is kept for some minutes only, and gone by itself when they are over.

Nobody need ask for a thing to be dropped: a timer of the event loop wakes for the oldest entry.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from time import monotonic
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Fading(Generic[K, V]):
    """Keeps values for ``seconds``, and of more than ``most`` only the newest.

    Args:
        seconds: how long a value is kept.
        most: how many are kept at once.
        now: the clock, in seconds.
    """

    def __init__(self, seconds: float, most: int, now: Callable[[], float] = monotonic) -> None:
        self._seconds, self._most, self._now = seconds, most, now
        self._kept: OrderedDict[K, tuple[V, float]] = OrderedDict()
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, key: K, value: V) -> None:
        """Keep a value from now on."""
        self._kept[key] = (value, self._now())
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        self._wake()

    def get(self, key: K) -> V | None:
        """Return a value, or None when there is none or its time is over."""
        found = self._kept.get(key)
        return None if found is None or self._is_over(found[1]) else found[0]

    def forget(self, which: Callable[[K], bool]) -> None:
        """Drop what is kept under some keys."""
        for key in [key for key in self._kept if which(key)]:
            del self._kept[key]

    def _is_over(self, since: float) -> bool:
        return self._now() - since >= self._seconds

    def _wake(self) -> None:
        if self._timer is None and self._kept:
            _, since = next(iter(self._kept.values()))
            pause = max(0.0, since + self._seconds - self._now())
            self._timer = asyncio.get_running_loop().call_later(pause, self._drop_old)

    def _drop_old(self) -> None:
        self._timer = None
        while self._kept and self._is_over(next(iter(self._kept.values()))[1]):
            self._kept.popitem(last=False)
        self._wake()
