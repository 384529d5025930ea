"""The duties of the background service: officers are asked and told, the library is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from bot import log
from bot.broadcast import texts, wording
from bot.broadcast.approval import review_view
from bot.broadcast.approval.review import Reviewer
from bot.broadcast.campaign import PAUSED_DAYS, PROGRAM, RETENTION_DAYS, Campaign, Person
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.owing import Round
from bot.broadcast.delivery.post import Post
from bot.broadcast.delivery.sender import Courier
from bot.broadcast.desk import Desk
from bot.broadcast.follow_up import report_view
from bot.broadcast.follow_up.reporting import report
from bot.broadcast.library import publishing
from bot.broadcast.parts import fingerprint
from bot.broadcast.release.releasing import Releasing
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Circular
from bot.edition import Editions
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.reply import Button, Reply, quote
from bot.statistics.events import Event
from bot.statistics.key import Key

_OUTCOMES = {
    DeliveryState.BLOCKED: "diblokir", DeliveryState.GONE: "tidak_ada",
    DeliveryState.FAILED: "gagal", DeliveryState.UNKNOWN: "tak_pasti",
    DeliveryState.CANCELLED: "tidak_dikirim",
}  # fmt: skip
_WRONG = (DeliveryState.FAILED, DeliveryState.UNKNOWN)
_log = log.get(__name__)


@dataclass(frozen=True)
class Roster:
    """The editors among the officers, as they are at this moment."""

    house: House

    def is_editor(self, person: int) -> bool:
        """Tell whether somebody is an editor now."""
        return self.house.officers.may(person, OfficerRole.EDITOR)

    def others(self, person: int) -> tuple[Person, ...]:
        """Return the editors but for one person."""
        return tuple(
            Person(officer.person, officer.label)
            for officer in self.house.officers.all()
            if officer.person != person and officer.role.covers(OfficerRole.EDITOR)
        )


class Staff:
    """Fulfils the service's duties over the post and the house."""

    def __init__(
        self,
        house: House,
        desk: Desk,
        post: Post,
        reviewer: Reviewer,
        releasing: Releasing,
        published: Callable[[Campaign], Awaitable[None]],
        renewed: Callable[[Campaign], Campaign | None],
    ) -> None:
        self._published, self._renewed = published, renewed
        self._house, self._desk, self._post = house, desk, post
        self._reviewer, self._releasing = reviewer, releasing
        self._roster = Roster(house)
        self._round = Round()
        self._shelf = Shelf(desk, house.editions, lambda: house.clock.now().date())

    def courier(self, campaign: Campaign) -> Courier:
        """Return who delivers a campaign."""
        return self._post.courier(campaign, read_button(campaign))

    async def announce(self, campaign: Campaign) -> None:
        """Ask the other officers for approval, and tell the author who was reached."""
        review = await self._reviewer.review(campaign)
        request = review_view.second(review, self._library, self._house.settings.broadcast_rate)
        others = self._roster.others(campaign.author.id)

        async def show(officer: int) -> bool:
            return await self._post.show(officer, campaign.frozen, peek_button(campaign))

        async def ask(officer: int) -> bool:
            return await self._post.owe(officer, request)

        what = ("request", campaign.id, campaign.version)
        told = await self._round.go(what, [officer.id for officer in others], show, ask)
        reached = [officer.label for officer in others if told[officer.id]]
        missed = [officer.label for officer in others if not told[officer.id]]
        html = texts.ASKED_NONE.format(id=campaign.id)
        if reached:
            html = texts.ASKED.format(id=campaign.id, names=quote(", ".join(reached)))
            if missed:
                html += texts.ASKED_MISSED.format(names=quote(", ".join(missed)))
        if not campaign.automatic:
            await self._post.tell(campaign.author.id, Reply(html))

    async def fit_to_begin(self, campaign: Campaign) -> Campaign:
        """Return the campaign as it is, or as it stands when it may not begin now."""
        fit = self._releasing.fit_to_begin(campaign)
        if fit.state is CampaignState.AWAITING and not campaign.automatic:
            fallen = Reply(texts.FALLEN.format(id=campaign.id))
            await self._post.tell(campaign.author.id, fallen)
        if fit.state is not CampaignState.SCHEDULED:
            return fit
        # Between evening and morning the content may have been put right.
        renewed = self._renewed(fit)
        if renewed is None:
            await self._not_true_any_more(campaign)
        return renewed or self._releasing.ended(campaign)

    async def _not_true_any_more(self, campaign: Campaign) -> None:
        """Tell the editors, who were told that it would leave."""
        _log.info("notice_not_true_any_more", campaign=campaign.id)
        subject = quote(wording.subject(campaign))
        gone = Reply(texts.NOT_TRUE_ANY_MORE.format(id=campaign.id, subject=subject))
        for editor in self._roster.others(PROGRAM.id):
            await self._post.tell(editor.id, gone)

    async def postponed(self, campaign: Campaign) -> None:
        """Tell the officer that it begins later than it should, and when."""
        start = wording.when(campaign.scheduled_at or 0.0)
        html = texts.POSTPONED.format(id=campaign.id, start=start)
        rows = ((wording.act(texts.UNSCHEDULE, "unsch", campaign),),)
        await self._tell(campaign, Reply(html, rows))

    async def publish(self, campaign: Campaign) -> None:
        """Put into the library what a campaign brings. May be called again."""
        await self._shelf.publish(campaign)
        await self._published(campaign)

    async def progress(self, campaign: Campaign, figures: Figures) -> None:
        """Tell the officer how far it is, in one message that is edited."""
        reply, chat = report_view.progress(campaign, figures), campaign.teller.id
        if chat == PROGRAM.id:
            return
        known = (await self._desk.campaigns.get(campaign.id)) or campaign
        message = known.progress_message
        if message is not None and await self._post.redo(chat, message, reply):
            return
        fresh = await self._post.tell(chat, reply)
        if fresh is not None:
            await self._desk.campaigns.note(campaign.id, progress_message=fresh)

    async def braked(self, campaign: Campaign) -> None:
        """Tell the officer that it paused by itself, since everything was refused."""
        number = wording.number(30)
        html = texts.BRAKED.format(id=campaign.id, n=number, days=PAUSED_DAYS)
        await self._tell(campaign, Reply(html), await report(self._desk, campaign))

    async def given_up(self, campaign: Campaign) -> None:
        """Tell the officer that it ended, since it was paused for too long."""
        html = texts.GIVEN_UP.format(id=campaign.id, days=PAUSED_DAYS, kept=RETENTION_DAYS)
        await self._tell(campaign, Reply(html))

    async def report(self, campaign: Campaign) -> None:
        """Tell the officers how it ended: who let it go, and who wrote it."""
        reply = await report(self._desk, campaign)
        officers = await self._reported_to(campaign)

        async def tell(officer: int) -> bool:
            return await self._post.owe(officer, reply)

        await self._round.go(("report", campaign.id, campaign.version), officers, tell)

    async def _reported_to(self, campaign: Campaign) -> list[int]:
        if campaign.teller.id == PROGRAM.id:
            # Many regions are reminded on one day: officers hear of those that went wrong.
            ended = await self._desk.accounts.counts(campaign.id)
            went_wrong = any(ended.get(state) for state in _WRONG)
            return [one.id for one in self._roster.others(PROGRAM.id)] if went_wrong else []
        concerned = dict.fromkeys((campaign.teller.id, campaign.author.id))
        return [officer for officer in concerned if self._roster.is_editor(officer)]

    async def counted(self, campaign: Campaign) -> None:
        """Count how it ended: sums only. After a second try only what it added is counted."""
        day, topic = self._house.clock.now().date(), campaign.kind.value
        ended = await self._desk.accounts.counts(campaign.id)
        sent = ended.get(DeliveryState.SENT, 0)
        counts = {"terkirim": sent - campaign.counted}
        if not campaign.counted:
            counts |= {_OUTCOMES[state]: n for state, n in ended.items() if state in _OUTCOMES}
            counts["siaran"] = 1
        await self._desk.campaigns.note(campaign.id, counted=sent)
        await self._house.counts.add(
            {Key(day, Event.BROADCAST.value, topic, what): n for what, n in counts.items() if n}
        )

    async def unreachable(self, chat: int) -> None:
        """End the subscription of a chat that blocked the bot or is gone."""
        if await self._house.subscriptions.end(chat):
            self._house.tally.count(Event.SUBSCRIPTION, outcome="diblokir")

    async def _tell(self, campaign: Campaign, *replies: Reply) -> None:
        """Tell whoever let it go; where that is no editor, or was the program, every editor."""
        teller = campaign.teller
        there = self._roster.is_editor(teller.id)
        told = (teller,) if there else self._roster.others(teller.id)
        for officer in told:
            for reply in replies:
                await self._post.tell(officer.id, reply)

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


class Shelf:
    """The officers' publications, in the database and in the library of this process."""

    def __init__(self, desk: Desk, editions: Editions, today: Callable[[], date]) -> None:
        self._desk, self._editions, self._today = desk, editions, today
        self._stamp: tuple[int, int] | None = None

    async def refresh(self) -> None:
        """Read the publications again when some worker changed them."""
        stamp = await self._desk.publications.stamp()
        if stamp != self._stamp:
            self._editions.publish(await self._desk.publications.all())
            self._stamp = stamp

    async def publish(self, campaign: Campaign) -> None:
        """Put into the library what a campaign brings; a second time changes nothing."""
        changed = await self._changed(campaign)
        if changed is None:
            return
        content = fingerprint(campaign.parts)
        if campaign.kind in (CampaignKind.WITHDRAWAL, CampaignKind.RECALL):
            content = ""  # What was taken back may be sent again.
        known = self._editions.current.library.circulars.get(changed.id)
        if known != changed:
            await self._desk.publications.put(changed, campaign.id, content)
        await self.refresh()

    async def _changed(self, campaign: Campaign) -> Circular | None:
        """Return the circular as it is to stand in the library, or None when nothing changes."""
        library, today = self._editions.current.library, self._today()
        if campaign.kind is CampaignKind.CIRCULAR:
            return publishing.circular_of(campaign, library, today)
        circular = library.circulars.get(campaign.circular or "")
        if circular is None or not await self._concerns(campaign):
            return None
        match campaign.kind:
            case CampaignKind.WITHDRAWAL:
                note = publishing.withdrawal_note(campaign)
                return publishing.withdrawn(circular, note, today)
            case CampaignKind.CORRECTION:
                return publishing.corrected(circular, campaign, today)
            case CampaignKind.RECALL if circular.withdrawn is None:
                note = long_date(today)
                return publishing.recalled(circular, note, today)
        return None

    async def _concerns(self, campaign: Campaign) -> bool:
        """Tell whether it is about the circular itself, not about a reminder of it."""
        about = await self._desk.campaigns.get(campaign.about or 0)
        return about is not None and about.kind is CampaignKind.CIRCULAR


def read_button(campaign: Campaign) -> Button | None:
    """Return "Sudah saya baca" for what is sent to people."""
    if not campaign.kind.asks_if_read:
        return None
    return wording.button(texts.READ_BUTTON, "read", campaign.id)


def peek_button(campaign: Campaign) -> Button | None:
    """Return the same button for a preview, where it counts nothing."""
    if not campaign.kind.asks_if_read:
        return None
    return wording.button(texts.READ_BUTTON, "peek")


async def moved(house: House, old: int, new: int) -> None:
    """Let a subscription follow a group to its new id."""
    # A group that is subscribed under its new id already needs no second subscription.
    with suppress(Exception):
        await house.subscriptions.move(old, new)
        return
    await house.subscriptions.end(old)
