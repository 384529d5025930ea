"""From approval to the end: when it starts, pause, go on, stop, queue again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.broadcast.acting import Acting
from bot.broadcast.approval.approving import Editors, Rules
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.desk import Desk
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.release.schedule import QuietHours
from bot.broadcast.states import CampaignKind, CampaignState

_FARTHEST = timedelta(days=60)
_JUST_NOW = timedelta(minutes=1)
_UNDER_WAY = (CampaignState.PREPARING, CampaignState.SENDING)
_COMING = (CampaignState.AWAITING, CampaignState.APPROVED, CampaignState.SCHEDULED)


class Releasing(Acting):
    """Lets approved campaigns go, and holds them."""

    def __init__(
        self,
        desk: Desk,
        poke: Callable[[], None],
        editors: Editors,
        rules: Rules,
        quiet: QuietHours,
    ) -> None:
        super().__init__(desk, poke)
        self._editors, self._rules, self._quiet = editors, rules, quiet

    def start_of(self, campaign: Campaign, moment: datetime | None) -> datetime:
        """Return when it would start: now or at a moment, but not in the quiet hours.

        Raises:
            RefusedError: the moment is past, or too far away to be meant.
        """
        now = self._desk.clock.now()
        wanted = moment or now
        if wanted < now - _JUST_NOW:
            raise RefusedError(Why.PAST)
        if wanted > now + _FARTHEST:
            raise RefusedError(Why.TOO_FAR)
        # Corrections and recalls make no phone ring, and what is wrong should not stand till dawn.
        return self._quiet.after(wanted) if campaign.kind.sends else wanted

    def runs_late(self, campaign: Campaign, end: datetime) -> bool:
        """Tell whether it would still be making phones ring in the quiet hours."""
        return campaign.kind.sends and self._quiet.holds(end)

    async def release(
        self, identifier: int, version: int, by: Person, moment: datetime | None
    ) -> Campaign:
        """Let an approved campaign start, now or at a moment.

        Raises:
            RefusedError: it is not approved, the approval has fallen, the moment is past, or what
                it corrects is still being sent.
        """
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.APPROVED:
            raise RefusedError(Why.CHANGED)
        await self.check_about(campaign)
        if campaign.automatic and campaign.approver is None:
            campaign = replace(campaign, approver=by)  # What the program wrote, an officer sends.
        if not self.is_approved(campaign):
            raise RefusedError(Why.APPROVER_GONE)
        start = self.start_of(campaign, moment)
        changed = replace(
            campaign, state=CampaignState.SCHEDULED, releaser=by, scheduled_at=start.timestamp()
        )
        act = "siaran_dijadwalkan" if moment is not None else "siaran_dikirim"
        return await self.write(campaign, changed, by, act, start.strftime("%d-%m-%Y %H:%M"))

    async def check_about(self, campaign: Campaign) -> None:
        """Refuse a correction while the words that it corrects still leave.

        Raises:
            RefusedError: whoever is still to receive them would keep the old ones.
        """
        if campaign.kind is CampaignKind.CORRECTION:
            about = await self.load(campaign.about or 0)
            if about.state in _UNDER_WAY:
                raise RefusedError(Why.STILL_SENDING, f"#{about.id}")

    def is_approved(self, campaign: Campaign) -> bool:
        """Tell whether an approval still counts: given by somebody who may give it today."""
        if campaign.kind is CampaignKind.RECALL:
            return True
        approver = campaign.approver
        if campaign.automatic and approver is None:
            return self._rules.automatic()
        if approver is None or not self._editors.is_editor(approver.id):
            return False
        return not self._rules.two_person or approver.id != campaign.author.id

    def fit_to_begin(self, campaign: Campaign) -> Campaign:
        """Return a due campaign as it is, or waiting for a new approval when the old one fell.

        What the program sends by itself is over with its day ("besok" would be a lie), and ends
        too when officers have switched such notices off since. What could not begin at its time,
        because the bot was off, does not begin in the quiet hours either: it is moved.
        """
        start = self._start_of_due(campaign)
        alone = campaign.automatic and campaign.approver is None
        if alone and (_is_over_by(campaign, start) or not self._rules.automatic()):
            return self.ended(campaign)
        if not self.is_approved(campaign):
            return replace(
                campaign, state=CampaignState.AWAITING, approver=None, scheduled_at=None, reason=""
            )
        late = start > self._desk.clock.now()
        return replace(campaign, scheduled_at=start.timestamp()) if late else campaign

    def _start_of_due(self, campaign: Campaign) -> datetime:
        """Return when a campaign whose time has come may begin."""
        now, starts = self._desk.clock.now(), campaign.starts
        if starts is None or starts >= now - _JUST_NOW:
            return now
        return self.start_of(campaign, None)

    async def unschedule(self, identifier: int, version: int, by: Person) -> Campaign:
        """Take a time back; the approval stays."""
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.SCHEDULED or campaign.kind is CampaignKind.RECALL:
            raise RefusedError(Why.CHANGED)
        changed = replace(campaign, state=CampaignState.APPROVED, scheduled_at=None, releaser=None)
        return await self.write(campaign, changed, by, "siaran_jadwal_dibatalkan")

    async def pause(self, identifier: int, version: int, by: Person) -> Campaign:
        """Hold a campaign; what is on its way still arrives."""
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.SENDING:
            raise RefusedError(Why.CHANGED)
        changed = replace(campaign, state=CampaignState.PAUSED)
        return await self.write(campaign, changed, by, "siaran_dijeda")

    async def go_on(self, identifier: int, version: int, by: Person) -> Campaign:
        """Let a paused campaign go on.

        Raises:
            RefusedError: it is not paused; it was recalled or corrected since, or is about to be.
        """
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.PAUSED:
            raise RefusedError(Why.CHANGED)
        await self._still_stands(campaign)
        changed = replace(campaign, state=CampaignState.SENDING)
        return await self.write(campaign, changed, by, "siaran_dilanjutkan")

    async def stop(self, identifier: int, version: int, by: Person) -> Campaign:
        """End a campaign for good; what was sent stays."""
        campaign = await self.at(identifier, version)
        running = (CampaignState.PREPARING, CampaignState.SENDING, CampaignState.PAUSED)
        if campaign.state not in running:
            raise RefusedError(Why.CHANGED)
        changed = replace(campaign, state=CampaignState.CANCELLED, ended_at=self._desk.now())
        return await self.write(campaign, changed, by, "siaran_dihentikan")

    async def queue_again(
        self, identifier: int, version: int, by: Person, *, unknown: bool
    ) -> tuple[Campaign, int]:
        """Queue again what is in doubt, or what failed; return how many messages.

        Raises:
            RefusedError: it is not over, the recipients were erased, it was recalled or corrected
                since or is about to be, or there is nothing to queue.
        """
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.DONE:
            raise RefusedError(Why.CHANGED)
        if campaign.erased:
            raise RefusedError(Why.ERASED)
        await self._still_stands(campaign)
        number = await self._desk.accounts.waiting_again(campaign.id, unknown=unknown)
        if not number:
            raise RefusedError(Why.NOTHING_TO_QUEUE)
        changed = replace(
            campaign, state=CampaignState.SENDING, reported=False, ended_at=None, releaser=by
        )
        act = "siaran_tak_pasti_diantrekan" if unknown else "siaran_gagal_diantrekan"
        again = self._desk.accounts.queue_again(campaign.id, unknown=unknown)
        return await self.write(campaign, changed, by, act, also=again), number

    async def _still_stands(self, campaign: Campaign) -> None:
        """Refuse to send what was taken back or put right since, or is about to be.

        A correction is put right by a newer correction of the same campaign.
        """
        corrects = campaign.kind is CampaignKind.CORRECTION
        about = campaign.about if corrects and campaign.about else campaign.id
        since = [
            later
            for later in await self._desk.campaigns.about(about)
            if later.id != campaign.id and _is_later(later, campaign)
        ]
        if any(later.kind is CampaignKind.RECALL for later in since):
            raise RefusedError(Why.ALREADY_RECALLED)
        for later in since:
            if later.kind is CampaignKind.CORRECTION and later.started_at is not None:
                raise RefusedError(Why.CORRECTED)
            if later.kind is CampaignKind.CORRECTION:
                raise RefusedError(Why.CORRECTION_WAITS, f"#{later.id}")


def _is_later(campaign: Campaign, than: Campaign) -> bool:
    """Tell whether a campaign began after another one, or is about to."""
    if campaign.started_at is None:
        return campaign.state in _COMING
    return campaign.started_at >= (than.started_at or 0.0)


def _is_over_by(campaign: Campaign, start: datetime) -> bool:
    """Tell whether the day that a campaign was meant for is over by a moment."""
    return campaign.starts is not None and campaign.starts.date() < start.date()
