"""Counts at rest: one row per day, event, topic, outcome and agency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Date, Integer, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.statistics.key import Key
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert


class DailyCountRow(Base):
    """How often something happened on a day."""

    __tablename__ = "daily_counts"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    event: Mapped[str] = mapped_column(String(32), primary_key=True)
    topic: Mapped[str] = mapped_column(String(64), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(48), primary_key=True)
    agency: Mapped[str] = mapped_column(String(48), primary_key=True)
    n: Mapped[int] = mapped_column(Integer, default=0)


class CountStore:
    """Adds to counts and reads them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, counts: Mapping[Key, int]) -> None:
        """Add numbers to counts, in one transaction."""
        rows = [
            {
                "day": key.day, "event": key.event, "topic": key.topic,
                "outcome": key.outcome, "agency": key.agency, "n": number,
            }
            for key, number in counts.items()
        ]  # fmt: skip
        async with self._database.write() as session:
            statement = insert(session, DailyCountRow)
            statement = statement.on_conflict_do_update(
                index_elements=["day", "event", "topic", "outcome", "agency"],
                set_={"n": DailyCountRow.n + statement.excluded.n},
            )
            await session.execute(statement, rows)

    async def between(self, first: date, last: date) -> dict[Key, int]:
        """Return the counts of a span of days, both included."""
        async with self._database.read() as session:
            return await counts_between(session, first, last)


async def counts_between(session: AsyncSession, first: date, last: date) -> dict[Key, int]:
    """Return the counts of a span of days, both included."""
    query = select(DailyCountRow).where(DailyCountRow.day.between(first, last))
    return {
        Key(row.day, row.event, row.topic, row.outcome, row.agency): row.n
        for row in await session.scalars(query)
    }
