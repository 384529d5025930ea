"""Subscribers at rest: a sealed chat id, an agency, topic groups, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from sys import intern

from sqlalchemy import Date, ForeignKey, String, delete, func, select
from sqlalchemy.orm import Mapped

from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.storage.upsert import insert
from bot.subscriptions.choice import Subscription

_LENGTHS = (1, 4, 16, 64, 256)


class SubscriberRow(Base):
    """One chat that asked for circulars."""

    __tablename__ = "subscribers"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    chat: Mapped[bytes] = mapped_column(Sealed, unique=True)
    agency: Mapped[str] = mapped_column(String(48))
    since: Mapped[date] = mapped_column(Date)


class SubscriberTopicRow(Base):
    """One topic group of one subscriber."""

    __tablename__ = "subscriber_topics"

    subscriber_id: Mapped[int] = mapped_column(
        ForeignKey("subscribers.id", ondelete="CASCADE"), primary_key=True
    )
    topic_group: Mapped[str] = mapped_column(String(48), primary_key=True)


class SubscriberStore:
    """Reads and writes subscribers."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def find(self, chat: int) -> Subscription | None:
        """Return the subscription of a chat, or None."""
        query = (
            select(SubscriberRow.agency, SubscriberTopicRow.topic_group)
            .outerjoin(SubscriberTopicRow)
            .where(SubscriberRow.chat == self._cipher.seal(chat))
        )
        async with self._database.read() as session:
            rows = (await session.execute(query)).all()
        if not rows:
            return None
        return Subscription(rows[0][0], frozenset(filter(None, (row[1] for row in rows))))

    async def agencies_of(self, chats: Sequence[int]) -> dict[int, str]:
        """Return the agencies of those among some chats that are subscribed."""
        sealed = {self._cipher.seal(chat): chat for chat in chats}
        # The driver prepares a statement for each length: a few lengths only, filled up.
        size = next((size for size in _LENGTHS if size >= len(sealed)), len(sealed))
        asked = [*sealed, *[next(iter(sealed))] * (size - len(sealed))]
        query = select(SubscriberRow.chat, SubscriberRow.agency).where(
            SubscriberRow.chat.in_(asked)
        )
        async with self._database.glance() as connection:
            return {sealed[row.chat]: row.agency for row in await connection.execute(query)}

    def sealed(self, chat: int) -> bytes:
        """Return a chat's id as it is stored."""
        return self._cipher.seal(chat)

    async def agencies(self, most: int) -> dict[bytes, str] | None:
        """Return every subscriber's agency by sealed chat id; None when there are more than most.

        Whoever holds this in memory holds no more names than the database does.
        """
        query = select(SubscriberRow.chat, SubscriberRow.agency).limit(most + 1)
        async with self._database.read() as session:
            found = {row.chat: intern(row.agency) for row in await session.execute(query)}
        return found if len(found) <= most else None

    async def save(self, chat: int, chosen: Subscription, today: date) -> None:
        """Write the subscription of a chat, in place of an earlier one."""
        sealed = self._cipher.seal(chat)
        async with self._database.write() as session:
            await session.execute(
                insert(session, SubscriberRow)
                .values(chat=sealed, agency=chosen.agency, since=today)
                .on_conflict_do_update(
                    index_elements=[SubscriberRow.chat], set_={"agency": chosen.agency}
                )
            )
            identifier = await session.scalar(
                select(SubscriberRow.id).where(SubscriberRow.chat == sealed)
            )
            await session.execute(
                delete(SubscriberTopicRow).where(SubscriberTopicRow.subscriber_id == identifier)
            )
            session.add_all(
                SubscriberTopicRow(subscriber_id=identifier, topic_group=topic)
                for topic in sorted(chosen.topics)
            )

    async def remove(self, chat: int) -> bool:
        """Delete the subscription of a chat; tell whether there was one."""
        async with self._database.write() as session:
            gone = await session.scalar(
                delete(SubscriberRow)
                .where(SubscriberRow.chat == self._cipher.seal(chat))
                .returning(SubscriberRow.id)
            )
            return gone is not None

    async def move(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup with another id."""
        async with self._database.write() as session:
            row = await session.scalar(
                select(SubscriberRow).where(SubscriberRow.chat == self._cipher.seal(old))
            )
            if row is not None:
                row.chat = self._cipher.seal(new)

    async def counts(self) -> dict[str, int]:
        """Return the number of subscribers per agency."""
        async with self._database.read() as session:
            rows = await session.execute(
                select(SubscriberRow.agency, func.count()).group_by(SubscriberRow.agency)
            )
            return {row.agency: row[1] for row in rows}

    async def chats(self, agencies: Iterable[str], topics: Iterable[str]) -> list[int]:
        """Return the chats that match; an empty choice means every agency or topic."""
        query = select(SubscriberRow.chat).order_by(SubscriberRow.id)
        if wanted := tuple(agencies):
            query = query.where(SubscriberRow.agency.in_(wanted))
        if groups := tuple(topics):
            query = query.where(
                SubscriberRow.id.in_(
                    select(SubscriberTopicRow.subscriber_id).where(
                        SubscriberTopicRow.topic_group.in_(groups)
                    )
                )
            )
        async with self._database.read() as session:
            return [self._cipher.open(chat) for chat in await session.scalars(query)]
