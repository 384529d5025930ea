"""What was published: closed spans and their cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.statistics.summary import Cell


@dataclass(frozen=True, order=True)
class Span:
    """A closed day (``first`` is ``last``) or a closed week."""

    first: date
    last: date
    visitors: int | None = None  # different people on a day; None when too few or not counted


@dataclass(frozen=True)
class Published:
    """What was published of the spans that end in some days."""

    spans: tuple[Span, ...] = ()
    cells: tuple[tuple[Span, Cell], ...] = ()
