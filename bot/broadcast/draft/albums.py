"""Albums that an officer was asked about: one question for all items, for some minutes in memory.

A button finds the one message that its question hangs on. Telegram has no way to find the others.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from bot.fading import Fading

SECONDS = 900.0
_MOST = 500
M = TypeVar("M")


class Albums(Generic[M]):
    """Remembers the items of albums, in the order in which they came."""

    def __init__(self) -> None:
        self._kept: Fading[tuple[int, str], tuple[M, ...]] = Fading(SECONDS, _MOST)

    def add(self, chat: int, album: str, item: M) -> tuple[M, ...]:
        """Remember one more item; return all of them so far."""
        items = (*self.of(chat, album), item)
        self._kept.put((chat, album), items)
        return items

    def of(self, chat: int, album: str) -> tuple[M, ...]:
        """Return the items of an album; none when it is unknown or too long ago."""
        return self._kept.get((chat, album)) or ()

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        self._kept.forget(lambda key: key[0] == chat)
