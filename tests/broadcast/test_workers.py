"""Several workers on one database: one sends, another takes over, nobody is written to twice."""

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.broadcast.delivery.carriage import Tempo
from bot.broadcast.delivery.runner import Runner
from bot.broadcast.delivery.sender import Load
from bot.broadcast.states import CampaignState, DeliveryState
from bot.storage.database import Database
from tests.broadcast.delivery.test_runner import PATIENCE, due, running, settled, until
from tests.broadcast.fakes import NotedDuties, ScriptedCourier
from tests.broadcast.ground import Ground
from tests.broadcast.officers import LETTER, MORNING, publish, said, subscribe
from tests.fixtures import StillClock
from tests.kit import postgres
from tests.kit.stage import open_stage
from tests.kit.updates import persons

SLOW = Tempo(0.0, Load(batch=5, concurrency=5))
PEOPLE = 500
"""Two seconds of sending: a worker notices within half a second that its lock is lost."""


async def test_one_of_two_workers_sends(ground: Ground, database_url: str) -> None:
    """The other waits for the lock; each recipient is written to once."""
    campaign = await due(ground, 40)
    other = Database(database_url)
    couriers = [ScriptedCourier(seconds=0.005), ScriptedCourier(seconds=0.005)]
    grounds = [ground, Ground(other)]
    workers = [
        Runner(where.desk, NotedDuties(courier), SLOW)
        for where, courier in zip(grounds, couriers, strict=True)
    ]
    for worker in workers:
        worker.start()
    await asyncio.gather(*(settled(worker) for worker in workers))
    for worker in workers:
        await worker.stop()
    await other.close()
    assert sorted(len(courier.delivered) for courier in couriers) == [0, 40]
    assert (await ground.again(campaign)).state is CampaignState.DONE


@pytest.mark.loopback
async def test_a_worker_that_loses_its_lock_in_the_middle_is_taken_over(
    ground: Ground, database_url: str
) -> None:
    """PostgreSQL ends the connection that held the lock: both may send for a moment, none twice."""
    if ground.desk.database.is_sqlite:
        assert ground.desk.lock.proves_death, "a file lock cannot be lost by a living process"
        return
    campaign = await due(ground, PEOPLE)
    first_courier, second_courier = ScriptedCourier(seconds=0.02), ScriptedCourier(seconds=0.02)
    async with AsyncExitStack() as stack:
        other = Database(database_url)
        stack.push_async_callback(other.close)
        await stack.enter_async_context(running(ground, NotedDuties(first_courier), SLOW))
        await until(lambda: len(first_courier.delivered) > 20)
        await _end_the_connection_that_holds_the_lock(other)
        second = await stack.enter_async_context(
            running(Ground(other), NotedDuties(second_courier), SLOW)
        )
        await until(lambda: bool(second_courier.delivered))
        await settled(second)
    tries: Counter[int] = first_courier.tries + second_courier.tries
    assert set(tries.values()) == {1}
    counts = await ground.desk.accounts.counts(campaign.id)
    assert counts == {DeliveryState.SENT: PEOPLE}


async def _end_the_connection_that_holds_the_lock(database: Database) -> None:
    """End it, and wait until the lock is free: the first worker looks for it again in 5 s."""
    holders = "FROM pg_locks WHERE locktype = 'advisory'"
    async with database.write() as session:
        await session.execute(text(f"SELECT pg_terminate_backend(pid) {holders}"))
    async with asyncio.timeout(PATIENCE), database.read() as session:
        while await session.scalar(text(f"SELECT count(*) {holders}")):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.01)


@pytest.mark.loopback
async def test_the_whole_way_on_postgresql(tmp_path: Path) -> None:
    """As on SQLite."""
    people = list(persons(3))
    url = await postgres.shared()
    async with open_stage(tmp_path, clock=StillClock(MORNING), DATABASE_URL=url) as stage:
        await subscribe(stage, people)
        await publish(stage)
        assert [stage.actor(person).last.text for person in people] == [LETTER] * 3
        await stage.actor(people[0]).presses("Sudah saya baca")
        assert await stage.rooms.broadcasts.desk.reads.of(1) == {"pemprov-bengkulu": 1}
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Salah lampiran")
        await stage.officer_a.presses("Ya, tarik")
        await stage.settle()
        assert not any(stage.actor(person).room.replies for person in people)
