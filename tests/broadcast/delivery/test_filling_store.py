"""Filling while others act: an officer's stop stands, and no slice is filled twice."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.broadcast.delivery import filling_store
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignState
from bot.storage.database import Database
from tests.broadcast.ground import ANI, Ground
from tests.fixtures import CIPHER


class Slow:
    """Inserting a slice takes until it is told to end, as ten thousand rows take a while."""

    def __init__(self) -> None:
        self.begun, self.may_end = asyncio.Event(), asyncio.Event()
        self._plain = filling_store._insert

    async def insert(
        self, session: AsyncSession, rows: Select[*tuple[Any, ...]], columns: Sequence[str]
    ) -> int:
        """Insert, and wait before the transaction goes on."""
        done = await self._plain(session, rows, list(columns))
        self.begun.set()
        await self.may_end.wait()
        return done


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """A slice that is being inserted."""
    slow = Slow()
    monkeypatch.setattr(filling_store, "_insert", slow.insert)
    return slow


@pytest.mark.parametrize("last", [False, True])
async def test_a_stop_while_a_slice_is_filled_stands(
    ground: Ground, slow: Slow, last: bool
) -> None:
    """It waits for the slice. After the last one it is refused: the officer sees that it sends."""
    await ground.subscribe(range(7000, 7005))
    campaign = await ground.campaign(CampaignState.PREPARING)
    ground.desk.filling._slice = 100 if last else 2
    fill = ground.desk.filling.for_subscribers
    filling = asyncio.create_task(fill(campaign.id, 1, campaign.target))
    await slow.begun.wait()
    stopping = asyncio.create_task(ground.releasing().stop(campaign.id, campaign.version, ANI))
    await asyncio.sleep(0.1)
    assert not stopping.done()
    slow.may_end.set()
    assert await filling is last
    if last:
        with pytest.raises(RefusedError, match=Why.CHANGED.value):
            await stopping
        assert (await ground.again(campaign)).state is CampaignState.SENDING
        return
    await stopping
    assert await fill(campaign.id, 1, campaign.target)
    assert (await ground.again(campaign)).state is CampaignState.CANCELLED
    assert len(await ground.rows(campaign)) == 2


async def test_who_is_forgotten_while_a_slice_is_filled_is_not_in_it(
    ground: Ground, slow: Slow
) -> None:
    """/hapus waits for the slice that has already seen them as a subscriber."""
    await ground.subscribe([7000, 7001])
    campaign = await ground.campaign(CampaignState.PREPARING)

    async def forget() -> bool:
        await ground.subscribers.remove(7000)
        return await ground.desk.accounts.forget_chat(7000)

    filling = asyncio.create_task(
        ground.desk.filling.for_subscribers(campaign.id, 1, campaign.target)
    )
    await slow.begun.wait()
    forgetting = asyncio.create_task(forget())
    await asyncio.sleep(0.1)
    slow.may_end.set()
    assert await filling
    assert await forgetting
    forgotten, other = await ground.rows(campaign)
    assert (forgotten.chat, forgotten.state) == (b"", "cancelled")
    assert CIPHER.open(other.chat) == 7001


async def test_two_workers_do_not_fill_one_slice(
    ground: Ground, database_url: str, slow: Slow
) -> None:
    """The first lost its lock in the middle: the second finds the slice done."""
    await ground.subscribe(range(7000, 7005))
    campaign = await ground.campaign(CampaignState.PREPARING)
    other = Database(database_url)
    workers = [
        asyncio.create_task(one.desk.filling.for_subscribers(campaign.id, 1, campaign.target))
        for one in (ground, Ground(other))
    ]
    await slow.begun.wait()
    await asyncio.sleep(0.1)
    slow.may_end.set()
    assert await asyncio.gather(*workers) == [True, True]
    await other.close()
    assert len(await ground.rows(campaign)) == 5
