"""From approval to the end: when it may go, and what must not go on."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.broadcast.campaign import PROGRAM, Campaign
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignKind, CampaignState
from bot.clock import WIB
from tests.broadcast.ground import ANI, CITRA, Ground
from tests.broadcast.officers import draft, request, said, subscribe
from tests.fixtures import StillClock
from tests.kit.stage import open_stage
from tests.kit.updates import persons

EVENING = datetime(2026, 11, 25, 20, 0, tzinfo=WIB)
NIGHT = EVENING.replace(hour=23, minute=30)
DAWN = datetime(2026, 11, 26, 6, 0, tzinfo=WIB)
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


@pytest.mark.parametrize(("minutes", "goes_on"), [(5, False), (-5, True)])
async def test_a_correction_does_not_go_on_over_a_newer_one(
    ground: Ground, minutes: int, goes_on: bool
) -> None:
    """It would put its own words back in the place of those that came after it."""
    about = await ground.campaign(CampaignState.DONE, started_at=ground.desk.now() - 3600)
    paused, _ = [
        await ground.campaign(
            state, kind=CampaignKind.CORRECTION, about=about.id,
            started_at=ground.desk.now() + 60 * later,
        )
        for state, later in ((CampaignState.PAUSED, 0), (CampaignState.DONE, minutes))
    ]  # fmt: skip
    if not goes_on:
        assert await refused(ground, paused) is Why.CORRECTED
        return
    going = await ground.releasing().go_on(paused.id, paused.version, ANI)
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


async def due_at_night(
    ground: Ground, kind: CampaignKind = CampaignKind.CIRCULAR, start: datetime = EVENING
) -> Campaign:
    """Return a campaign of the evening that could not begin, as it is found at night."""
    ground.clock.at = NIGHT
    campaign = await ground.campaign(
        CampaignState.SCHEDULED, kind=kind, approver=CITRA, scheduled_at=start.timestamp()
    )
    return ground.releasing("21:00-06:00").fit_to_begin(campaign)


async def test_what_could_not_begin_in_the_evening_does_not_begin_at_night(ground: Ground) -> None:
    """The bot was off at its time; no phone rings at half past eleven."""
    moved = await due_at_night(ground)
    assert (moved.state, moved.starts) == (CampaignState.SCHEDULED, DAWN)


@pytest.mark.parametrize("kind", [CampaignKind.RECALL, CampaignKind.CORRECTION])
async def test_what_rings_no_phone_begins_at_night(ground: Ground, kind: CampaignKind) -> None:
    """What is wrong should not stand till dawn."""
    assert (await due_at_night(ground, kind)).starts == EVENING


async def test_what_was_let_go_a_moment_ago_begins(ground: Ground) -> None:
    """Half a second past nine is no lateness."""
    just_now = NIGHT - timedelta(seconds=30)
    assert (await due_at_night(ground, start=just_now)).starts == just_now


async def test_the_programs_own_notice_is_not_moved_to_another_day(ground: Ground) -> None:
    """Its "besok" would be a lie in the morning: it ends."""
    ground.clock.at = NIGHT
    campaign = await ground.campaign(
        CampaignState.SCHEDULED, author=PROGRAM, scheduled_at=EVENING.timestamp()
    )
    ended = ground.releasing("21:00-06:00").fit_to_begin(campaign)
    assert (ended.state, ended.reported) == (CampaignState.CANCELLED, True)


async def test_the_officer_learns_that_it_was_moved(tmp_path: Path) -> None:
    """With the new time, and the button that takes it back."""
    people, clock = list(persons(2)), StillClock(EVENING.replace(hour=9))
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, people)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        await stage.officer_a.says("hari ini 20.00")
        await stage.officer_a.presses("Ya, jadwalkan")
        clock.at = NIGHT
        stage.rooms.broadcasts.poke()
        await stage.settle()
        assert not any(stage.actor(person).room.replies for person in people)
        told = said(stage.officer_a, "jam tenang")
        assert "26 November 2026 pukul 06.00" in told.text
        await stage.officer_a.presses("Batalkan jadwal", on=told)
        assert "Jadwal #1 dibatalkan" in stage.officer_a.last.text
