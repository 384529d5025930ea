"""Closed days and weeks at rest: what officers read, frozen once and never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from sqlalchemy import Date, Integer, String, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.statistics.key import Key
from bot.statistics.published import Published, Span
from bot.statistics.series import Cut
from bot.statistics.store import DailyCountRow, counts_between
from bot.statistics.summary import MINIMUM, Cell
from bot.statistics.visitor_store import VisitorSaltRow, forget_day, visitors_of
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert


class ClosedSpanRow(Base):
    """A day or a week that was closed."""

    __tablename__ = "closed_spans"

    first: Mapped[date] = mapped_column(Date, primary_key=True)
    last: Mapped[date] = mapped_column(Date, primary_key=True)
    visitors: Mapped[int | None] = mapped_column(Integer)


class ClosedCountRow(Base):
    """One published number of a closed day or week."""

    __tablename__ = "closed_counts"

    first: Mapped[date] = mapped_column(Date, primary_key=True)
    last: Mapped[date] = mapped_column(Date, primary_key=True)
    series: Mapped[str] = mapped_column(String(32), primary_key=True)
    cut: Mapped[str] = mapped_column(String(16), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(48), primary_key=True)
    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    n: Mapped[int] = mapped_column(Integer)


Publish = Callable[[Mapping[Key, int], Mapping[tuple[str, date], int]], Iterable[Cell]]
"""From the counts of a span, and the day sums already shown in it, to what is published."""


class ClosedStore:
    """Freezes spans and reads what was frozen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open_days(self, before: date) -> list[date]:
        """Return the days before a day that still have counts or visitors of their own."""
        async with self._database.read() as session:
            counted = await session.scalars(
                select(DailyCountRow.day).where(DailyCountRow.day < before).distinct()
            )
            visited = await session.scalars(
                select(VisitorSaltRow.day).where(VisitorSaltRow.day < before)
            )
            return sorted({*counted, *visited})

    async def close(self, first: date, last: date, publish: Publish) -> bool:
        """Freeze a span, once; tell whether it was this call that did it.

        Several workers may try at the same time: the row of the span decides. A day's visitors are
        counted and forgotten with their salt; a week's own counts are deleted.
        """
        async with self._database.write() as session:
            claimed = await session.scalar(
                insert(session, ClosedSpanRow)
                .values(first=first, last=last)
                .on_conflict_do_nothing()
                .returning(ClosedSpanRow.first)
            )
            if claimed is not None:
                counts = await counts_between(session, first, last)
                cells = publish(counts, await _day_sums(session, first, last))
                session.add_all(
                    ClosedCountRow(
                        first=first, last=last, series=cell.series, cut=cell.cut.value,
                        outcome=cell.outcome, name=cell.name, n=cell.n,
                    )
                    for cell in cells
                )  # fmt: skip
                if first == last:
                    await _keep_visitors(session, first)
            if first == last:
                await forget_day(session, first)
            else:
                await session.execute(
                    delete(DailyCountRow).where(DailyCountRow.day.between(first, last))
                )
            return claimed is not None

    async def ending_between(self, first: date, last: date) -> Published:
        """Return what was published of the days and weeks that end in a span, both included."""
        async with self._database.read() as session:
            spans = {
                (row.first, row.last): Span(row.first, row.last, row.visitors)
                for row in await session.scalars(
                    select(ClosedSpanRow)
                    .where(ClosedSpanRow.last.between(first, last))
                    .order_by(ClosedSpanRow.last, ClosedSpanRow.first)
                )
            }
            rows = await session.scalars(
                select(ClosedCountRow).where(ClosedCountRow.last.between(first, last))
            )
            cells = tuple(
                (
                    spans[row.first, row.last],
                    Cell(row.series, Cut(row.cut), row.outcome, row.name, row.n),
                )
                for row in rows
            )
            return Published(tuple(spans.values()), cells)

    async def is_fresh(self) -> bool:
        """Tell whether nothing was ever counted."""
        async with self._database.read() as session:
            queries = (select(ClosedSpanRow.first), select(DailyCountRow.day))
            return not any([await session.scalar(query.limit(1)) for query in queries])

    async def erase(self, until: date) -> None:
        """Delete everything up to a day, closed or not: the end of a demonstration."""
        async with self._database.write() as session:
            await session.execute(delete(ClosedCountRow).where(ClosedCountRow.first <= until))
            await session.execute(delete(ClosedSpanRow).where(ClosedSpanRow.first <= until))
            await session.execute(delete(DailyCountRow).where(DailyCountRow.day <= until))


async def _day_sums(
    session: AsyncSession, first: date, last: date
) -> Mapping[tuple[str, date], int]:
    rows = await session.scalars(
        select(ClosedCountRow).where(
            ClosedCountRow.first == ClosedCountRow.last,
            ClosedCountRow.first.between(first, last),
            ClosedCountRow.cut == Cut.TOTAL.value,
        )
    )
    return {(row.series, row.first): row.n for row in rows}


async def _keep_visitors(session: AsyncSession, day: date) -> None:
    found = await visitors_of(session, day)
    if found >= MINIMUM:
        await session.execute(
            update(ClosedSpanRow)
            .where(ClosedSpanRow.first == day, ClosedSpanRow.last == day)
            .values(visitors=found)
        )
