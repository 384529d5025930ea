"""What became of broadcasts in some days: deliveries are told exactly, readers are not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.broadcast.campaign import Campaign
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState, DeliveryState
from bot.clock import WIB
from bot.statistics import naming, texts
from bot.statistics.summary import MINIMUM

_MOST_CAMPAIGNS = 500


class BroadcastFigures:
    """Sums over the campaigns that ended in a range."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def figures(self, first: date, last: date) -> Sequence[tuple[str, str]]:
        """Return how many broadcasts ended, how many messages arrived, and how many were read.

        Readers are summed over agencies with five or more of them, as a campaign's own page does:
        together the two pages must not reveal a smaller number.
        """
        over = (CampaignState.DONE, CampaignState.CANCELLED)
        campaigns = [
            campaign
            for campaign in await self._desk.campaigns.where(over, _MOST_CAMPAIGNS)
            if campaign.kind.sends and _ended_within(campaign, first, last)
        ]
        if not campaigns:
            return ()
        sent = total = read = asked = 0
        for campaign in campaigns:
            outcomes = await self._desk.accounts.outcomes(campaign.id)
            total += sum(outcome.n for outcome in outcomes)
            sent += sum(o.n for o in outcomes if o.state is DeliveryState.SENT)
            readers = await self._desk.reads.of(campaign.id)
            read += sum(n for n in readers.values() if n >= MINIMUM)
            asked += sum(campaign.by_agency.values()) if campaign.kind.asks_if_read else 0
        arrived = texts.BROADCAST_ARRIVED_OF.format(
            n=naming.thousands(sent), total=naming.thousands(total)
        )
        lines = [
            (texts.BROADCASTS_ENDED, naming.thousands(len(campaigns))),
            (texts.BROADCAST_ARRIVED, arrived),
        ]
        return (*lines, (texts.BROADCAST_READ, _rate(read, asked))) if read else lines


def _rate(read: int, asked: int) -> str:
    """Return how many read, and of how many people where that was noted when it was sent."""
    if asked < read:
        return naming.thousands(read)
    return texts.BROADCAST_READ_OF.format(
        n=naming.thousands(read), people=naming.thousands(asked), share=naming.percent(read, asked)
    )


def _ended_within(campaign: Campaign, first: date, last: date) -> bool:
    if campaign.ended_at is None:
        return False
    return first <= datetime.fromtimestamp(campaign.ended_at, WIB).date() <= last
