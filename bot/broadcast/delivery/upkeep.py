"""Putting in order what a dead sender left, and forgetting what need not be known any more."""

from __future__ import annotations

import time
from dataclasses import replace

from bot import log
from bot.broadcast.campaign import PAUSED_DAYS, RETENTION_DAYS, Campaign
from bot.broadcast.delivery.duties import Duties
from bot.broadcast.delivery.owing import Patience
from bot.broadcast.delivery.post import PostponedError
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState

_RECOVER_SECONDS = 30.0
_DAY = 86_400
_log = log.get(__name__)


class Upkeep:
    """What is done at the start and every now and then."""

    def __init__(self, desk: Desk, duties: Duties) -> None:
        self._desk, self._duties = desk, duties
        self._recovered_at = float("-inf")
        self._patience = Patience()

    async def now_and_then(self, *, sending: bool) -> None:
        """Do what is due again; what comes due while something is sent is done after it."""
        if not sending and time.monotonic() - self._recovered_at > _RECOVER_SECONDS:
            await self.recover()

    async def recover(self) -> None:
        """Put in order the rows of senders that died. This process must not be sending."""
        self._recovered_at = time.monotonic()
        states = (CampaignState.SENDING, CampaignState.PAUSED)
        unfinished = await self._desk.campaigns.where(states)
        for campaign in unfinished + await self._desk.campaigns.unreported():
            await self.recover_one(campaign)

    async def recover_one(self, campaign: Campaign, *, certain: bool = False) -> None:
        """Put in order the rows of one campaign.

        Args:
            campaign: whose rows.
            certain: its sender is dead for sure, so its claims need not run out first; so it is
                where the lock proves it.
        """
        certain = certain or self._desk.lock.proves_death
        unknown = await self._desk.accounts.recover(
            campaign.id,
            max(1, len(campaign.frozen)),
            None if certain else time.time(),
            repeatable=not campaign.kind.sends,
        )
        if unknown:
            _log.warning("broadcast_in_doubt", campaign=campaign.id, rows=unknown)

    async def close(self, *, carried: int | None) -> bool:
        """Report the campaigns that are over, but for the one whose sender still writes."""
        closed = False
        for campaign in await self._desk.campaigns.unreported():
            if campaign.id != carried and self._patience.is_over(campaign.id):
                closed = await self._close(campaign) or closed
        return closed

    async def _close(self, campaign: Campaign) -> bool:
        """Report one; False when Telegram could not be reached and the report is still owed."""
        if campaign.state is CampaignState.CANCELLED:
            await self._desk.accounts.cancel_rest(campaign.id)
        try:
            await self._duties.report(campaign)
        except PostponedError:
            self._patience.begin(campaign.id)
            return False
        self._patience.end(campaign.id)
        await self._desk.campaigns.note(campaign.id, reported=True)
        await self._duties.counted(campaign)
        return True

    async def forget(self) -> None:
        """End what was paused and forgotten, and forget the recipients of what ended long ago."""
        for campaign in await self._desk.campaigns.where((CampaignState.PAUSED,)):
            await self._end_if_forgotten(campaign)
        await self.erase_old()

    async def _end_if_forgotten(self, campaign: Campaign) -> None:
        """End a paused campaign for which nobody did anything for days; its report follows."""
        acted = await self._desk.campaigns.acted_at(campaign.id)
        since = acted.timestamp() if acted is not None else campaign.started_at or 0.0
        if self._desk.now() - since < PAUSED_DAYS * _DAY:
            return
        ended = replace(campaign, state=CampaignState.CANCELLED, ended_at=self._desk.now())
        act = self._desk.by_itself(campaign, "siaran_dihentikan", f"dijeda {PAUSED_DAYS} hari")
        written = await self._desk.campaigns.change(campaign, ended, act)
        if written is not None:
            _log.info("broadcast_paused_too_long", campaign=campaign.id)
            await self._duties.given_up(written)

    async def erase_old(self) -> int:
        """Forget the recipients of campaigns that ended long ago; return how many campaigns."""
        old = await self._desk.campaigns.expired(self._desk.now() - RETENTION_DAYS * _DAY)
        for campaign in old:
            await self._desk.accounts.erase(campaign.id)
            _log.info("broadcast_erased", campaign=campaign.id)
        return len(old)
