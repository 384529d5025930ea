"""The ledger: one row per campaign, part and recipient, moved forward in short transactions.

Rows are only ever claimed by id order through one index, so a claim costs the same at the first and
at the millionth recipient.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVarTuple

from sqlalchemy import (
    BigInteger,
    Float,
    ForeignKey,
    Index,
    Integer,
    Select,
    SmallInteger,
    String,
    bindparam,
    func,
    insert,
    literal,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.broadcast.states import DeliveryState
from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

Columns = TypeVarTuple("Columns")
_ID = BigInteger().with_variant(Integer, "sqlite")


class DeliveryRow(Base):
    """One part for one recipient."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(_ID, primary_key=True, autoincrement=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id", ondelete="CASCADE"))
    part: Mapped[int] = mapped_column(SmallInteger)
    chat: Mapped[bytes] = mapped_column(Sealed)
    state: Mapped[str] = mapped_column(String(10))
    lease_until: Mapped[float | None] = mapped_column(Float)
    message_ids: Mapped[str | None] = mapped_column(String(160))
    reason: Mapped[str | None] = mapped_column(String(64))

    __table_args__ = (Index("ix_deliveries_campaign_id", "campaign_id", "state", "id"),)


@dataclass(frozen=True)
class Delivery:
    """A row that was taken to be sent."""

    id: int
    part: int
    chat: int
    message_ids: tuple[int, ...] = ()  # what a recall or a correction is about


@dataclass(frozen=True)
class Entry:
    """What became of a row."""

    id: int
    state: DeliveryState
    message_ids: tuple[int, ...] = ()
    reason: str | None = None


class Ledger:
    """Enqueues, claims, marks and counts deliveries."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def enqueue(
        self, campaign: int, parts: int, agencies: Sequence[str], topics: Sequence[str]
    ) -> int:
        """Write one queued row per part and matching subscriber; return the number of rows."""
        numbers = union_all(*(select(literal(part).label("n")) for part in range(parts))).subquery()
        wanted = (
            select(literal(campaign), numbers.c.n, SubscriberRow.chat, literal("queued"))
            .join_from(SubscriberRow, numbers, literal(True))
            .order_by(SubscriberRow.id, numbers.c.n)
        )
        columns = ["campaign_id", "part", "chat", "state"]
        return await self._insert(audience(wanted, agencies, topics), columns)

    async def enqueue_after(self, campaign: int, about: int) -> int:
        """Write one queued row for each delivered message of an earlier campaign."""
        wanted = (
            select(
                literal(campaign), DeliveryRow.part, DeliveryRow.chat, literal("queued"),
                DeliveryRow.message_ids,
            )
            .where(DeliveryRow.campaign_id == about, DeliveryRow.state == DeliveryState.SENT.value)
            .where(DeliveryRow.message_ids.is_not(None))
            .order_by(DeliveryRow.id)
        )  # fmt: skip
        columns = ["campaign_id", "part", "chat", "state", "message_ids"]
        return await self._insert(wanted, columns)

    async def claim(
        self, campaign: int, parts: int, limit: int, lease_until: float
    ) -> list[Delivery]:
        """Take the next queued rows for this sender, until ``lease_until`` (epoch seconds).

        The parts of one recipient are never torn apart: part two must not overtake part one.
        """
        async with self._database.write() as session:
            found = await session.execute(
                select(DeliveryRow.id, DeliveryRow.chat)
                .where(
                    DeliveryRow.campaign_id == campaign,
                    DeliveryRow.state == DeliveryState.QUEUED.value,
                )
                .order_by(DeliveryRow.id)
                .limit(limit + parts)
                .with_for_update(skip_locked=True)
            )
            ids = _whole_recipients([(row.id, row.chat) for row in found], limit)
            if not ids:
                return []
            rows = await session.execute(
                update(DeliveryRow)
                .where(DeliveryRow.id.in_(ids))
                .values(state=DeliveryState.CLAIMED.value, lease_until=lease_until)
                .returning(
                    DeliveryRow.id, DeliveryRow.part, DeliveryRow.chat, DeliveryRow.message_ids
                )
                .execution_options(synchronize_session=False)
            )
            taken = [
                Delivery(row.id, row.part, self._cipher.open(row.chat), _ids(row.message_ids))
                for row in rows
            ]
        return sorted(taken, key=lambda delivery: delivery.id)

    async def advance(self, entries: Sequence[Entry], sending: Sequence[int]) -> None:
        """Write what became of rows and mark others as sending, in one transaction."""
        async with self._database.write() as session:
            await _write(session, entries)
            if sending:
                await session.execute(
                    update(DeliveryRow)
                    .where(DeliveryRow.id.in_(sending))
                    .values(state=DeliveryState.SENDING.value, lease_until=None)
                    .execution_options(synchronize_session=False)
                )

    async def recover(self, campaign: int, now: float | None) -> int:
        """Put a dead sender's rows in order; return how many became unknown.

        What was sending becomes unknown. What was only claimed is queued again: every claim when
        ``now`` is None (this is the only sender), else those whose lease has run out.
        """
        mine = DeliveryRow.campaign_id == campaign
        claimed = (DeliveryRow.state == DeliveryState.CLAIMED.value) & mine
        if now is not None:
            claimed &= DeliveryRow.lease_until < now
        async with self._database.write() as session:
            await session.execute(
                update(DeliveryRow)
                .where(claimed)
                .values(state=DeliveryState.QUEUED.value, lease_until=None)
                .execution_options(synchronize_session=False)
            )
            lost = await session.execute(
                update(DeliveryRow)
                .where(mine, DeliveryRow.state == DeliveryState.SENDING.value)
                .values(state=DeliveryState.UNKNOWN.value, reason="pengirim_berhenti")
                .execution_options(synchronize_session=False)
            )
            return int(getattr(lost, "rowcount", 0))

    async def counts(self, campaign: int) -> dict[DeliveryState, int]:
        """Return the number of rows in each state."""
        query = (
            select(DeliveryRow.state, func.count())
            .where(DeliveryRow.campaign_id == campaign)
            .group_by(DeliveryRow.state)
        )
        async with self._database.read() as session:
            return {DeliveryState(row[0]): row[1] for row in await session.execute(query)}

    async def reasons(self, campaign: int) -> dict[tuple[DeliveryState, str], int]:
        """Return how often each reason stands beside a row that did not arrive."""
        query = (
            select(DeliveryRow.state, DeliveryRow.reason, func.count())
            .where(DeliveryRow.campaign_id == campaign, DeliveryRow.reason.is_not(None))
            .group_by(DeliveryRow.state, DeliveryRow.reason)
        )
        async with self._database.read() as session:
            rows = await session.execute(query)
            return {(DeliveryState(row[0]), str(row[1])): row[2] for row in rows}

    async def cancel_rest(self, campaign: int) -> None:
        """Cancel what has not left yet."""
        async with self._database.write() as session:
            await session.execute(
                update(DeliveryRow)
                .where(
                    DeliveryRow.campaign_id == campaign,
                    DeliveryRow.state.in_(["queued", "claimed"]),
                )
                .values(state=DeliveryState.CANCELLED.value, lease_until=None)
                .execution_options(synchronize_session=False)
            )

    async def requeue_unknown(self, campaign: int) -> int:
        """Queue the unknown rows again, at an officer's word; return how many."""
        async with self._database.write() as session:
            done = await session.execute(
                update(DeliveryRow)
                .where(
                    DeliveryRow.campaign_id == campaign,
                    DeliveryRow.state == DeliveryState.UNKNOWN.value,
                )
                .values(state=DeliveryState.QUEUED.value, reason=None)
                .execution_options(synchronize_session=False)
            )
            return int(getattr(done, "rowcount", 0))

    async def forget_messages(self, campaign: int) -> None:
        """Erase the message ids of a campaign, and with them who received it."""
        async with self._database.write() as session:
            await session.execute(
                update(DeliveryRow)
                .where(DeliveryRow.campaign_id == campaign)
                .values(message_ids=None, chat=b"")
                .execution_options(synchronize_session=False)
            )

    async def _insert(self, rows: Select[*tuple[Any, ...]], columns: list[str]) -> int:
        async with self._database.write() as session:
            done = await session.execute(insert(DeliveryRow).from_select(columns, rows))
            return int(getattr(done, "rowcount", 0))


def audience(
    query: Select[*Columns], agencies: Sequence[str], topics: Sequence[str]
) -> Select[*Columns]:
    """Narrow a query over subscribers; an empty choice means every agency or topic."""
    if agencies:
        query = query.where(SubscriberRow.agency.in_(agencies))
    if topics:
        chosen = select(SubscriberTopicRow.subscriber_id).where(
            SubscriberTopicRow.topic_group.in_(topics)
        )
        query = query.where(SubscriberRow.id.in_(chosen))
    return query


def _whole_recipients(rows: Sequence[tuple[int, bytes]], limit: int) -> list[int]:
    """Return the ids of at least ``limit`` rows where there are so many, ending with a recipient.

    ``rows`` are in id order, and one recipient's parts stand beside each other.
    """
    end = min(limit, len(rows))
    while 0 < end < len(rows) and rows[end][1] == rows[end - 1][1]:
        end += 1
    return [identifier for identifier, _ in rows[:end]]


async def _write(session: AsyncSession, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    statement = (
        update(DeliveryRow.__table__)  # type: ignore[arg-type]
        .where(DeliveryRow.id == bindparam("row"))
        .values(
            state=bindparam("to"), message_ids=bindparam("messages"), reason=bindparam("why"),
            lease_until=None,
        )
    )  # fmt: skip
    rows = [
        {
            "row": entry.id, "to": entry.state.value, "why": entry.reason,
            "messages": ",".join(map(str, entry.message_ids)) or None,
        }
        for entry in entries
    ]  # fmt: skip
    connection = await session.connection()
    await connection.execute(statement, rows)


def _ids(text: str | None) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",")) if text else ()
