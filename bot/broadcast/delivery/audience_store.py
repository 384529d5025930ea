"""Who would receive a campaign: a query over subscribers, and its sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

from bot.broadcast.campaign import Target
from bot.storage.database import Database
from bot.subscriptions.choice import REMINDERS
from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

Columns = TypeVarTuple("Columns")
_CHOSEN = SubscriberTopicRow.__table__.alias("chosen")


@dataclass(frozen=True)
class Audience:
    """Numbers of people. Someone with two topics counts once in ``total`` and in both topics."""

    total: int
    by_agency: Mapping[str, int]
    by_topic: Mapping[str, int]


class AudienceStore:
    """Counts subscribers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, target: Target) -> Audience:
        """Return how many people a target reaches, per agency and per topic group."""
        per_agency = matching(
            select(SubscriberRow.agency, func.count()).group_by(SubscriberRow.agency), target
        )
        per_topic = matching(
            select(SubscriberTopicRow.topic_group, func.count())
            .join(SubscriberRow, SubscriberRow.id == SubscriberTopicRow.subscriber_id)
            .group_by(SubscriberTopicRow.topic_group),
            target,
        )
        if target.topics:
            per_topic = per_topic.where(SubscriberTopicRow.topic_group.in_(target.topics))
        async with self._database.read() as session:
            agencies = {row[0]: row[1] for row in await session.execute(per_agency)}
            topics = {row[0]: row[1] for row in await session.execute(per_topic)}
        return Audience(sum(agencies.values()), agencies, topics)


def matching(query: Select[*Columns], target: Target) -> Select[*Columns]:
    """Narrow a query over subscribers to a target; an empty choice means all."""
    if target.agencies:
        query = query.where(SubscriberRow.agency.in_(target.agencies))
    if target.topics:
        return query.where(_has_topic(_CHOSEN.c.topic_group.in_(target.topics)))
    # Whoever asked for reminders and for nothing else has not asked for what is about all topics.
    reminded = _has_topic(_CHOSEN.c.topic_group == REMINDERS)
    more = _has_topic(_CHOSEN.c.topic_group != REMINDERS)
    return query.where(or_(~reminded, more))


def _has_topic(which: ColumnElement[bool]) -> ColumnElement[bool]:
    # Correlated, so that a slice of subscribers looks up only their own topics.
    mine = _CHOSEN.c.subscriber_id == SubscriberRow.id
    return exists(select(_CHOSEN.c.subscriber_id).where(mine, which))
