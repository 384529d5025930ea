"""The ledger: one row per campaign, part and recipient, moved forward in short transactions.

Rows are claimed in id order through one index, from where the last claim ended, so a claim costs
the same at the first and at the millionth recipient.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Case,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    bindparam,
    case,
    null,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.broadcast.campaign_store import state_of
from bot.broadcast.delivery.entries import UNSUBSCRIBED, Delivery, Entry
from bot.broadcast.states import CampaignState, DeliveryState
from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.subscriptions.store import SubscriberRow

LEASE_SECONDS = 120.0
NOBODY = b""
"""The chat of a row whose recipient had everything deleted."""
_ID = BigInteger().with_variant(Integer, "sqlite")


class DeliveryRow(Base):
    """One part for one recipient."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(_ID, primary_key=True, autoincrement=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id", ondelete="CASCADE"))
    part: Mapped[int] = mapped_column(SmallInteger)
    chat: Mapped[bytes] = mapped_column(Sealed)
    state: Mapped[str] = mapped_column(String(10))
    claimed_by: Mapped[int | None] = mapped_column(Integer)
    lease_until: Mapped[float | None] = mapped_column(Float)
    message_ids: Mapped[str | None] = mapped_column(String(160))
    reason: Mapped[str | None] = mapped_column(String(64))

    __table_args__ = (Index("ix_deliveries_campaign_id", "campaign_id", "state", "id"),)


class Ledger:
    """The book of one campaign, in the hands of one sender.

    Args:
        parts: messages per recipient.
        subscribed_only: pass over people who unsubscribed after the ledger was filled.
        now: epoch seconds, for leases.
    """

    def __init__(
        self,
        database: Database,
        cipher: ChatCipher,
        campaign: int,
        parts: int,
        *,
        subscribed_only: bool = True,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._database, self._cipher, self._now = database, cipher, now
        self._campaign, self._parts = campaign, parts
        self._subscribed_only = subscribed_only
        self._me = secrets.randbits(31)

    async def claim(self, after: int, limit: int) -> list[Delivery]:
        """Take the next queued rows behind an id for this sender, until its lease runs out.

        The parts of one recipient are never torn apart: part two must not overtake part one.
        """
        async with self._database.write() as session:
            while rows := await self._queued(session, after, limit):
                await self._pass_over(session, rows)
                taken = await self._take(session, [identifier for identifier, _ in rows])
                if taken:
                    return taken
                # Everybody in this stretch has unsubscribed; more may follow behind it.
                after = rows[-1][0]
            return []

    async def _queued(
        self, session: AsyncSession, after: int, limit: int
    ) -> list[tuple[int, bytes]]:
        found = await session.execute(
            select(DeliveryRow.id, DeliveryRow.chat)
            .where(
                DeliveryRow.campaign_id == self._campaign,
                DeliveryRow.state == DeliveryState.QUEUED.value,
                DeliveryRow.id > after,
            )
            .order_by(DeliveryRow.id)
            .limit(limit + self._parts)
            .with_for_update(skip_locked=True)
        )
        return _whole_recipients([(row.id, row.chat) for row in found], limit)

    async def _pass_over(self, session: AsyncSession, rows: list[tuple[int, bytes]]) -> None:
        """Cancel the rows of people who had everything deleted, or are no longer subscribed."""
        there = {chat for _, chat in rows} - {NOBODY}
        if self._subscribed_only:
            subscribed = select(SubscriberRow.chat).where(SubscriberRow.chat.in_(list(there)))
            there = set(await session.scalars(subscribed))
        gone = [identifier for identifier, chat in rows if chat not in there]
        if gone:
            await session.execute(
                update(DeliveryRow)
                .where(DeliveryRow.id.in_(gone))
                .values(state=DeliveryState.CANCELLED.value, reason=UNSUBSCRIBED)
                .execution_options(synchronize_session=False)
            )

    async def _take(self, session: AsyncSession, ids: list[int]) -> list[Delivery]:
        taken = await session.execute(
            update(DeliveryRow)
            .where(DeliveryRow.id.in_(ids), DeliveryRow.state == DeliveryState.QUEUED.value)
            .values(
                state=DeliveryState.CLAIMED.value,
                claimed_by=self._me,
                lease_until=self._now() + LEASE_SECONDS,
            )
            .returning(DeliveryRow.id, DeliveryRow.part, DeliveryRow.chat, DeliveryRow.message_ids)
            .execution_options(synchronize_session=False)
        )
        rows = [
            Delivery(row.id, row.part, self._cipher.open(row.chat), split(row.message_ids))
            for row in taken
        ]
        return sorted(rows, key=lambda delivery: delivery.id)

    async def advance(self, entries: list[Entry], sending: list[int]) -> set[int] | None:
        """Write what became of rows and mark others as sending, in one transaction.

        Only rows that this sender still holds are marked: whoever lost them to another sender
        must not send them. None when the campaign was paused, cancelled or is over.
        """
        async with self._database.write() as session:
            await self._write(session, entries)
            if not sending:
                return set()
            if await state_of(session, self._campaign) != CampaignState.SENDING.value:
                return None
            marked = await session.scalars(
                update(DeliveryRow)
                .where(
                    DeliveryRow.id.in_(sending),
                    DeliveryRow.state == DeliveryState.CLAIMED.value,
                    DeliveryRow.claimed_by == self._me,
                )
                .values(state=DeliveryState.SENDING.value, lease_until=None)
                .returning(DeliveryRow.id)
                .execution_options(synchronize_session=False)
            )
            return set(marked)

    async def _write(self, session: AsyncSession, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        lease = self._now() + LEASE_SECONDS
        rows = [self._row(entry, lease) for entry in entries]
        connection = await session.connection()
        moved = [row for row in rows if "chat_" in row]
        plain = [row for row in rows if "chat_" not in row]
        if plain:
            await connection.execute(_WRITE, plain)
        if moved:
            await connection.execute(_WRITE_MOVED, moved)

    def _row(self, entry: Entry, lease: float) -> dict[str, object]:
        held = entry.state is DeliveryState.CLAIMED
        row: dict[str, object] = {
            "row": entry.id, "to": entry.state.value, "why": entry.reason,
            "gone": (entry.state if entry.state.is_final else DeliveryState.CANCELLED).value,
            "messages": ",".join(map(str, entry.message_ids)) or None,
            "by": self._me if held else None, "lease": lease if held else None, "me": self._me,
        }  # fmt: skip
        if entry.chat is not None:
            row["chat_"] = self._cipher.seal(entry.chat)
        return row


_TABLE = DeliveryRow.metadata.tables[DeliveryRow.__tablename__]
_MINE = (_TABLE.c.id == bindparam("row")) & (
    (_TABLE.c.claimed_by == bindparam("me"))
    # A row that a restart of somebody else put in doubt, while it was ours all along: the truth
    # is better than a doubt. A row that was queued again meanwhile is no longer ours to judge.
    | (_TABLE.c.state == DeliveryState.UNKNOWN.value)
)


def _unless_erased(column: str, value: str, otherwise: ColumnElement[Any]) -> Case[Any]:
    """Return what to write into a column, and what where the recipient was erased meanwhile."""
    kept = bindparam(value, type_=_TABLE.c[column].type)
    return case((_TABLE.c.chat == NOBODY, otherwise), else_=kept)


# What was on its way during /hapus is counted and never tried again: nothing may lead back to it.
_VALUES: dict[str, ColumnElement[Any]] = {
    "state": _unless_erased("state", "to", bindparam("gone", type_=_TABLE.c.state.type)),
    "message_ids": _unless_erased("message_ids", "messages", null()),
    "claimed_by": _unless_erased("claimed_by", "by", null()),
    "lease_until": _unless_erased("lease_until", "lease", null()),
    "reason": bindparam("why"),
}
_CHAT = _unless_erased("chat", "chat_", _TABLE.c.chat)
_WRITE = update(_TABLE).where(_MINE).values(**_VALUES)
_WRITE_MOVED = update(_TABLE).where(_MINE).values(**_VALUES, chat=_CHAT)


def split(text: str | None) -> tuple[int, ...]:
    """Return the message ids that a row holds."""
    return tuple(int(part) for part in text.split(",")) if text else ()


def _whole_recipients(rows: Sequence[tuple[int, bytes]], limit: int) -> list[tuple[int, bytes]]:
    """Return at least ``limit`` rows where there are so many, ending with a whole recipient.

    ``rows`` are in id order, and one recipient's parts stand beside each other.
    """
    end = min(limit, len(rows))
    while 0 < end < len(rows) and rows[end][1] == rows[end - 1][1]:
        end += 1
    return list(rows[:end])
