"""Places at work: in order, the urgent first, none lost."""

from __future__ import annotations

import asyncio

import pytest

from bot.pictures.places import Places


async def test_what_ends_an_answer_goes_first() -> None:
    """Marking a picture does not wait behind pictures that are still unread."""
    places, done = Places(1), []

    async def work(name: str, *, urgent: bool = False) -> None:
        async with places.taken(urgent=urgent):
            await asyncio.sleep(0)
            done.append(name)

    await asyncio.gather(work("a"), work("b"), work("c"), work("tanda", urgent=True))
    assert done == ["a", "tanda", "b", "c"]


async def test_no_more_at_once_than_places() -> None:
    """Two places, two at work."""
    places, now, most = Places(2), 0, 0

    async def work() -> None:
        nonlocal now, most
        async with places.taken():
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.001)
            now -= 1

    await asyncio.gather(*(work() for _ in range(7)))
    assert most == 2


async def test_whoever_gives_up_loses_no_place() -> None:
    """A cancelled waiter, even one just called, leaves the place to the next."""
    places = Places(1)

    async def hold() -> None:
        async with places.taken():
            await asyncio.sleep(0)

    first = asyncio.create_task(hold())
    await asyncio.sleep(0)
    second, third = asyncio.create_task(hold()), asyncio.create_task(hold())
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    await asyncio.wait_for(asyncio.gather(first, third), 1)
    async with asyncio.timeout(1), places.taken():
        pass
