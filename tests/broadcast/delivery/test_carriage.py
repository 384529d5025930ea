"""Which campaign is sent: what waits for another sender, who makes way, what stops by itself."""

import asyncio
import time
from dataclasses import replace

from sqlalchemy import update

from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.carriage import Tempo
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.broadcast.delivery.lock_store import SenderLock
from bot.broadcast.delivery.result import Refused
from bot.broadcast.delivery.sender import Load
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from tests.broadcast.delivery.test_runner import due, running, settled, until
from tests.broadcast.fakes import NotedDuties, ScriptedCourier
from tests.broadcast.ground import Ground


async def test_what_a_silent_sender_holds_is_waited_for_and_then_taken_back(ground: Ground) -> None:
    """It may live yet: nothing is begun before its lease has run out, and nothing is lost then."""
    campaign, elsewhere = await ground.filled(12)
    held = await elsewhere.claim(0, 12)
    await ground.desk.campaigns.note(campaign.id, state=CampaignState.SENDING.value)
    await _lease(ground, campaign, seconds=1.0)
    ground.desk = replace(ground.desk, lock=_Doubtful(ground.desk.database))
    duties = NotedDuties()
    async with running(ground, duties) as runner:
        await settled(runner)
    assert duties.names().count("courier") == 1, "no run without anything to send"
    counts = await ground.desk.accounts.counts(campaign.id)
    assert counts == {DeliveryState.SENT: len(held)}
    assert (await ground.again(campaign)).state is CampaignState.DONE


class _Doubtful(SenderLock):
    """A lock on whose loss its holder may live, as on PostgreSQL."""

    proves_death = False


async def _lease(ground: Ground, campaign: Campaign, *, seconds: float) -> None:
    """Let the claims on a campaign's rows hold for so long yet."""
    rows = update(DeliveryRow).where(DeliveryRow.campaign_id == campaign.id)
    async with ground.desk.database.write() as session:
        await session.execute(rows.values(lease_until=time.time() + seconds))


async def test_a_recall_goes_before_a_campaign_under_way(ground: Ground) -> None:
    """What is wrong in people's chats does not wait for forty minutes."""
    sent, _ = await ground.filled(8)
    await ground.send(sent)
    await ground.desk.campaigns.note(sent.id, state="selesai", reported=True)
    long = await due(ground, 80)
    courier = ScriptedCourier(seconds=0.01)
    order: list[int] = []
    duties = NotedDuties(courier)
    plain = duties.courier

    def noted(campaign: Campaign) -> ScriptedCourier:
        order.append(campaign.id)
        plain(campaign)
        return courier

    duties.courier = noted  # type: ignore[method-assign]
    async with running(ground, duties) as runner:
        await until(lambda: len(courier.delivered) > 10)
        recall = await ground.campaign(
            CampaignState.SCHEDULED, kind=CampaignKind.RECALL, parts=0, about=sent.id,
            scheduled_at=ground.desk.now(),
        )  # fmt: skip
        runner.poke()
        await settled(runner)
    assert order == [long.id, recall.id, long.id]
    reports = [number for name, number in duties.done if name == "report"]
    assert reports == [recall.id, long.id]


async def test_nobody_makes_way_for_a_recall_that_cannot_begin(ground: Ground) -> None:
    """A silent sender holds its rows: what is being sent is not stopped over and over for it."""
    sent, _ = await ground.filled(8)
    await ground.send(sent)
    await ground.desk.campaigns.note(sent.id, state="selesai", reported=True)
    recall = await ground.campaign(kind=CampaignKind.RECALL, parts=0, about=sent.id)
    while not await ground.desk.filling.after(recall.id, sent.id, None):
        pass
    await ground.desk.ledger(await ground.again(recall)).claim(0, 8)
    await _lease(ground, recall, seconds=100.0)
    ground.desk = replace(ground.desk, lock=_Doubtful(ground.desk.database))
    long = await due(ground, 40)
    duties = NotedDuties(ScriptedCourier(seconds=0.1))
    async with running(ground, duties) as runner:
        for _ in range(4):
            await asyncio.sleep(0.1)
            runner.poke()
        await until(lambda: ("report", long.id) in duties.done)
    assert [name for name, _ in duties.done].count("courier") == 1


async def test_it_pauses_by_itself_when_everybody_refuses(ground: Ground) -> None:
    """An officer is told, the rest stays queued, and going on is possible."""
    campaign = await due(ground, 100)
    refusal = Refused(DeliveryState.FAILED, "wrong file identifier")
    courier = ScriptedCourier({n: [refusal] for n in range(1, 101)})
    duties = NotedDuties(courier)
    tempo = Tempo(0.0, Load(batch=5, concurrency=5, brake=10))
    async with running(ground, duties, tempo) as runner:
        await settled(runner)
    assert "braked" in duties.names()
    assert (await ground.again(campaign)).state is CampaignState.PAUSED
    counts = await ground.desk.accounts.counts(campaign.id)
    assert counts[DeliveryState.QUEUED] > 70


async def test_refusals_up_to_the_last_row_leave_nothing_to_pause(ground: Ground) -> None:
    """The brake and the end came together: it is over, and is reported."""
    campaign = await due(ground, 6)
    refusal = Refused(DeliveryState.BLOCKED, "ditolak")
    duties = NotedDuties(ScriptedCourier({n: [refusal] for n in range(1, 7)}))
    tempo = Tempo(0.0, Load(batch=5, concurrency=5, brake=6))
    async with running(ground, duties, tempo) as runner:
        await settled(runner)
    assert (await ground.again(campaign)).state is CampaignState.DONE
    assert "braked" not in duties.names()
    assert "report" in duties.names()
