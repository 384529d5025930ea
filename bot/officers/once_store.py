"""Updates of officers that were begun: what Telegram delivers twice is done once.

Telegram repeats an update whose acknowledgement it missed, perhaps to another worker; after a kill,
polling fetches again what was in hand. Only officers' updates are noted: nobody else is in here.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, DateTime, delete
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Mapped

from bot import log
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert

KEPT = timedelta(days=2)
"""Telegram keeps an update for a day (Bot API, getting updates)."""
_log = log.get(__name__)


class OfficerUpdateRow(Base):
    """One update that was begun."""

    __tablename__ = "officer_updates"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class OnceStore:
    """Notes updates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, update_id: int, at: datetime) -> bool:
        """Note an update; False when it was noted before, by whichever worker.

        While the database cannot be written, every update counts as fresh: an officer can still
        read and ask, and an act that has to be written down fails by itself.
        """
        try:
            return await self._note(update_id, at)
        except DBAPIError:
            _log.warning("officer_update_not_noted")
            return True

    async def _note(self, update_id: int, at: datetime) -> bool:
        async with self._database.write() as session:
            noted = await session.scalar(
                insert(session, OfficerUpdateRow)
                .values(update_id=update_id, at=at)
                .on_conflict_do_nothing()
                .returning(OfficerUpdateRow.update_id)
            )
            return noted is not None

    async def undo(self, update_id: int) -> None:
        """Forget an update that failed, so that it may be tried again."""
        mine = OfficerUpdateRow.update_id == update_id
        with suppress(DBAPIError):  # The error that was the reason is the one to be told.
            async with self._database.write() as session:
                await session.execute(delete(OfficerUpdateRow).where(mine))

    async def expire(self, now: datetime) -> None:
        """Forget what Telegram cannot repeat any more."""
        async with self._database.write() as session:
            await session.execute(delete(OfficerUpdateRow).where(OfficerUpdateRow.at < now - KEPT))
