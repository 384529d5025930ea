"""What changed in the content, offered to officers; at their tap it is told to subscribers.

Nothing is told by itself: a mended comma must not ring sixty thousand phones, and only somebody
who has read the change knows whether it is one. docs/decisions/0012-automatic-notices.md
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.answers.service import WITHDRAWN
from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.campaign_store import Also
from bot.broadcast.desk import Desk
from bot.broadcast.notices import Notice, Notices
from bot.broadcast.states import CampaignKind
from bot.clock import WIB
from bot.content.library import Library
from bot.house import House
from bot.news import notice
from bot.news.changes import Batch, Change, batches, differences, token
from bot.news.items import Item, Shelf, contest_agencies, items
from bot.news.store import HandledError, KnownStore, settle_in
from bot.officers.store import Act, Officer

GRACE = timedelta(minutes=5)
"""Between the tap and the first message, so that a slip of the thumb can be taken back."""
_MORNING = time(8)
_DAYS = 14
_OFFERED = "perubahan_ditawarkan"


@dataclass(frozen=True)
class Offer:
    """What an officer is asked about: the changes of one group, and whom a word would reach."""

    batch: Batch
    target: Target
    people: int
    text: str

    def is_about(self, identifier: str) -> bool:
        """Tell whether an entry is among the changes."""
        return any(change.item.id == identifier for change in self.batch.changes)


class News:
    """Knows what subscribers know."""

    def __init__(self, house: House, desk: Desk, notices: Notices) -> None:
        self._house, self._desk, self._notices = house, desk, notices
        self._store = KnownStore(house.database)

    async def begin(self) -> None:
        """Take the content as known where nothing is known yet: there is no news on day one."""
        if not await self._store.all():
            await self._store.begin(self._now().values())

    async def offers(self) -> tuple[Offer, ...]:
        """Return what officers should decide on, by topic group in the order of the content.

        What nobody needs to hear of, because it misleads nobody or nobody asked, becomes known.
        """
        known = await self._store.all()
        if not known:
            await self._store.begin(self._now().values())
            return ()
        quiet: list[Change] = []
        loud: list[Change] = []
        for change in differences(known, self._now()):
            (loud if self._deserves(change) else quiet).append(change)
        offered: list[Offer] = []
        for batch in batches(loud):
            offer = await self._offer(batch)
            if offer.people:
                offered.append(offer)
            else:
                quiet += batch.changes
        await self._settle_quietly(quiet)
        order = list(self._library.topic_groups)
        return tuple(sorted(offered, key=lambda one: _place(order, one.batch.topic_group)))

    async def tell(self, topic_group: str, wanted: str, by: Officer) -> Campaign:
        """Let subscribers know of the changes of a group, as the officer has seen them.

        Raises:
            HandledError: there are other changes by now, or none.
        """
        offer = await self._wanted(topic_group, wanted)
        person = Person(by.person, by.label)
        return await self._scheduled(offer, person, lambda s: settle_in(s, offer.batch.changes))

    async def skip(self, topic_group: str, wanted: str, by: Officer) -> int:
        """Take the changes of a group as known without a word; return how many.

        Raises:
            HandledError: there are other changes by now, or none.
        """
        offer = await self._wanted(topic_group, wanted)
        changes = offer.batch.changes
        names = ", ".join(change.item.name for change in changes)
        act = Act(
            self._house.clock.now(), by.label, "perubahan_tidak_dikabarkan",
            offer.batch.topic_group, names[:500],
        )  # fmt: skip
        await self._store.settle(changes, act)
        return len(changes)

    async def first_seen(self, offers: Iterable[Offer]) -> bool:
        """Tell whether these were never offered before, to one worker only."""
        return await self._house.flags.claim(_OFFERED, together(offers))

    async def unseen(self) -> None:
        """Forget that something was offered: it reached nobody."""
        await self._house.flags.drop(_OFFERED)

    async def published(self, campaign: Campaign) -> bool:
        """Take note of what a campaign put into the library; tell whether it is worth an offer.

        A circular and a withdrawal went to the subscribers themselves. A correction changes
        messages without a sound, and a recall takes them away.
        """
        if campaign.circular is None or campaign.kind is CampaignKind.NOTICE:
            return False
        if campaign.kind not in (CampaignKind.CIRCULAR, CampaignKind.WITHDRAWAL):
            return True
        told = {campaign.circular, campaign.details.replaces}
        known = await self._store.all()
        settled = [
            change
            for change in differences(known, self._now())
            if known and change.item.shelf is Shelf.CIRCULAR and change.item.name in told
        ]
        await self._settle_quietly(settled)
        return False

    async def _wanted(self, topic_group: str, wanted: str) -> Offer:
        for offer in await self.offers():
            if offer.batch.topic_group == topic_group and offer.batch.token == wanted:
                return offer
        raise HandledError

    async def _scheduled(self, offer: Offer, by: Person, also: Also) -> Campaign:
        """Schedule the notice on the first day on which its group hears of nothing else yet."""
        start = self._notices.quiet.after(self._house.clock.now() + GRACE)
        for _ in range(_DAYS):
            said = Notice(
                key=f"isi:{offer.batch.topic_group}:{start.date().isoformat()}",
                subject=notice.subject(offer.batch, self._library),
                text=offer.text,
                target=offer.target,
                buttons=notice.buttons(offer.batch),
            )
            made, is_new = await self._notices.create(said, start, "perubahan_dikabarkan", by, also)
            if is_new:
                return made
            start = _morning_after(start)
        raise HandledError

    async def _offer(self, batch: Batch) -> Offer:
        target = self._target(batch)
        # A group that the content no longer has: without a topic it would mean everybody.
        people = (await self._desk.audience.count(target)).total if target.topics else 0
        today = self._house.clock.now().date()
        return Offer(batch, target, people, notice.text(batch, self._library, today))

    def _target(self, batch: Batch) -> Target:
        """Return whom a batch concerns; where one change is for all agencies, it goes to all."""
        topics = {batch.topic_group}
        agencies: set[str] = set()
        everywhere = False
        for change in batch.changes:
            concerned = self._agencies(change.item)
            everywhere = everywhere or not concerned
            agencies.update(concerned)
            if change.item.shelf is Shelf.CIRCULAR:
                circular = self._library.circulars.get(change.item.name)
                topics.update(circular.groups if circular is not None else ())
        known = [i for i in self._library.topic_groups if i in topics]
        return Target(() if everywhere else tuple(sorted(agencies)), tuple(known))

    def _agencies(self, item: Item) -> tuple[str, ...]:
        edition = self._house.editions.current
        if item.shelf is Shelf.CIRCULAR:
            circular = edition.library.circulars.get(item.name)
            return circular.agencies if circular is not None else ()
        contest = edition.library.contests.get(item.name) if item.shelf is Shelf.CONTEST else None
        return contest_agencies(contest, edition.library, edition.phases) if contest else ()

    def _deserves(self, change: Change) -> bool:
        if change.item.shelf is Shelf.CONTEST:
            contest = self._library.contests.get(change.item.name)
            today = self._house.clock.now().date()
            if contest is None or all(stage.end < today for stage in contest.stages):
                return False
        return change.deserves_a_word

    async def _settle_quietly(self, changes: Sequence[Change]) -> None:
        """Take changes as known, those that another worker has not taken meanwhile."""
        if not changes:
            return
        try:
            await self._store.settle(changes)
        except HandledError:
            if len(changes) > 1:
                half = len(changes) // 2
                await self._settle_quietly(changes[:half])
                await self._settle_quietly(changes[half:])

    def _now(self) -> dict[str, Item]:
        edition = self._house.editions.current
        withheld = self._house.flags.under(WITHDRAWN)
        return items(edition.library, edition.phases, withheld)

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


def together(offers: Iterable[Offer]) -> str:
    """Return a short name of exactly these offers, for the button that means them all."""
    return token(change for offer in offers for change in offer.batch.changes)


def _place(order: list[str], topic_group: str) -> int:
    return order.index(topic_group) if topic_group in order else len(order)


def _morning_after(moment: datetime) -> datetime:
    day: date = moment.date() + timedelta(days=1)
    return datetime.combine(day, _MORNING, WIB)
