"""Closing days and weeks: what is over is frozen for officers, and what it was made from goes.

A day is over in WIB, and closed a quarter of an hour later: a count may wait for the database for
:data:`bot.statistics.tally.LATEST`, and several workers' clocks differ a little.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot import log
from bot.clock import Clock
from bot.statistics.closed_store import ClosedStore
from bot.statistics.summary import day_cells, week_cells

GRACE = timedelta(minutes=15)
"""How long after midnight a day is closed."""
_WEEK = timedelta(days=6)
_log = log.get(__name__)


class Closing:
    """Closes whatever is over. Running it often costs nothing; running it twice does no harm."""

    def __init__(self, store: ClosedStore, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._today: date | None = None
        self.ran_at: datetime | None = None

    async def run(self) -> None:
        """Close every day and week that is over, where this was not done today already."""
        now = self._clock.now()
        today = (now - GRACE).date()
        if today != self._today:
            await self._close_before(today)
            self._today = today
        self.ran_at = now

    async def _close_before(self, today: date) -> None:
        days = await self._store.open_days(today)
        for day in days:
            if await self._store.close(day, day, lambda counts, _: day_cells(counts)):
                _log.info("day_closed", day=day.isoformat())
        for monday in sorted({day - timedelta(days=day.weekday()) for day in days}):
            sunday = monday + _WEEK
            if sunday < today and await self._store.close(monday, sunday, week_cells):
                _log.info("week_closed", first=monday.isoformat())
