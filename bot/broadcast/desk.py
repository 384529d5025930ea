"""What the parts of this room share: its stores, and the clock."""

from __future__ import annotations

from dataclasses import dataclass

from bot.broadcast.campaign import PROGRAM, Campaign
from bot.broadcast.campaign_store import CampaignStore
from bot.broadcast.delivery.account_store import Accounts
from bot.broadcast.delivery.audience_store import AudienceStore
from bot.broadcast.delivery.filling_store import Filling
from bot.broadcast.delivery.ledger_store import Ledger
from bot.broadcast.delivery.lock_store import SenderLock
from bot.broadcast.focus_store import FocusStore
from bot.broadcast.follow_up.read_store import ReadStore
from bot.broadcast.library.publication_store import PublicationStore
from bot.clock import Clock
from bot.officers.store import Act
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database


@dataclass(frozen=True)
class Desk:
    """The stores of the room."""

    database: Database
    cipher: ChatCipher
    clock: Clock
    campaigns: CampaignStore
    accounts: Accounts
    filling: Filling
    audience: AudienceStore
    reads: ReadStore
    publications: PublicationStore
    focus: FocusStore
    lock: SenderLock

    @classmethod
    def open(cls, database: Database, cipher: ChatCipher, clock: Clock) -> Desk:
        """Return a desk over a database."""
        return cls(
            database=database,
            cipher=cipher,
            clock=clock,
            campaigns=CampaignStore(database, cipher),
            accounts=Accounts(database, cipher),
            filling=Filling(database),
            audience=AudienceStore(database),
            reads=ReadStore(database),
            publications=PublicationStore(database),
            focus=FocusStore(database, cipher),
            lock=SenderLock(database),
        )

    def ledger(self, campaign: Campaign) -> Ledger:
        """Return the book of a campaign, for one sender."""
        return Ledger(
            self.database, self.cipher, campaign.id, max(1, len(campaign.frozen)),
            subscribed_only=campaign.kind.sends,
        )  # fmt: skip

    def by_itself(self, campaign: Campaign, act: str, why: str = "") -> Act:
        """Return the line of the audit trail for what the program does with a campaign."""
        subject = campaign.details.subject[:100]
        return Act(self.clock.now(), PROGRAM.label, act, subject, why)

    def now(self) -> float:
        """Return the present moment in seconds since the epoch, as the bot sees it."""
        return self.clock.now().timestamp()
