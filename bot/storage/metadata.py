"""Every table of every room, for Alembic and for tests."""

from __future__ import annotations

from bot.helpdesk.store import FeedbackRow, QuestionRow
from bot.officers.store import AuditRow, OfficerRow
from bot.statistics.store import DailyCountRow
from bot.storage.base import Base
from bot.storage.flags import FlagRow
from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

TABLES = (
    AuditRow, DailyCountRow, FeedbackRow, FlagRow, OfficerRow, QuestionRow, SubscriberRow,
    SubscriberTopicRow,
)  # fmt: skip
METADATA = Base.metadata

__all__ = ["METADATA", "TABLES"]
