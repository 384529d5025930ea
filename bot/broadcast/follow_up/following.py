"""What comes after: reminder, correction, recall, official withdrawal. Each is a campaign."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from bot.broadcast.acting import Acting
from bot.broadcast.campaign import RECALL_SECONDS, Campaign, Person
from bot.broadcast.desk import Desk
from bot.broadcast.details import Details
from bot.broadcast.draft import composing
from bot.broadcast.parts import to_correct
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignKind, CampaignState
from bot.edition import Editions

_RUNNING = (CampaignState.PREPARING, CampaignState.SENDING)


class Following(Acting):
    """Begins campaigns about an earlier one."""

    def __init__(self, desk: Desk, poke: Callable[[], None], editions: Editions) -> None:
        super().__init__(desk, poke)
        self._editions = editions

    async def remind(self, identifier: int, by: Person, username: str) -> tuple[Campaign, bool]:
        """Begin a reminder: to everyone whom the circular is for, since nobody knows who read it.

        Returns:
            The reminder that is under way, and whether it was begun just now.

        Raises:
            RefusedError: nothing was sent, or it was taken back.
        """
        about = await self._reminded_of(identifier)
        circular = self._editions.current.library.circulars.get(about.circular or "")
        if circular is not None and circular.recalled:
            raise RefusedError(Why.ALREADY_RECALLED)
        draft = replace(
            self._about(about, CampaignKind.REMINDER, by),
            parts=(composing.reminder(circular, about, username),),
            target=about.target,
        )
        return await self._begin(draft, by, "siaran_pengingat_disusun")

    async def last_reminder(self, identifier: int) -> Campaign | None:
        """Return the newest reminder of a circular if it was sent, or None.

        Raises:
            RefusedError: nothing was sent that people could be reminded of.
        """
        about = await self._reminded_of(identifier)
        reminders = await self._of_kind(about.id, CampaignKind.REMINDER)
        if any(_is_open(reminder) for reminder in reminders):
            return None
        sent = [reminder for reminder in reminders if reminder.started_at is not None]
        return sent[-1] if sent else None

    async def with_corrections(self, campaign: Campaign) -> list[Campaign]:
        """Return what was sent and the corrections of it: each has a button of its own."""
        first = campaign
        if campaign.kind is CampaignKind.CORRECTION and campaign.about is not None:
            first = await self.load(campaign.about)
        corrections = await self._of_kind(first.id, CampaignKind.CORRECTION)
        return [first, *(one for one in corrections if one.started_at is not None)]

    async def _reminded_of(self, identifier: int) -> Campaign:
        """Return what a reminder is about: a reminder of a reminder is about the circular."""
        about = await self._sent(identifier)
        if about.kind is CampaignKind.REMINDER and about.about is not None:
            return await self._sent(about.about)
        return about

    async def correct(self, identifier: int, by: Person) -> tuple[Campaign, bool]:
        """Begin a correction, with the words as they were sent.

        Returns:
            The correction that is under way, and whether it was begun just now.

        Raises:
            RefusedError: nothing was sent, or it was taken back, or its messages were forgotten.
        """
        about = await self._reachable(identifier)
        latest = about
        for later in await self._desk.campaigns.about(identifier):
            if later.kind is CampaignKind.CORRECTION and later.started_at is not None:
                latest = later
        parts = tuple(to_correct(part) for part in latest.frozen)
        draft = replace(
            self._about(about, CampaignKind.CORRECTION, by),
            parts=parts,
            target=about.target,
        )
        return await self._begin(draft, by, "siaran_ralat_disusun")

    async def withdraw(self, identifier: int, by: Person) -> tuple[Campaign, bool]:
        """Begin the official withdrawal of a circular, with number and date of the letter.

        Returns:
            The withdrawal that is under way, and whether it was begun just now.

        Raises:
            RefusedError: it is no circular that was sent, or it is no longer in force.
        """
        about = await self._sent(identifier)
        circular = self._editions.current.library.circulars.get(about.circular or "")
        if about.kind is not CampaignKind.CIRCULAR or circular is None:
            raise RefusedError(Why.NOTHING_SENT)
        if circular.withdrawn:
            raise RefusedError(Why.NOT_IN_FORCE, circular.withdrawn)
        draft = replace(
            self._about(about, CampaignKind.WITHDRAWAL, by),
            target=about.target,
            details=Details(subject=about.details.subject),
        )
        return await self._begin(draft, by, "siaran_pencabutan_disusun")

    async def recall(self, identifier: int, by: Person, origin: str, why: str) -> Campaign:
        """Prepare to delete what was delivered; it still wants one more word.

        Raises:
            RefusedError: it is still being sent, nothing was sent, it was taken back already, or
                48 hours have gone by.
        """
        about = await self._reachable(identifier)
        self._in_time(about)
        draft = replace(
            self._about(about, CampaignKind.RECALL, by),
            state=CampaignState.PREVIEWED,
            reason=why.strip()[:500],
        )
        act = self.act(by, "siaran_penarikan_disusun", draft)
        campaign, _ = await self._desk.campaigns.create(draft, origin, act)
        return campaign

    async def check_recall(self, identifier: int) -> None:
        """Raise what :meth:`recall` would raise, before an officer is asked for the reason."""
        self._in_time(await self._reachable(identifier))

    async def confirm_recall(self, identifier: int, version: int, by: Person) -> Campaign:
        """Let a recall go, at once: what is wrong should not wait for a second officer.

        Raises:
            RefusedError: somebody acted since, or 48 hours have gone by meanwhile.
        """
        campaign = await self.at(identifier, version)
        if (
            campaign.kind is not CampaignKind.RECALL
            or campaign.state is not CampaignState.PREVIEWED
        ):
            raise RefusedError(Why.CHANGED)
        about = await self._reachable(campaign.about or 0)
        self._in_time(about)
        changed = replace(
            campaign, state=CampaignState.SCHEDULED, releaser=by, scheduled_at=self._desk.now()
        )
        campaign = await self.write(campaign, changed, by, "siaran_ditarik", campaign.reason)
        await self._stop_paused(about, by)
        return campaign

    async def _stop_paused(self, about: Campaign, by: Person) -> None:
        """A campaign that was held and is now taken back must not go on some day."""
        if about.state is CampaignState.PAUSED:
            ended = replace(about, state=CampaignState.CANCELLED, ended_at=self._desk.now())
            with suppress(RefusedError):  # Somebody went on with it; the next look shows that.
                await self.write(about, ended, by, "siaran_dihentikan")

    async def _sent(self, identifier: int) -> Campaign:
        about = await self.load(identifier)
        if not about.state.has_ledger or about.started_at is None or not about.kind.sends:
            raise RefusedError(Why.NOTHING_SENT)
        return about

    async def _reachable(self, identifier: int) -> Campaign:
        """Return a campaign of which messages stand in chats and can be found."""
        about = await self._sent(identifier)
        if about.state in _RUNNING:
            raise RefusedError(Why.CHANGED)
        if about.erased:
            raise RefusedError(Why.ERASED)
        for later in await self._desk.campaigns.about(identifier):
            if later.kind is CampaignKind.RECALL and later.started_at is not None:
                raise RefusedError(Why.ALREADY_RECALLED)
        people, _ = await self._desk.accounts.delivered(identifier)
        if not people:
            raise RefusedError(Why.NOTHING_SENT)
        return about

    def _in_time(self, about: Campaign) -> None:
        last = about.ended_at or self._desk.now()
        if self._desk.now() > last + RECALL_SECONDS:
            raise RefusedError(Why.TOO_LATE)

    def _about(self, about: Campaign, kind: CampaignKind, by: Person) -> Campaign:
        return Campaign(
            id=0, kind=kind, state=CampaignState.COMPOSING, version=1, author=by, about=about.id,
            circular=about.circular, details=about.details,
        )  # fmt: skip

    async def _begin(self, draft: Campaign, by: Person, act: str) -> tuple[Campaign, bool]:
        """Return the one that is open already, or a new one; two taps at once begin one.

        The number of those that are over names the next one, so only one can be born by it.
        """
        earlier = await self._of_kind(draft.about or 0, draft.kind)
        for campaign in earlier:
            if _is_open(campaign):
                return campaign, False
        origin = f"lanjutan-{draft.kind.value}-{draft.about}-{len(earlier)}"
        return await self._desk.campaigns.create(draft, origin, self.act(by, act, draft))

    async def _of_kind(self, about: int, kind: CampaignKind) -> list[Campaign]:
        return [later for later in await self._desk.campaigns.about(about) if later.kind is kind]


def _is_open(campaign: Campaign) -> bool:
    return not campaign.state.is_over
