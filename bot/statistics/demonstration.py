"""Filling a fresh database with made-up usage, and taking it out again."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from datetime import date, timedelta
from random import Random

from bot.clock import Clock
from bot.content.library import Library
from bot.statistics.closed_store import ClosedStore
from bot.statistics.closing import Closing
from bot.statistics.sample import MadeUp
from bot.statistics.service import DEMO
from bot.statistics.store import CountStore
from bot.statistics.visitor_store import VisitorStore
from bot.storage.database import Database
from bot.storage.flags import Flags

DAYS = 60
_SEED = 20_261_125
_TOKEN_BYTES = 16


class NotFreshError(Exception):
    """The database holds counts already, and made-up ones must not be mixed with them."""


class Demonstration:
    """Made-up usage of the last two months, marked as such."""

    def __init__(self, database: Database, flags: Flags, library: Library, clock: Clock) -> None:
        self._closed, self._counts = ClosedStore(database), CountStore(database)
        self._visitors, self._flags = VisitorStore(database), flags
        self._library, self._clock = library, clock

    async def fill(self, *, force: bool = False) -> AsyncIterator[date]:
        """Write the counts, yielding each day after it was written; the last one is closed too.

        Raises:
            NotFreshError: something was counted before, and ``force`` is off.
        """
        if not force and not await self._closed.is_fresh():
            raise NotFreshError
        yesterday = self._clock.now().date() - timedelta(days=1)
        made_up = MadeUp(self._library, Random(_SEED))  # noqa: S311 - no secret: usage that looks alike
        counts = made_up.until(yesterday, DAYS)
        people = made_up.visitors(counts)
        # Marked first: if this stops half-way, what was written is already said to be made up.
        await self._flags.put(DEMO, yesterday.isoformat())
        for day in sorted(people):
            await self._counts.add({key: n for key, n in counts.items() if key.day == day})
            tokens = [secrets.token_bytes(_TOKEN_BYTES) for _ in range(people[day])]
            await self._visitors.add(day, tokens)
            if day == yesterday:
                await Closing(self._closed, self._clock).run()
            yield day

    async def remove(self) -> bool:
        """Delete the made-up counts; tell whether there were any."""
        until = self._flags.get(DEMO)
        if until is None:
            return False
        await self._closed.erase(date.fromisoformat(until))
        await self._flags.drop(DEMO)
        return True
