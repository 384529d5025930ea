"""Counting without slowing anybody: counts gather in memory and are written every few seconds."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from bot import log
from bot.clock import Clock
from bot.meters import Count, Meters
from bot.statistics.events import Event
from bot.statistics.key import Key
from bot.statistics.visitors import Visitors

LATEST = timedelta(minutes=10)
"""How long a count may wait for its day; written later it counts for the day it is written on,
because its own day may be closed by then and is never changed."""
_EVERY_SECONDS = 5.0
_log = log.get(__name__)


class Counts(Protocol):
    """Where counts end up."""

    async def add(self, counts: Mapping[Key, int]) -> None:
        """Add numbers to counts."""
        ...


class Tally:
    """Gathers counts. A crash loses at most the last few seconds, which statistics can bear."""

    def __init__(
        self,
        store: Counts,
        clock: Clock,
        every: float = _EVERY_SECONDS,
        *,
        visitors: Visitors | None = None,
        meters: Meters | None = None,
    ) -> None:
        """Gather counts.

        Args:
            store: where they are written.
            clock: tells the day.
            every: seconds between two writings.
            visitors: counts different people, where that is wanted.
            meters: hear of events and outcomes as well.
        """
        self._store, self._clock, self._every = store, clock, every
        self._visitors = visitors
        self._meters = meters if meters is not None else Meters()
        self._waiting: Counter[Key] = Counter()
        self.failing = 0  # how often in a row what has gathered could not be written
        self._writer: asyncio.Task[None] | None = None

    def count(
        self, event: Event, *, topic: str = "", outcome: str = "", agency: str | None = None
    ) -> None:
        """Add one. Nothing about the person goes in."""
        day = self._clock.now().date()
        self._waiting[Key(day, event.value, topic, outcome, agency or "")] += 1
        self._meters.count(Count.OUTCOMES, event.value, outcome)

    def visit(self, person: int) -> None:
        """Note that somebody used the bot today; see :mod:`bot.statistics.visitors`."""
        if self._visitors is not None:
            self._visitors.seen(person)

    async def forget(self, person: int) -> None:
        """Take back that somebody used the bot today; sums that name nobody stay."""
        if self._visitors is not None:
            await self._visitors.forget(person)

    @property
    def waiting(self) -> int:
        """How many kinds of counts wait to be written."""
        return len(self._waiting)

    def start(self) -> None:
        """Begin writing in the background."""
        self._writer = asyncio.create_task(self._write_on(), name="tally")

    async def close(self) -> None:
        """Stop the background writing and write what is left."""
        if self._writer is not None:
            self._writer.cancel()
            with suppress(asyncio.CancelledError):
                await self._writer
        await self.flush()

    async def flush(self) -> None:
        """Write what has gathered; what could not be written stays for the next time."""
        await self._flush_visitors()
        waiting, self._waiting = self._waiting, Counter()
        if not waiting:
            return
        try:
            await self._store.add(self._dated(waiting))
        except asyncio.CancelledError:
            self._waiting.update(waiting)  # close() writes once more.
            raise
        except Exception:  # noqa: BLE001 - counting must never stop answering
            self.failing += 1
            self._waiting.update(waiting)
            _log.exception("tally_not_written", rows=len(waiting))
        else:
            self.failing = 0

    def _dated(self, waiting: Counter[Key]) -> Counter[Key]:
        now = self._clock.now()
        open_since, today = (now - LATEST).date(), now.date()
        if all(key.day >= open_since for key in waiting):
            return waiting
        dated: Counter[Key] = Counter()
        for key, number in waiting.items():
            dated[key if key.day >= open_since else replace(key, day=today)] += number
        return dated

    async def _flush_visitors(self) -> None:
        if self._visitors is None:
            return
        try:
            await self._visitors.flush()
        except Exception:  # noqa: BLE001 - nor must the counting of people
            _log.exception("visitors_not_written")

    async def _write_on(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            await self.flush()
