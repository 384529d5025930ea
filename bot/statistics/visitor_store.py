"""Tokens of a day's visitors, and the salt they were made with: both are gone when the day is."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Date, LargeBinary, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert

SALT_BYTES = 16


class VisitorRow(Base):
    """Somebody came on a day; the token says neither who, nor whether they came on another."""

    __tablename__ = "visitors"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    token: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)


class VisitorSaltRow(Base):
    """The salt of a day."""

    __tablename__ = "visitor_salts"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary(SALT_BYTES))


class VisitorStore:
    """Keeps the tokens of a day, shared by all workers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def salt(self, day: date) -> bytes:
        """Return the salt of a day, made at the first call."""
        async with self._database.write() as session:
            await session.execute(
                insert(session, VisitorSaltRow)
                .values(day=day, salt=secrets.token_bytes(SALT_BYTES))
                .on_conflict_do_nothing()
            )
            query = select(VisitorSaltRow.salt).where(VisitorSaltRow.day == day)
            return (await session.scalars(query)).one()

    async def add(self, day: date, tokens: Iterable[bytes]) -> None:
        """Add the tokens that are not there yet."""
        rows = [{"day": day, "token": token} for token in tokens]
        async with self._database.write() as session:
            await session.execute(insert(session, VisitorRow).on_conflict_do_nothing(), rows)

    async def remove(self, day: date, token: bytes) -> None:
        """Delete a token, if it is there."""
        async with self._database.write() as session:
            await session.execute(
                delete(VisitorRow).where(VisitorRow.day == day, VisitorRow.token == token)
            )


async def visitors_of(session: AsyncSession, day: date) -> int:
    """Return the number of different visitors of a day."""
    query = select(func.count()).select_from(VisitorRow).where(VisitorRow.day == day)
    return await session.scalar(query) or 0


async def forget_day(session: AsyncSession, day: date) -> None:
    """Destroy the tokens and the salt of every day up to this one."""
    await session.execute(delete(VisitorRow).where(VisitorRow.day <= day))
    await session.execute(delete(VisitorSaltRow).where(VisitorSaltRow.day <= day))
