"""What must hold in the database whatever people did: whole, sealed, and nobody in the counts."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from enum import StrEnum

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.broadcast.campaign_store import CampaignRow
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.officers.store import OfficerRow
from bot.statistics.events import BROWSING, Event
from bot.statistics.store import DailyCountRow
from bot.storage.cipher import WrongKeyError
from bot.storage.keyring import sealed_columns
from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

_OWN_TOPICS = {"", "saring", "start", "lama"}
_OUTCOME = re.compile(r"\w{0,48}", re.ASCII)


async def complaints(house: House) -> list[str]:
    """Return what is not as it should be."""
    async with house.database.read() as session:
        return [complaint async for complaint in _everything(house, session)]


async def _everything(house: House, session: AsyncSession) -> AsyncIterator[str]:
    for row in await session.execute(text("PRAGMA foreign_key_check")):
        yield f"a reference leads nowhere: {row[0]}"
    async for complaint in _sealed(house, session):
        yield complaint
    async for complaint in _campaigns(session):
        yield complaint
    async for complaint in _counts(house, session):
        yield complaint
    alone = select(func.count()).where(
        SubscriberRow.id.not_in(select(SubscriberTopicRow.subscriber_id))
    )
    if await session.scalar(alone):
        yield "a subscriber without a topic"
    roles = set(await session.scalars(select(OfficerRow.role)))
    if not roles <= set(OfficerRole):
        yield f"officers with roles {roles}"


async def _sealed(house: House, session: AsyncSession) -> AsyncIterator[str]:
    for table, columns in sealed_columns():
        for column in columns:
            for value in await session.scalars(select(column).where(column.is_not(None))):
                try:
                    if value:
                        house.cipher.open(bytes(value))
                except WrongKeyError:
                    yield f"{table.name}.{column.name} does not open"


async def _campaigns(session: AsyncSession) -> AsyncIterator[str]:
    for campaign in await session.scalars(select(CampaignRow)):
        if not _in(campaign.state, CampaignState) or not _in(campaign.kind, CampaignKind):
            yield f"campaign in state {campaign.state!r} of kind {campaign.kind!r}"
    states = set(await session.scalars(select(DeliveryRow.state).distinct()))
    if not states <= {state.value for state in DeliveryState}:
        yield f"deliveries in states {states}"


async def _counts(house: House, session: AsyncSession) -> AsyncIterator[str]:
    library = house.editions.current.library
    topics = {
        *_OWN_TOPICS, *BROWSING, *library.answers, *library.skb, *library.journeys,
        *library.circulars, *(kind.value for kind in CampaignKind),
    }  # fmt: skip
    for row in await session.scalars(select(DailyCountRow)):
        if row.event not in {event.value for event in Event}:
            yield f"counted as {row.event!r}"
        if row.topic not in topics:
            yield f"counted under the topic {row.topic!r}"
        if row.agency and row.agency not in library.agencies:
            yield f"counted for the agency {row.agency!r}"
        if not _OUTCOME.fullmatch(row.outcome):
            yield f"counted with the outcome {row.outcome!r}"


def _in(value: str, kind: type[StrEnum]) -> bool:
    return value in {member.value for member in kind}
