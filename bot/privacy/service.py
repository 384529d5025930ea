"""Deleting everything about a chat. Every room that keeps something adds its eraser here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.house import House

Eraser = Callable[[int], Awaitable[bool]]
"""Deletes what one room keeps about a chat; tells whether there was anything."""
Forgetter = Callable[[int], None]
"""Forgets what one room has in memory about a chat."""


class Erasing:
    """Runs every eraser.

    Args:
        house: counts visitors, and has the database whose log is emptied in the end.
        erasers: what rooms keep in the database.
        forgetters: what rooms have in memory, which a restart would forget as well.
    """

    def __init__(
        self, house: House, erasers: Sequence[Eraser], forgetters: Sequence[Forgetter] = ()
    ) -> None:
        self._house, self._erasers, self._forgetters = house, tuple(erasers), tuple(forgetters)

    async def erase(self, chat: int) -> bool:
        """Delete everything about a chat; tell whether there was anything."""
        for forget in self._forgetters:
            forget(chat)
        found = [await eraser(chat) for eraser in self._erasers]
        await self._house.tally.forget(chat)
        await self._house.database.truncate_log()
        return any(found)
