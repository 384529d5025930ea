"""The background service: whatever is due happens, and a restart at any moment goes on with it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.broadcast.campaign import RETENTION_DAYS, Campaign
from bot.broadcast.delivery import owing
from bot.broadcast.delivery.carriage import Tempo
from bot.broadcast.delivery.post import PostponedError
from bot.broadcast.delivery.result import Refused
from bot.broadcast.delivery.runner import Runner
from bot.broadcast.delivery.sender import Load
from bot.broadcast.parts import to_correct
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from tests.broadcast.fakes import NotedDuties, ScriptedCourier
from tests.broadcast.ground import PART, Ground

QUICK = Tempo(0.0, Load(batch=5, concurrency=5))
PATIENCE = 60.0


@asynccontextmanager
async def running(
    ground: Ground, duties: NotedDuties, tempo: Tempo = QUICK
) -> AsyncIterator[Runner]:
    """Run the service."""
    runner = Runner(ground.desk, duties, tempo)
    runner.start()
    try:
        yield runner
    finally:
        await runner.stop()


async def until(done: Callable[[], bool]) -> None:
    """Wait until something has happened."""
    async with asyncio.timeout(PATIENCE):
        while not done():  # noqa: ASYNC110 - the condition is the test's, there is no event
            await asyncio.sleep(0.005)


async def settled(runner: Runner) -> None:
    """Wait until nothing is due."""
    async with asyncio.timeout(PATIENCE):
        await runner.settled()


async def due(ground: Ground, people: int) -> Campaign:
    """Return a campaign to so many people that is due now."""
    await ground.subscribe(range(7000, 7000 + people))
    return await ground.campaign(CampaignState.SCHEDULED, scheduled_at=ground.desk.now())


async def test_what_is_due_is_sent_and_reported(ground: Ground) -> None:
    """From scheduled to done: published, filled, sent, reported and counted once."""
    campaign, duties = await due(ground, 12), NotedDuties()
    async with running(ground, duties) as runner:
        await settled(runner)
    done = await ground.again(campaign)
    assert done.state is CampaignState.DONE
    assert (done.recipients, done.by_agency, done.reported) == (12, {"pemprov": 12}, True)
    assert duties.names() == ["publish", "courier", "report", "counted"]
    assert await ground.desk.accounts.counts(campaign.id) == {DeliveryState.SENT: 12}


async def test_what_is_not_due_waits(ground: Ground) -> None:
    """A time in the future holds, and the service is at rest."""
    campaign = await due(ground, 2)
    await ground.desk.campaigns.note(campaign.id, scheduled_at=ground.desk.now() + 60)
    duties = NotedDuties()
    async with running(ground, duties) as runner:
        await settled(runner)
        assert duties.done == []
        ground.clock.at = ground.clock.at.replace(minute=2)
        runner.poke()
        await settled(runner)
    assert "report" in duties.names()


async def test_nobody_to_send_to_is_told_and_not_waited_for(ground: Ground) -> None:
    """Everybody left between approval and start."""
    campaign, duties = await due(ground, 0), NotedDuties()
    async with running(ground, duties) as runner:
        await settled(runner)
    assert (await ground.again(campaign)).state is CampaignState.DONE
    assert "report" in duties.names()


async def test_a_request_is_carried_once_for_each_version(ground: Ground) -> None:
    """Also when the process died between the officer's tap and the messages to the others."""
    campaign = await ground.campaign(CampaignState.AWAITING)
    duties = NotedDuties()
    async with running(ground, duties) as runner:
        await settled(runner)
        runner.poke()
        await settled(runner)
        assert duties.names() == ["announce"]
        asked = await ground.again(campaign)
        await ground.desk.campaigns.change(asked, replace(asked), None)
        runner.poke()
        await settled(runner)
    assert duties.names() == ["announce", "announce"]


async def test_an_approval_that_fell_is_asked_for_again(ground: Ground) -> None:
    """What is due but no longer approved does not leave."""
    campaign = await due(ground, 2)
    duties = NotedDuties(fit=lambda c: replace(c, state=CampaignState.AWAITING, approver=None))
    async with running(ground, duties) as runner:
        await settled(runner)
    assert duties.names() == ["announce"]
    assert (await ground.again(campaign)).state is CampaignState.AWAITING


async def test_what_is_moved_when_it_is_due_waits_and_is_told_of(ground: Ground) -> None:
    """The officer hears of the new time; then it begins like any other."""
    campaign = await due(ground, 2)
    later = ground.desk.now() + 60
    duties = NotedDuties(fit=lambda c: replace(c, scheduled_at=later))
    async with running(ground, duties) as runner:
        await settled(runner)
        assert duties.done == [("postponed", campaign.id)]
        assert (await ground.again(campaign)).scheduled_at == later
        ground.clock.at = ground.clock.at.replace(minute=2)
        runner.poke()
        await settled(runner)
    assert duties.names() == ["postponed", "publish", "courier", "report", "counted"]


async def test_a_pause_holds_and_going_on_finishes(ground: Ground) -> None:
    """Nothing leaves while it is paused; nobody is written to twice afterwards."""
    campaign = await due(ground, 60)
    courier = ScriptedCourier(seconds=0.02)
    duties = NotedDuties(courier)
    async with running(ground, duties) as runner:
        await until(lambda: len(courier.delivered) > 10)
        known = await ground.again(campaign)
        paused = replace(known, state=CampaignState.PAUSED)
        assert await ground.desk.campaigns.change(known, paused, None)
        runner.poke()
        await settled(runner)
        held = len(courier.delivered)
        await asyncio.sleep(0.1)
        assert len(courier.delivered) == held < 60
        counts = await ground.desk.accounts.counts(campaign.id)
        assert set(counts) == {DeliveryState.SENT, DeliveryState.QUEUED}
        known = await ground.again(campaign)
        await ground.desk.campaigns.change(known, replace(known, state=CampaignState.SENDING), None)
        runner.poke()
        await settled(runner)
    assert set(courier.tries.values()) == {1}
    assert len(courier.delivered) == 60


async def test_a_stop_cancels_what_did_not_leave(ground: Ground) -> None:
    """The report says how many were sent and how many were not."""
    campaign = await due(ground, 60)
    courier = ScriptedCourier(seconds=0.02)
    duties = NotedDuties(courier)
    async with running(ground, duties) as runner:
        await until(lambda: len(courier.delivered) > 10)
        known = await ground.again(campaign)
        stopped = replace(known, state=CampaignState.CANCELLED, ended_at=1.0)
        assert await ground.desk.campaigns.change(known, stopped, None)
        runner.poke()
        await settled(runner)
    counts = await ground.desk.accounts.counts(campaign.id)
    assert set(counts) == {DeliveryState.SENT, DeliveryState.CANCELLED}
    assert counts[DeliveryState.SENT] == len(courier.delivered) < 60
    assert duties.names()[-2:] == ["report", "counted"]


async def test_stopping_the_bot_and_starting_it_again_loses_nothing(ground: Ground) -> None:
    """A graceful stop leaves no doubt at all."""
    campaign = await due(ground, 60)
    courier = ScriptedCourier(seconds=0.02)
    async with running(ground, NotedDuties(courier)):
        await until(lambda: len(courier.delivered) > 10)
    counts = await ground.desk.accounts.counts(campaign.id)
    assert set(counts) == {DeliveryState.SENT, DeliveryState.QUEUED}
    async with running(ground, NotedDuties(courier)) as runner:
        await settled(runner)
    assert set(courier.tries.values()) == {1}
    assert (await ground.again(campaign)).state is CampaignState.DONE


async def test_a_correction_touches_only_changed_parts(ground: Ground) -> None:
    """One row for each person and changed part, with the message ids of what was sent."""
    sent, _ = await ground.filled(3, parts=2)
    await ground.send(sent)
    await ground.desk.campaigns.note(sent.id, state="selesai", reported=True)
    same, changed = to_correct(PART), replace(to_correct(PART), text="Lain")
    courier = ScriptedCourier()
    correction = await ground.campaign(
        CampaignState.SCHEDULED, kind=CampaignKind.CORRECTION, about=sent.id,
        scheduled_at=ground.desk.now(), frozen=(same, changed),
    )  # fmt: skip
    async with running(ground, NotedDuties(courier)) as runner:
        await settled(runner)
    assert {row.part for row in courier.delivered} == {1}
    assert len(courier.delivered) == 3
    assert all(row.message_ids for row in courier.delivered)
    assert (await ground.again(correction)).state is CampaignState.DONE


async def test_unreachable_people_are_told_of(ground: Ground) -> None:
    """So that their subscription ends."""
    await due(ground, 3)
    courier = ScriptedCourier({2: [Refused(DeliveryState.BLOCKED, "ditolak")]})
    duties = NotedDuties(courier)
    async with running(ground, duties) as runner:
        await settled(runner)
    assert duties.unreachable_ == [7001]


async def test_recipients_are_forgotten_after_their_time(ground: Ground) -> None:
    """Thirty days after its end a campaign knows only sums; a day before, it knows all."""
    campaign, _ = await ground.filled(3)
    await ground.send(campaign)
    runner = Runner(ground.desk, NotedDuties(), QUICK)
    for days, left in ((RETENTION_DAYS - 1, 3), (RETENTION_DAYS + 1, 0)):
        ended = ground.desk.now() - days * 86_400
        await ground.desk.campaigns.note(
            campaign.id, state="selesai", reported=True, ended_at=ended
        )
        await runner.upkeep.erase_old()
        assert len(await ground.rows(campaign)) == left
    assert (await ground.again(campaign)).erased


async def test_a_report_that_telegram_does_not_take_is_still_owed(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing counts as reported before somebody was told."""
    monkeypatch.setattr(owing, "_PAUSES", (0.0,))
    campaign, duties = await due(ground, 3), NotedDuties()
    plain, refusals = duties.report, 2

    async def later(campaign: Campaign) -> None:
        nonlocal refusals
        refusals -= 1
        if refusals >= 0:
            raise PostponedError
        await plain(campaign)

    duties.report = later  # type: ignore[method-assign]
    async with running(ground, duties) as runner:
        for _ in range(3):
            await settled(runner)
            runner.poke()
        await settled(runner)
    assert duties.names().count("report") == duties.names().count("counted") == 1
    assert (await ground.again(campaign)).reported


@pytest.mark.parametrize("duty", ["announce", "report"])
async def test_what_telegram_puts_off_is_left_alone_for_a_while(ground: Ground, duty: str) -> None:
    """It is not tried in every round: who asks to wait is not pestered."""
    state = CampaignState.AWAITING if duty == "announce" else CampaignState.DONE
    await ground.campaign(state)
    duties, tries = NotedDuties(), 0

    async def later(_: Campaign) -> None:
        nonlocal tries
        tries += 1
        raise PostponedError

    setattr(duties, duty, later)
    async with running(ground, duties) as runner:
        for _ in range(5):
            await settled(runner)
            runner.poke()
        await settled(runner)
    assert tries == 1


async def test_the_service_outlives_an_error(ground: Ground) -> None:
    """A database that fails for a moment does not end broadcasts for good."""
    campaign, duties = await due(ground, 3), NotedDuties()
    plain, failed = ground.desk.accounts.counts, False

    async def once(campaign: int) -> dict[DeliveryState, int]:
        nonlocal failed
        if not failed:
            failed = True
            raise OSError
        return await plain(campaign)

    ground.desk.accounts.counts = once  # type: ignore[method-assign]
    async with running(ground, duties) as runner:
        await settled(runner)
        runner.poke()
        await settled(runner)
    assert (await ground.again(campaign)).state is CampaignState.DONE


async def test_progress_is_told_as_it_goes(ground: Ground) -> None:
    """The first figures come at once, the last ones say that all is done."""
    await due(ground, 40)
    duties = NotedDuties(ScriptedCourier(seconds=0.01))

    async with running(ground, duties) as runner:
        await settled(runner)
    assert duties.shown[-1].sent == duties.shown[-1].total == 40
    assert duties.shown[-1].left == 0
