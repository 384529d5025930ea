"""Filling the ledger, slice by slice: short transactions, and a crash in the middle loses nothing.

Each slice and the mark of how far it came are one transaction. All work is done inside the
database, so a million recipients need no more memory than ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, insert, literal, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.broadcast.campaign import Target
from bot.broadcast.campaign_store import CampaignRow
from bot.broadcast.delivery.audience_store import matching
from bot.broadcast.delivery.ledger_store import NOBODY, DeliveryRow
from bot.broadcast.states import CampaignState, DeliveryState
from bot.storage.database import Database
from bot.subscriptions.store import SubscriberRow

SLICE = 10_000
_QUEUED = literal(DeliveryState.QUEUED.value)


class Filling:
    """Writes the queued rows of a campaign that is being prepared."""

    def __init__(self, database: Database, slice_: int = SLICE) -> None:
        self._database, self._slice = database, slice_

    async def for_subscribers(self, campaign: int, parts: int, target: Target) -> bool:
        """Write one slice: a row per part and matching subscriber. True when it was the last."""
        async with self._database.write() as session:
            row = await _preparing(session, campaign)
            if row is None:
                return True
            last = await session.scalar(select(func.max(SubscriberRow.id))) or 0
            upto = min(last, row.cursor + self._slice)
            numbers = _numbers(parts)
            wanted = matching(
                select(literal(campaign), numbers.c.n, SubscriberRow.chat, _QUEUED)
                .join_from(SubscriberRow, numbers, literal(True))
                .where(SubscriberRow.id > row.cursor, SubscriberRow.id <= upto)
                .order_by(SubscriberRow.id, numbers.c.n),
                target,
            )
            rows = await _insert(session, wanted, ["campaign_id", "part", "chat", "state"])
            return await self._mark(session, row, upto, rows, done=upto >= last)

    async def after(self, campaign: int, about: int, parts: Sequence[int] | None) -> bool:
        """Write one slice: a row for each delivered message of an earlier campaign.

        Args:
            campaign: the recall or correction that is being prepared.
            about: the campaign whose messages are meant.
            parts: the parts that are meant; None means all.
        """
        async with self._database.write() as session:
            row = await _preparing(session, campaign)
            if row is None:
                return True
            earlier = (
                select(DeliveryRow.id, DeliveryRow.part, DeliveryRow.chat, DeliveryRow.message_ids)
                .where(
                    DeliveryRow.campaign_id == about,
                    DeliveryRow.state == DeliveryState.SENT.value,
                    DeliveryRow.id > row.cursor,
                )
                .order_by(DeliveryRow.id)
                .limit(self._slice)
            )
            some = earlier.subquery()
            last, found = (await session.execute(select(func.max(some.c.id), func.count()))).one()
            if not found:
                return await self._mark(session, row, row.cursor, 0, done=True)
            wanted = (
                select(literal(campaign), some.c.part, some.c.chat, _QUEUED, some.c.message_ids)
                .where(some.c.message_ids.is_not(None), some.c.chat != NOBODY)
                .order_by(some.c.id)
            )
            if parts is not None:
                wanted = wanted.where(some.c.part.in_(parts))
            columns = ["campaign_id", "part", "chat", "state", "message_ids"]
            rows = await _insert(session, wanted, columns)
            return await self._mark(session, row, last, rows, done=found < self._slice)

    async def _mark(
        self, session: AsyncSession, row: CampaignRow, cursor: int, rows: int, *, done: bool
    ) -> bool:
        values: dict[str, Any] = {"cursor": cursor, "recipients": CampaignRow.recipients + rows}
        if done:
            # The version grows: a button pressed meanwhile spoke of a campaign that had not begun.
            values |= {"state": CampaignState.SENDING.value, "version": CampaignRow.version + 1}
        await session.execute(
            update(CampaignRow)
            .where(CampaignRow.id == row.id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )
        return done


async def _preparing(session: AsyncSession, campaign: int) -> CampaignRow | None:
    """Return a campaign that is still being prepared, locked until its slice is committed.

    So an officer's stop waits for the slice and stands, and two workers never fill the same one.
    """
    row = await session.get(CampaignRow, campaign, with_for_update=True)
    return row if row is not None and row.state == CampaignState.PREPARING.value else None


def _numbers(parts: int) -> Any:
    return union_all(*(select(literal(part).label("n")) for part in range(parts))).subquery()


async def _insert(session: AsyncSession, rows: Select[*tuple[Any, ...]], columns: list[str]) -> int:
    done = await session.execute(insert(DeliveryRow).from_select(columns, rows))
    return int(getattr(done, "rowcount", 0))
