"""What officers may know about use, for the days they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.clock import Clock
from bot.statistics import ranges
from bot.statistics.closed_store import ClosedStore
from bot.statistics.closing import Closing
from bot.statistics.ranges import Range
from bot.statistics.report import Report
from bot.storage.flags import Flags

DEMO = "statistics_demo"
"""Name of the switch that tells until which day the numbers are made up."""


class Extra(Protocol):
    """Another room's figures for a range: of broadcasts, which are exact, and the like."""

    async def figures(self, first: date, last: date) -> Sequence[tuple[str, str]]:
        """Return lines as label and value."""
        ...


class StatisticsService:
    """Reads what is closed, and closes what is over before it reads."""

    def __init__(
        self,
        closed: ClosedStore,
        closing: Closing,
        flags: Flags,
        clock: Clock,
        extras: Sequence[Extra] = (),
    ) -> None:
        self._closed, self._closing = closed, closing
        self._flags, self._clock, self._extras = flags, clock, tuple(extras)

    @property
    def today(self) -> date:
        """The running day, of which nothing is shown."""
        return self._clock.now().date()

    async def report(self, words: str) -> Report | None:
        """Return the report that the words ask for, or None when they mean no range of days."""
        asked = ranges.parse(words, self.today)
        if asked is None:
            return None
        await self._closing.run()
        published = await self._closed.ending_between(asked.first, asked.last)
        extras = [
            line for extra in self._extras for line in await extra.figures(asked.first, asked.last)
        ]
        return Report.of(asked, published, demo=self._is_demo(asked), extras=extras)

    def _is_demo(self, asked: Range) -> bool:
        until = self._flags.get(DEMO)
        return until is not None and asked.first.isoformat() <= until
