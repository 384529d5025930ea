"""Deleting everything about a chat. Every room that keeps something adds its eraser here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

Eraser = Callable[[int], Awaitable[bool]]
"""Deletes what one room keeps about a chat; tells whether there was anything."""


class Erasing:
    """Runs every eraser."""

    def __init__(self, erasers: Sequence[Eraser]) -> None:
        self._erasers = tuple(erasers)

    async def erase(self, chat: int) -> bool:
        """Delete everything about a chat; tell whether there was anything."""
        found = [await eraser(chat) for eraser in self._erasers]
        return any(found)
