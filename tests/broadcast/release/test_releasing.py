"""From approval to the end: what may go, and what must not go on."""

import pytest

from bot.broadcast.campaign import Campaign
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignKind, CampaignState
from tests.broadcast.ground import ANI, CITRA, Ground

COMING = (CampaignState.AWAITING, CampaignState.APPROVED, CampaignState.SCHEDULED)
BEGUN = (
    CampaignState.PREPARING, CampaignState.SENDING, CampaignState.PAUSED, CampaignState.DONE,
)  # fmt: skip


async def held(ground: Ground) -> Campaign:
    """Return a campaign that is paused in the middle."""
    return await ground.campaign(CampaignState.PAUSED, started_at=ground.desk.now())


async def refused(ground: Ground, campaign: Campaign) -> Why:
    """Return why a paused campaign may not go on."""
    with pytest.raises(RefusedError) as caught:
        await ground.releasing().go_on(campaign.id, campaign.version, ANI)
    assert (await ground.again(campaign)).state is CampaignState.PAUSED
    return caught.value.why


@pytest.mark.parametrize("state", BEGUN)
async def test_what_was_corrected_does_not_go_on(ground: Ground, state: CampaignState) -> None:
    """The rest would receive the wrong words."""
    campaign = await held(ground)
    await ground.campaign(
        state, kind=CampaignKind.CORRECTION, about=campaign.id, started_at=ground.desk.now()
    )
    assert await refused(ground, campaign) is Why.CORRECTED


@pytest.mark.parametrize("state", COMING)
async def test_what_is_about_to_be_corrected_waits_for_that(
    ground: Ground, state: CampaignState
) -> None:
    """Until the correction has left, or was thrown away."""
    campaign = await held(ground)
    await ground.campaign(state, kind=CampaignKind.CORRECTION, about=campaign.id)
    assert await refused(ground, campaign) is Why.CORRECTION_WAITS


async def test_what_is_about_to_be_recalled_does_not_go_on(ground: Ground) -> None:
    """Between the last word on a recall and its beginning."""
    campaign = await held(ground)
    await ground.campaign(
        CampaignState.SCHEDULED, kind=CampaignKind.RECALL, parts=0, about=campaign.id
    )
    assert await refused(ground, campaign) is Why.ALREADY_RECALLED


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (CampaignState.COMPOSING, CampaignKind.CORRECTION),
        (CampaignState.PREVIEWED, CampaignKind.CORRECTION),
        (CampaignState.CANCELLED, CampaignKind.CORRECTION),
        (CampaignState.PREVIEWED, CampaignKind.RECALL),
        (CampaignState.DONE, CampaignKind.REMINDER),
    ],
)
async def test_a_draft_and_what_was_thrown_away_hold_nothing(
    ground: Ground, state: CampaignState, kind: CampaignKind
) -> None:
    """Nobody has said yet that the words are wrong."""
    campaign = await held(ground)
    await ground.campaign(state, kind=kind, about=campaign.id)
    going = await ground.releasing().go_on(campaign.id, campaign.version, ANI)
    assert going.state is CampaignState.SENDING


@pytest.mark.parametrize("state", [CampaignState.PREPARING, CampaignState.SENDING])
async def test_a_correction_does_not_go_while_its_circular_is_on_its_way(
    ground: Ground, state: CampaignState
) -> None:
    """Whoever comes last would keep the old words; the officer is told to pause or to wait."""
    about = await ground.campaign(state, started_at=ground.desk.now())
    correction = await ground.campaign(
        CampaignState.APPROVED, kind=CampaignKind.CORRECTION, about=about.id, approver=CITRA
    )
    releasing = ground.releasing()
    with pytest.raises(RefusedError) as caught:
        await releasing.release(correction.id, correction.version, ANI, None)
    assert (caught.value.why, caught.value.about) == (Why.STILL_SENDING, f"#{about.id}")
    await ground.desk.campaigns.note(about.id, state=CampaignState.PAUSED.value)
    gone = await releasing.release(correction.id, correction.version, ANI, None)
    assert gone.state is CampaignState.SCHEDULED
