"""A ledger with subscribers on a real database, for the stores' tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select

from bot.broadcast.approval.approving import Rules
from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.delivery.entries import Delivery, Entry
from bot.broadcast.delivery.ledger_store import DeliveryRow, Ledger
from bot.broadcast.desk import Desk
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.release.releasing import Releasing
from bot.broadcast.release.schedule import QuietHours
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.officers.store import Act
from bot.storage.database import Database
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore
from tests.broadcast.fakes import Roll
from tests.fixtures import CIPHER, StillClock

ANI, CITRA = Person(2001, "Ani"), Person(2002, "Citra")
PART = Part(PartKind.TEXT, "Edaran uji")


class Ground:
    """A desk over a database, with shortcuts for what tests do again and again."""

    def __init__(self, database: Database) -> None:
        self.clock = StillClock()
        self.desk = Desk.open(database, CIPHER, self.clock)
        self.subscribers = SubscriberStore(database, CIPHER)
        self._origin = 0

    async def subscribe(
        self, chats: Sequence[int], agency: str = "pemprov", topics: Sequence[str] = ("edaran",)
    ) -> None:
        """Let chats subscribe."""
        for chat in chats:
            chosen = Subscription(agency, frozenset(topics))
            await self.subscribers.save(chat, chosen, date(2026, 11, 1))

    async def campaign(
        self,
        state: CampaignState = CampaignState.PREPARING,
        *,
        parts: int = 1,
        kind: CampaignKind = CampaignKind.NOTICE,
        target: Target | None = None,
        **fields: object,
    ) -> Campaign:
        """Store a campaign."""
        self._origin += 1
        frozen = (PART,) * parts
        draft = Campaign(
            id=0, kind=kind, state=state, version=1, author=ANI, parts=frozen, frozen=frozen,
            target=target or Target((), ()),
        )  # fmt: skip
        draft = replace(draft, **fields)  # type: ignore[arg-type]
        made, _ = await self.desk.campaigns.create(draft, f"uji-{self._origin}", self.act())
        return made

    def act(self) -> Act:
        """Return a line for the audit trail."""
        return Act(self.clock.now(), ANI.label, "uji", "", "")

    def releasing(self, quiet: str = "-", *, automatic: bool = True) -> Releasing:
        """Return what lets campaigns go, with both officers as editors."""
        rules, hours = Rules(automatic=lambda: automatic), QuietHours.parse(quiet)
        return Releasing(self.desk, lambda: None, Roll((ANI, CITRA)), rules, hours)

    async def filled(self, people: int, *, parts: int = 1) -> tuple[Campaign, Ledger]:
        """Return a campaign that is being sent to so many, and its ledger."""
        await self.subscribe(range(7000, 7000 + people))
        campaign = await self.campaign(parts=parts)
        while not await self.desk.filling.for_subscribers(campaign.id, parts, campaign.target):
            pass
        campaign = await self.again(campaign)
        return campaign, self.desk.ledger(campaign)

    async def again(self, campaign: Campaign) -> Campaign:
        """Return a campaign as it stands now."""
        known = await self.desk.campaigns.get(campaign.id)
        assert known is not None
        return known

    async def rows(self, campaign: Campaign) -> list[DeliveryRow]:
        """Return the rows of a campaign in order."""
        query = (
            select(DeliveryRow)
            .where(DeliveryRow.campaign_id == campaign.id)
            .order_by(DeliveryRow.id)
        )
        async with self.desk.database.read() as session:
            return list(await session.scalars(query))

    async def send(self, campaign: Campaign, state: DeliveryState = DeliveryState.SENT) -> None:
        """Let every queued row of a campaign come to an end."""
        ledger = self.desk.ledger(campaign)
        while taken := await ledger.claim(0, 500):
            marked = await ledger.advance([], [row.id for row in taken])
            assert marked
            await ledger.advance([_ended(row, state) for row in taken], [])


def _ended(row: Delivery, state: DeliveryState) -> Entry:
    return Entry(row.id, state, (row.id * 10,) if state is DeliveryState.SENT else ())
