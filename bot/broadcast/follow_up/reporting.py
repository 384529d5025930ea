"""The report of a campaign, from the ledger as it stands now."""

from __future__ import annotations

from bot.broadcast.campaign import Campaign
from bot.broadcast.desk import Desk
from bot.broadcast.follow_up import report_view
from bot.broadcast.states import CampaignKind, DeliveryState
from bot.reply import Reply


async def report(desk: Desk, campaign: Campaign) -> Reply:
    """Return how a campaign ended, and what can be done now."""
    outcomes = await desk.accounts.outcomes(campaign.id)
    out_of_reach = 0
    if campaign.kind is CampaignKind.RECALL and campaign.about is not None:
        # Whether and as which message these arrived nobody knows, so nobody can delete them.
        about = await desk.accounts.outcomes(campaign.about)
        out_of_reach = sum(o.n for o in about if o.state is DeliveryState.UNKNOWN)
    people: int | None = None
    if campaign.kind is not CampaignKind.RECALL and not campaign.erased:
        people, _ = await desk.accounts.delivered(campaign.id)
    return report_view.report(campaign, outcomes, out_of_reach, people)
