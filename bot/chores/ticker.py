"""Chores that run by the clock: expiry, closing of days, erasure of what is past its time.

When a chore last ran is kept in the database, so a restart neither repeats nor forgets one, and of
several workers only one takes it. PTB's job queue keeps nothing and skips a job that is a second
late (https://github.com/python-telegram-bot/python-telegram-bot/issues/2141).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot import log
from bot.clock import Clock

_TICK_SECONDS = 30.0
_FIRST_SECONDS = 2.0
"""People's first answers come before the chores of a start."""
_RETRY = timedelta(minutes=5)
_SKEW = timedelta(minutes=10)
"""How far the clocks of two workers may differ: a run a moment ahead is no clock set back."""
_OVERDUE = 3
_log = log.get(__name__)


@dataclass(frozen=True)
class Chore:
    """Something to do again and again."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[object]]


class Runs(Protocol):
    """Where the last run of each chore is kept."""

    async def last(self, name: str) -> datetime | None:
        """Return when a chore last ran."""
        ...

    async def take(self, name: str, was: datetime | None, now: datetime) -> bool:
        """Note a run, unless somebody else noted one since; tell whether it was noted."""
        ...

    async def give_back(self, name: str, was: datetime | None, taken: datetime) -> None:
        """Take a noted run back, because it failed."""
        ...


class Ticker:
    """Runs each chore when its time has come."""

    def __init__(
        self, chores: Sequence[Chore], runs: Runs, clock: Clock, tick: float = _TICK_SECONDS
    ) -> None:
        self._chores, self._runs, self._clock, self._tick = tuple(chores), runs, clock, tick
        self._task: asyncio.Task[None] | None = None
        self._not_before: dict[str, datetime] = {}
        self._failing_since: dict[str, datetime] = {}
        self.overdue: set[str] = set()

    def add(self, *chores: Chore) -> None:
        """Add chores of a room, in place of those of the same name."""
        names = {chore.name for chore in chores}
        self._chores = (*(one for one in self._chores if one.name not in names), *chores)

    @property
    def all(self) -> tuple[Chore, ...]:
        """Every chore."""
        return self._chores

    def start(self) -> None:
        """Begin ticking in the background."""
        self._task = asyncio.create_task(self._go_on(), name="chores")

    async def close(self) -> None:
        """Stop ticking."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def once(self) -> None:
        """Run every chore that is due."""
        for chore in self._chores:
            try:
                await self._run_if_due(chore)
            except Exception:  # noqa: BLE001 - one failing chore must not stop the others
                _log.exception("chore_failed", chore=chore.name)

    async def _run_if_due(self, chore: Chore) -> None:
        now, last = self._clock.now(), await self._runs.last(chore.name)
        # A clock that was set back must not put a chore off for ever.
        due = last is None or last > now + _SKEW or now - last >= chore.every
        if not due:
            self._ran(chore.name)  # here, or at another worker
            return
        if self._waits(chore.name, now):
            self._watch(chore, now, last)
        elif await self._runs.take(chore.name, last, now):
            await self._run(chore, last, now)

    async def _run(self, chore: Chore, was: datetime | None, now: datetime) -> None:
        try:
            await chore.run()
        except BaseException:
            # Otherwise a daily chore that fails once would be a day late.
            self._not_before[chore.name] = now + _RETRY
            self._failing_since.setdefault(chore.name, now)
            self._watch(chore, now, was)
            await self._runs.give_back(chore.name, was, now)
            raise
        self._ran(chore.name)

    def _ran(self, name: str) -> None:
        self.overdue.discard(name)
        self._failing_since.pop(name, None)
        self._not_before.pop(name, None)

    def _waits(self, name: str, now: datetime) -> bool:
        """Tell whether a chore failed a moment ago; a clock set back makes nobody wait longer."""
        until = self._not_before.get(name)
        return until is not None and until - _RETRY <= now < until

    def _watch(self, chore: Chore, now: datetime, last: datetime | None) -> None:
        """Raise an alarm, once, for a chore that fails and has not been done for far too long.

        That the bot was switched off, or its clock put right, is no alarm: then it is done now.
        One that never ran counts from its first failure.
        """
        since = last or self._failing_since.get(chore.name, now)
        if now - since < chore.every * _OVERDUE or chore.name in self.overdue:
            return
        self.overdue.add(chore.name)
        _log.error(
            "chore_overdue", chore=chore.name, hours=int((now - since).total_seconds() // 3600)
        )

    async def late(self) -> set[str]:
        """Return the chores that have not run for far too long, at whichever worker."""
        now, found = self._clock.now(), set(self.overdue)
        for chore in self._chores:
            last = await self._runs.last(chore.name)
            if last is not None and now - last >= chore.every * _OVERDUE:
                found.add(chore.name)
        return found

    async def _go_on(self) -> None:
        await asyncio.sleep(min(_FIRST_SECONDS, self._tick))
        while True:
            await self.once()
            await asyncio.sleep(self._tick)
