"""What nobody goes on with comes to its end, so that its recipients are forgotten."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.broadcast.campaign import PAUSED_DAYS, RETENTION_DAYS, Campaign
from bot.broadcast.delivery.runner import Runner
from bot.broadcast.states import CampaignState, DeliveryState
from tests.broadcast.delivery.test_runner import QUICK, running, settled
from tests.broadcast.fakes import NotedDuties
from tests.broadcast.ground import ANI, Ground


async def paused(ground: Ground) -> Campaign:
    """Return a campaign that an officer pauses now, with everything still to be sent."""
    campaign, _ = await ground.filled(3)
    return await ground.releasing().pause(campaign.id, campaign.version, ANI)


async def forget(ground: Ground, duties: NotedDuties | None = None) -> None:
    """Let the chore run."""
    await Runner(ground.desk, duties or NotedDuties(), QUICK).upkeep.forget()


async def test_a_pause_that_is_forgotten_ends(ground: Ground) -> None:
    """A week later: the officer is told, the trail knows, and the report follows."""
    campaign, duties = await paused(ground), NotedDuties()
    ground.clock.at += timedelta(days=PAUSED_DAYS, hours=-1)
    await forget(ground, duties)
    assert (await ground.again(campaign)).state is CampaignState.PAUSED
    ground.clock.at += timedelta(hours=2)
    await forget(ground, duties)
    ended = await ground.again(campaign)
    assert (ended.state, ended.ended_at) == (CampaignState.CANCELLED, ground.desk.now())
    assert duties.done == [("given_up", campaign.id)]
    assert await ground.desk.campaigns.acted_at(campaign.id) == ground.clock.now()
    async with running(ground, duties) as runner:
        await settled(runner)
    assert duties.names() == ["given_up", "report", "counted"]
    assert await ground.desk.accounts.counts(campaign.id) == {DeliveryState.CANCELLED: 3}


async def test_its_recipients_are_forgotten_as_those_of_any_other(ground: Ground) -> None:
    """Thirty days after that end, as /privasi promises."""
    campaign = await paused(ground)
    ground.clock.at += timedelta(days=PAUSED_DAYS)
    await forget(ground)
    ground.clock.at += timedelta(days=RETENTION_DAYS, hours=1)
    await forget(ground)
    assert await ground.rows(campaign) == []


async def test_a_new_pause_waits_anew(ground: Ground) -> None:
    """What somebody went on with and paused again is not forgotten."""
    campaign = await paused(ground)
    releasing = ground.releasing()
    ground.clock.at += timedelta(days=PAUSED_DAYS - 1)
    campaign = await releasing.go_on(campaign.id, campaign.version, ANI)
    campaign = await releasing.pause(campaign.id, campaign.version, ANI)
    ground.clock.at += timedelta(days=PAUSED_DAYS - 1)
    await forget(ground)
    assert (await ground.again(campaign)).state is CampaignState.PAUSED


@pytest.mark.parametrize("state", [CampaignState.SENDING, CampaignState.SCHEDULED])
async def test_only_a_pause_is_forgotten(ground: Ground, state: CampaignState) -> None:
    """What is being sent or has its time is none."""
    campaign = await ground.campaign(state)
    ground.clock.at += timedelta(days=100)
    await forget(ground)
    assert (await ground.again(campaign)).state is state


async def test_acts_on_another_campaign_are_not_this_ones(ground: Ground) -> None:
    """#1 is not #12, although the trail writes them alike."""
    campaigns = [await ground.campaign(CampaignState.PAUSED) for _ in range(12)]
    first, twelfth = campaigns[0], campaigns[-1]
    assert (first.id, twelfth.id) == (1, 12)
    created = ground.clock.now()
    ground.clock.at += timedelta(days=1)
    await ground.desk.campaigns.change(twelfth, replace(twelfth), ground.act())
    assert await ground.desk.campaigns.acted_at(first.id) == created
    assert await ground.desk.campaigns.acted_at(twelfth.id) == ground.clock.now()
