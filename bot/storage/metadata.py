"""Every table of every room, for Alembic and for tests."""

from __future__ import annotations

from bot.broadcast.campaign_store import CampaignRow
from bot.broadcast.delivery.account_store import OutcomeRow
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.broadcast.focus_store import FocusRow
from bot.broadcast.follow_up.read_store import ReadRow
from bot.broadcast.library.publication_store import PublicationRow
from bot.chores.store import ChoreRow
from bot.helpdesk.store import FeedbackRow, QuestionRow
from bot.news.store import KnownRow
from bot.officers.once_store import OfficerUpdateRow
from bot.officers.store import AuditRow, OfficerRow
from bot.pictures.store import MaterialRow
from bot.statistics.closed_store import ClosedCountRow, ClosedSpanRow
from bot.statistics.store import DailyCountRow
from bot.statistics.visitor_store import VisitorRow, VisitorSaltRow
from bot.storage.base import Base
from bot.storage.flags import FlagRow
from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

TABLES = (
    AuditRow, CampaignRow, ChoreRow, ClosedCountRow, ClosedSpanRow, DailyCountRow, DeliveryRow,
    FeedbackRow, FlagRow, FocusRow, KnownRow, MaterialRow, OfficerRow, OfficerUpdateRow, OutcomeRow,
    PublicationRow, QuestionRow, ReadRow, SubscriberRow, SubscriberTopicRow, VisitorRow,
    VisitorSaltRow,
)  # fmt: skip
METADATA = Base.metadata

__all__ = ["METADATA", "TABLES"]
