"""From published cells to what a page shows: sums, shares, orders. Nothing else is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.statistics.published import Published, Span
from bot.statistics.ranges import Range
from bot.statistics.series import Cut, Series
from bot.statistics.summary import REST, Cell


@dataclass(frozen=True)
class Report:
    """What officers see of a range.

    Attributes:
        asked: the days.
        spans: the closed days and weeks that end in them.
        cells: every published number, with its span.
        demo: whether the numbers are made up.
        extras: lines of other rooms, as label and value.
    """

    asked: Range
    spans: tuple[Span, ...] = ()
    cells: tuple[tuple[Span, Cell], ...] = ()
    demo: bool = False
    extras: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(
        cls,
        asked: Range,
        published: Published,
        *,
        demo: bool = False,
        extras: Iterable[tuple[str, str]] = (),
    ) -> Report:
        """Return the report of what was published."""
        return cls(asked, published.spans, published.cells, demo, tuple(extras))

    @property
    def is_empty(self) -> bool:
        """Whether there is no number to show at all."""
        return not self.cells and not self.visitors()

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the range."""
        count = (self.asked.last - self.asked.first).days + 1
        return tuple(self.asked.first + timedelta(days=n) for n in range(count))

    @property
    def weeks(self) -> tuple[Span, ...]:
        """The closed weeks, oldest first."""
        return tuple(span for span in self.spans if span.first != span.last)

    def total(self, series: Series) -> int:
        """Return the sum of the days that may be shown."""
        return sum(self.by_day(series).values())

    def by_day(self, series: Series) -> dict[date, int]:
        """Return the sums of the days that may be shown."""
        return {
            span.first: cell.n
            for span, cell in self.cells
            if cell.series == series and cell.cut is Cut.TOTAL
        }

    def visitors(self) -> dict[date, int]:
        """Return the different people of each day that may be shown; days are never added up."""
        return {
            span.first: span.visitors
            for span in self.spans
            if span.first == span.last and span.visitors is not None
        }

    def divided(self, series: Series, cut: Cut) -> list[tuple[str, int]]:
        """Return the parts of a series over the weeks, largest first, what was folded last."""
        return _ordered(self._parts(series, cut))

    def by_week(self, series: Series, cut: Cut) -> dict[Span, dict[str, int]]:
        """Return the parts of a series in each week."""
        return {week: dict(_ordered(self._parts(series, cut, week))) for week in self.weeks}

    def _parts(self, series: Series, cut: Cut, week: Span | None = None) -> dict[str, int]:
        parts: Counter[str] = Counter()
        for span, cell in self.cells:
            if cell.series == series and cell.cut is cut and week in (None, span):
                parts[cell.name] += cell.n
        return parts


def _ordered(parts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(parts.items(), key=lambda part: (part[0] == REST, -part[1], part[0]))
