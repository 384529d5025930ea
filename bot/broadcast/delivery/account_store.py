"""Accounts of a campaign: sums, reasons, and what is decided about whole groups of rows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Integer,
    String,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.broadcast.campaign_store import CampaignRow
from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN, SENDER_STOPPED
from bot.broadcast.delivery.ledger_store import NOBODY, DeliveryRow
from bot.broadcast.states import CampaignState, DeliveryState
from bot.storage.base import Base, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database

_AT_ONCE = 10_000
_WAITING = (DeliveryState.QUEUED.value, DeliveryState.CLAIMED.value)


class OutcomeRow(Base):
    """How many rows of an erased campaign ended in a state, for a reason ("" is none)."""

    __tablename__ = "campaign_outcomes"

    campaign_id: Mapped[int] = mapped_column(
        ForeignKey("campaigns.id", ondelete="CASCADE"), primary_key=True
    )
    state: Mapped[str] = mapped_column(String(10), primary_key=True)
    reason: Mapped[str] = mapped_column(String(64), primary_key=True)
    n: Mapped[int] = mapped_column(Integer)


@dataclass(frozen=True)
class Outcome:
    """So many rows in a state, for a reason ("" is none)."""

    state: DeliveryState
    reason: str
    n: int


class Accounts:
    """Sums up, recovers, cancels, queues again and erases."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def outcomes(self, campaign: int) -> list[Outcome]:
        """Return how many rows stand in each state, for each reason."""
        kept = select(OutcomeRow).where(OutcomeRow.campaign_id == campaign)
        async with self._database.read() as session:
            sums = [
                Outcome(DeliveryState(row.state), row.reason, row.n)
                for row in await session.scalars(kept)
            ]
            return sums or [
                Outcome(DeliveryState(s), r, n) for s, r, n in await _sums(session, campaign)
            ]

    async def counts(self, campaign: int) -> dict[DeliveryState, int]:
        """Return how many rows stand in each state."""
        query = (
            select(DeliveryRow.state, func.count())
            .where(DeliveryRow.campaign_id == campaign)
            .group_by(DeliveryRow.state)
        )
        async with self._database.read() as session:
            return {DeliveryState(row[0]): row[1] for row in await session.execute(query)}

    async def delivered(self, campaign: int, parts: Sequence[int] | None = None) -> tuple[int, int]:
        """Return how many people and how many messages of a campaign can still be reached.

        Args:
            campaign: whose messages.
            parts: the parts that are meant; None means all.
        """
        rows = (
            select(func.count(DeliveryRow.chat.distinct()), func.count())
            .where(DeliveryRow.campaign_id == campaign)
            .where(DeliveryRow.state == DeliveryState.SENT.value)
            .where(DeliveryRow.message_ids.is_not(None), DeliveryRow.chat != NOBODY)
        )
        if parts is not None:
            rows = rows.where(DeliveryRow.part.in_(parts))
        async with self._database.read() as session:
            people, messages = (await session.execute(rows)).one()
            return people, messages

    async def recover(
        self, campaign: int, parts: int, now: float | None, *, repeatable: bool = False
    ) -> int:
        """Put a dead sender's rows in order; return how many became unknown.

        What was sending becomes unknown, and what would have followed it to the same person does
        not leave. What was only claimed is queued again.

        Args:
            campaign: whose rows.
            parts: messages per recipient.
            now: epoch seconds; claims whose lease has not run out by then stay. None takes every
                claim back, where it is certain that the sender is dead.
            repeatable: doing it twice is doing it once, so nothing becomes unknown.
        """
        mine = DeliveryRow.campaign_id == campaign
        claimed = mine & (DeliveryRow.state == DeliveryState.CLAIMED.value)
        if now is not None:
            claimed &= DeliveryRow.lease_until < now
        async with self._database.write() as session:
            await _set(session, claimed, DeliveryState.QUEUED, claimed_by=None, lease_until=None)
            if repeatable:
                sending = mine & (DeliveryRow.state == DeliveryState.SENDING.value)
                await _set(session, sending, DeliveryState.QUEUED, claimed_by=None)
                return 0
            lost = await session.execute(
                update(DeliveryRow)
                .where(mine, DeliveryRow.state == DeliveryState.SENDING.value)
                .values(state=DeliveryState.UNKNOWN.value, claimed_by=None, reason=SENDER_STOPPED)
                .returning(DeliveryRow.id, DeliveryRow.part, DeliveryRow.chat)
                .execution_options(synchronize_session=False)
            )
            rows = lost.all()
            for row in rows:
                following = (
                    mine
                    & DeliveryRow.id.between(row.id + 1, row.id + parts - 1 - row.part)
                    & (DeliveryRow.chat == row.chat)
                    # Claimed, too: a lease that runs yet would queue them when it has run out.
                    & DeliveryRow.state.in_(_WAITING)
                )
                await _set(
                    session, following, DeliveryState.FAILED, reason=EARLIER_PART_UNKNOWN,
                    claimed_by=None, lease_until=None,
                )  # fmt: skip
            return len(rows)

    async def cancel_rest(self, campaign: int) -> None:
        """Cancel what has not left yet."""
        async with self._database.write() as session:
            await _cancel(session, DeliveryRow.campaign_id == campaign)

    async def waiting_again(self, campaign: int, *, unknown: bool) -> int:
        """Return how many rows :meth:`queue_again` would queue."""
        query = select(func.count()).where(_again(campaign, unknown=unknown))
        async with self._database.read() as session:
            return await session.scalar(query) or 0

    def queue_again(
        self, campaign: int, *, unknown: bool
    ) -> Callable[[AsyncSession], Awaitable[int]]:
        """Return what queues the unknown rows again, or those that failed, in a transaction.

        Only at an officer's word: what is unknown may have arrived. What failed surely did not.
        """

        async def queue(session: AsyncSession) -> int:
            chosen = _again(campaign, unknown=unknown)
            return await _set(session, chosen, DeliveryState.QUEUED, reason=None, claimed_by=None)

        return queue

    async def forget_chat(self, chat: int) -> bool:
        """Erase a chat from every row, cancel what waits for it, and tell whether there was any.

        What a sender has taken in hand already is cancelled too; only a request that is on its way
        cannot be called back. Nor is a row left that was being filled in meanwhile.
        """
        sealed = self._cipher.seal(chat)
        found = await self._forget(sealed)
        if await self._slices_ended():
            found = await self._forget(sealed) or found
        return found

    async def _slices_ended(self) -> bool:
        """Wait until the slices that are being filled now are written; tell if there may be one."""
        preparing = select(CampaignRow.id).where(CampaignRow.state == CampaignState.PREPARING.value)
        async with self._database.read() as session:
            ids = list(await session.scalars(preparing))
        if ids:
            async with self._database.write() as session:
                chosen = select(CampaignRow.id).where(CampaignRow.id.in_(ids))
                await session.execute(chosen.with_for_update())
        return bool(ids)

    async def _forget(self, sealed: bytes) -> bool:
        async with self._database.read() as session:
            ids = list(
                await session.scalars(select(DeliveryRow.id).where(DeliveryRow.chat == sealed))
            )
        if not ids:
            return False
        mine = DeliveryRow.id.in_(ids)
        async with self._database.write() as session:
            await _cancel(session, mine)
            await session.execute(
                update(DeliveryRow)
                .where(mine)
                .values(chat=NOBODY, message_ids=None)
                .execution_options(synchronize_session=False)
            )
        return True

    async def erase(self, campaign: int) -> None:
        """Delete who received a campaign and under which message ids; the sums stay.

        Goes on where a crash interrupted it.
        """
        async with self._database.write() as session:
            kept = select(func.count()).where(OutcomeRow.campaign_id == campaign)
            if not await session.scalar(kept):
                rows = [
                    {"campaign_id": campaign, "state": state, "reason": reason, "n": n}
                    for state, reason, n in await _sums(session, campaign)
                ]
                if rows:
                    await session.execute(insert(OutcomeRow), rows)
        while await self._delete_some(campaign):
            pass
        async with self._database.write() as session:
            await session.execute(
                update(CampaignRow).where(CampaignRow.id == campaign).values(erased=True)
            )

    async def _delete_some(self, campaign: int) -> int:
        some = select(DeliveryRow.id).where(DeliveryRow.campaign_id == campaign).limit(_AT_ONCE)
        async with self._database.write() as session:
            done = await session.execute(
                delete(DeliveryRow)
                .where(DeliveryRow.id.in_(some))
                .execution_options(synchronize_session=False)
            )
            return int(getattr(done, "rowcount", 0))


def _again(campaign: int, *, unknown: bool) -> ColumnElement[bool]:
    failed = DeliveryRow.state == DeliveryState.FAILED.value
    follows = func.coalesce(DeliveryRow.reason, "") == EARLIER_PART_UNKNOWN
    doubtful = (DeliveryRow.state == DeliveryState.UNKNOWN.value) | (failed & follows)
    mine = (DeliveryRow.campaign_id == campaign) & (DeliveryRow.chat != NOBODY)
    return mine & (doubtful if unknown else failed & ~follows)


async def _sums(session: AsyncSession, campaign: int) -> list[tuple[str, str, int]]:
    reason = func.coalesce(DeliveryRow.reason, "")
    query = (
        select(DeliveryRow.state, reason, func.count())
        .where(DeliveryRow.campaign_id == campaign)
        .group_by(DeliveryRow.state, reason)
    )
    return [(row[0], row[1], row[2]) for row in await session.execute(query)]


async def _cancel(session: AsyncSession, which: ColumnElement[bool]) -> None:
    """Cancel what has not left yet."""
    waiting = which & DeliveryRow.state.in_(_WAITING)
    await _set(session, waiting, DeliveryState.CANCELLED, claimed_by=None, lease_until=None)


async def _set(session: AsyncSession, which: Any, state: DeliveryState, **values: Any) -> int:
    done = await session.execute(
        update(DeliveryRow)
        .where(which)
        .values(state=state.value, **values)
        .execution_options(synchronize_session=False)
    )
    return int(getattr(done, "rowcount", 0))
