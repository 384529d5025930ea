"""What comes before sending: requests for approval, the right moment, the filled ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.duties import Duties
from bot.broadcast.delivery.owing import Patience
from bot.broadcast.delivery.post import PostponedError
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState


class Beginning:
    """Takes campaigns from a request for approval to a filled ledger."""

    def __init__(self, desk: Desk, duties: Duties) -> None:
        self._desk, self._duties = desk, duties
        self._patience = Patience()

    async def look(self, live: Iterable[Campaign], stopping: Callable[[], bool]) -> bool:
        """Do what is due; tell whether there was anything."""
        busy = False
        for campaign in live:
            if campaign.state is CampaignState.AWAITING and campaign.announced < campaign.version:
                if not await self._announce(campaign):
                    continue
            elif campaign.state is CampaignState.SCHEDULED and self._is_due(campaign):
                await self._begin(campaign)
            elif campaign.state is CampaignState.PREPARING:
                await self._prepare(campaign, stopping)
            else:
                continue
            busy = True
        return busy

    async def _announce(self, campaign: Campaign) -> bool:
        """Carry a request to the other officers; False when Telegram could not be reached."""
        request = (campaign.id, campaign.version)
        if not self._patience.is_over(request):
            return False
        try:
            await self._duties.announce(campaign)
        except PostponedError:
            self._patience.begin(request)
            return False
        self._patience.end(request)
        await self._desk.campaigns.note(campaign.id, announced=campaign.version)
        return True

    def _is_due(self, campaign: Campaign) -> bool:
        return campaign.scheduled_at is not None and campaign.scheduled_at <= self._desk.now()

    async def _begin(self, campaign: Campaign) -> None:
        fit = await self._duties.fit_to_begin(campaign)
        if fit.state is CampaignState.SCHEDULED and self._is_due(fit):
            by_agency = {}
            if fit.kind.sends:
                by_agency = dict((await self._desk.audience.count(fit.target)).by_agency)
            fit = replace(
                fit,
                state=CampaignState.PREPARING,
                started_at=self._desk.now(),
                by_agency=by_agency,
            )
        act = self._desk.by_itself(campaign, "siaran_gugur") if fit.state.is_over else None
        written = await self._desk.campaigns.change(campaign, fit, act)
        if written is not None and written.state is CampaignState.SCHEDULED:
            await self._duties.postponed(written)

    async def _prepare(self, campaign: Campaign, stopping: Callable[[], bool]) -> None:
        """Fill the ledger; each slice is safe by itself, and a restart goes on behind it."""
        await self._duties.publish(campaign)
        done = False
        while not done and not stopping():
            done = await self._fill(campaign)

    async def _fill(self, campaign: Campaign) -> bool:
        filling = self._desk.filling
        if campaign.kind.sends:
            return await filling.for_subscribers(campaign.id, len(campaign.frozen), campaign.target)
        changed = [place for place, part in enumerate(campaign.frozen) if part.changed]
        about = campaign.about or 0
        return await filling.after(campaign.id, about, changed if campaign.frozen else None)
