"""What subscribers know of the content. Public words and digests; nothing about anybody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from sqlalchemy import String, Text, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.news.changes import Change
from bot.news.items import Item
from bot.officers.store import Act, AuditRow
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert

_AT_ONCE = 100


class HandledError(Exception):
    """Another officer, or another worker, has dealt with these changes already."""


class KnownRow(Base):
    """One item as subscribers know it."""

    __tablename__ = "known_content"

    id: Mapped[str] = mapped_column(String(96), primary_key=True)
    topic_group: Mapped[str] = mapped_column(String(48))
    digest: Mapped[str] = mapped_column(String(32))
    said: Mapped[str] = mapped_column(String(32))
    title: Mapped[str] = mapped_column(Text)


class KnownStore:
    """Reads what is known, and writes what has become known."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[str, Item]:
        """Return everything that is known, by id; nothing on a fresh installation."""
        async with self._database.read() as session:
            rows = await session.scalars(select(KnownRow).order_by(KnownRow.id))
            return {
                row.id: Item(row.id, row.topic_group, row.digest, row.said, row.title)
                for row in rows
            }

    async def begin(self, items: Iterable[Item]) -> None:
        """Take everything as known; what is known already stays as it is."""
        values = [_values(item) for item in items]
        async with self._database.write() as session:
            for place in range(0, len(values), _AT_ONCE):
                some = insert(session, KnownRow).values(values[place : place + _AT_ONCE])
                await session.execute(some.on_conflict_do_nothing())

    async def settle(self, changes: Iterable[Change], act: Act | None = None) -> None:
        """Take changes as known, with a line in the audit trail.

        Raises:
            HandledError: some of them are known already; nothing was written.
        """
        async with self._database.write() as session:
            await settle_in(session, changes)
            if act is not None:
                session.add(
                    AuditRow(
                        at=act.at, officer=act.officer, act=act.act, subject=act.subject,
                        why=act.why,
                    )
                )  # fmt: skip


async def settle_in(session: AsyncSession, changes: Iterable[Change]) -> None:
    """Take changes as known inside a transaction, each only if it still is one.

    Raises:
        HandledError: one of them is known already; the transaction must be undone.
    """
    # In one order for everybody, so that two officers at once wait instead of locking each other.
    for change in sorted(changes, key=lambda one: one.item.id):
        if await _settled(session, change) is None:
            raise HandledError


async def _settled(session: AsyncSession, change: Change) -> str | None:
    """Write one change; None when it is none any more."""
    known, now = change.known, change.now
    if known is None:
        new = insert(session, KnownRow).values(_values(change.item)).on_conflict_do_nothing()
        return cast("str | None", await session.scalar(new.returning(KnownRow.id)))
    mine = KnownRow.id == known.id, KnownRow.digest == known.digest, KnownRow.said == known.said
    if now is None:
        return await session.scalar(delete(KnownRow).where(*mine).returning(KnownRow.id))
    return await session.scalar(
        update(KnownRow).where(*mine).values(_values(now)).returning(KnownRow.id)
    )


def _values(item: Item) -> dict[str, str]:
    return {
        "id": item.id, "topic_group": item.topic_group, "digest": item.digest,
        "said": item.said, "title": item.title,
    }  # fmt: skip
