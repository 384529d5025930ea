"""When each chore last ran."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import DateTime, String, delete, select, update
from sqlalchemy.orm import Mapped

from bot.clock import WIB
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert


class ChoreRow(Base):
    """The last run of one chore."""

    __tablename__ = "chores"

    name: Mapped[str] = mapped_column(String(48), primary_key=True)
    ran_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class ChoreStore:
    """Reads and notes runs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, name: str) -> datetime | None:
        """Return when a chore last ran, in WIB."""
        async with self._database.read() as session:
            at = await session.scalar(select(ChoreRow.ran_at).where(ChoreRow.name == name))
            return _aware(at) if at is not None else None

    async def take(self, name: str, was: datetime | None, now: datetime) -> bool:
        """Note a run, unless another worker noted one since; tell whether it was noted."""
        async with self._database.write() as session:
            if was is None:
                statement = insert(session, ChoreRow).values(name=name, ran_at=now)
                done = await session.execute(statement.on_conflict_do_nothing())
            else:
                done = await session.execute(
                    update(ChoreRow)
                    .where(ChoreRow.name == name, ChoreRow.ran_at == was)
                    .values(ran_at=now)
                )
            return bool(getattr(done, "rowcount", 0))

    async def give_back(self, name: str, was: datetime | None, taken: datetime) -> None:
        """Take a noted run back, because it failed: the last one is the one before."""
        mine = ChoreRow.name == name, ChoreRow.ran_at == taken
        async with self._database.write() as session:
            if was is None:
                await session.execute(delete(ChoreRow).where(*mine))
            else:
                await session.execute(update(ChoreRow).where(*mine).values(ran_at=was))


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo is not None else at.replace(tzinfo=WIB)
