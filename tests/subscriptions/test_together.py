"""Several askers, one query: nobody is left waiting, nobody gets another's answer."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

import pytest

from bot.subscriptions.together import MOST, Together


class Source:
    """Answers queries when it is let go."""

    def __init__(self) -> None:
        self.asked: list[Sequence[int]] = []
        self.free = asyncio.Event()
        self.broken = False

    async def look(self, chats: Sequence[int]) -> Mapping[int, str]:
        self.asked.append(chats)
        await self.free.wait()
        if self.broken:
            raise ConnectionError
        return {chat: f"instansi {chat}" for chat in chats if chat % 2}


async def settled() -> None:
    """Let every task go as far as it can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_who_comes_meanwhile_shares_the_next_query() -> None:
    """The first goes alone; all who come before its answer are the second."""
    source = Source()
    together = Together(source.look)
    first = asyncio.create_task(together.find(1))
    await settled()
    others = [asyncio.create_task(together.find(chat)) for chat in (2, 3, 3, 5)]
    await settled()
    source.free.set()
    assert await first == "instansi 1"
    assert await asyncio.gather(*others) == [None, "instansi 3", "instansi 3", "instansi 5"]
    assert source.asked == [(1,), (2, 3, 5)]


async def test_a_query_has_a_most() -> None:
    """A thousand at once are several queries, and all are answered."""
    source = Source()
    source.free.set()
    together = Together(source.look)
    found = await asyncio.gather(*(together.find(chat) for chat in range(1_000)))
    assert found[1] == "instansi 1"
    assert found[999] == "instansi 999"
    assert max(len(chats) for chats in source.asked) == MOST


async def test_a_failure_reaches_all_who_asked_and_nobody_after() -> None:
    """The database was away for a moment."""
    source = Source()
    source.broken = True
    source.free.set()
    together = Together(source.look)
    failed = await asyncio.gather(*map(together.find, (1, 3)), return_exceptions=True)
    assert [type(one) for one in failed] == [ConnectionError, ConnectionError]
    source.broken = False
    assert await together.find(1) == "instansi 1"


async def test_one_who_gives_up_takes_nothing_from_the_others() -> None:
    """Two wait for the same; one is cancelled."""
    source = Source()
    together = Together(source.look)
    leaving, staying = (asyncio.create_task(together.find(1)) for _ in range(2))
    await settled()
    leaving.cancel()
    await settled()
    source.free.set()
    assert await staying == "instansi 1"
    with pytest.raises(asyncio.CancelledError):
        await leaving
