"""Pacing: never more than the rate in any second, a 429 obeyed, people first."""

import asyncio

from bot.broadcast.delivery.pace import ChatPace, Pacer


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the moment."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let time pass, and let others run."""
        self.now += seconds
        await asyncio.sleep(0)


async def departures(pacer: Pacer, time: Time, count: int) -> list[float]:
    """Return when so many messages leave."""
    moments = []
    for _ in range(count):
        await pacer.turn()
        moments.append(time.now)
    return moments


def most_in_a_second(moments: list[float]) -> int:
    """Return the most departures in any window of one second."""
    return max(sum(1 for other in moments if at <= other < at + 1.0) for at in moments)


async def test_no_second_holds_more_than_the_rate() -> None:
    """Twenty-five a second, wherever the second begins."""
    time = Time()
    pacer = Pacer(25.0, now=time, sleep=time.sleep)
    assert most_in_a_second(await departures(pacer, time, 200)) <= 25


async def test_a_stall_earns_no_burst() -> None:
    """After the whole machine stood still for a second, messages leave as evenly as before."""
    time = Time()
    pacer = Pacer(25.0, now=time, sleep=time.sleep)
    moments = await departures(pacer, time, 10)
    time.now += 1.0
    moments += await departures(pacer, time, 60)
    assert most_in_a_second(moments) <= 25


async def test_the_rate_is_used() -> None:
    """The margin for jitter costs four per cent, not more."""
    time = Time()
    moments = await departures(Pacer(25.0, now=time, sleep=time.sleep), time, 251)
    assert 250 / (moments[-1] - moments[0]) > 23.9


async def test_a_hold_is_obeyed_to_the_second() -> None:
    """Nothing leaves before the time that a 429 asked for, and then without haste."""
    time = Time()
    pacer = Pacer(25.0, now=time, sleep=time.sleep)
    await pacer.turn()
    held_at = time.now
    pacer.hold(7.0)
    moments = await departures(pacer, time, 50)
    assert moments[0] >= held_at + 7.0
    assert most_in_a_second(moments) <= 25


async def test_a_hold_that_comes_while_waiting_is_obeyed_too() -> None:
    """Whoever sleeps towards a moment looks again when it wakes."""
    time = Time()
    pacer = Pacer(1.0, now=time, sleep=time.sleep)
    await pacer.turn()

    async def hold() -> None:
        pacer.hold(10.0)

    waiting = asyncio.create_task(pacer.turn())
    await asyncio.gather(waiting, hold())
    assert time.now >= 110.0


async def test_people_go_first_but_not_for_ever() -> None:
    """While somebody is answered a message waits, at most half a second."""
    time = Time()
    busy = True
    pacer = Pacer(25.0, lambda: busy, time, time.sleep)
    await pacer.turn()
    assert 100.4 < time.now < 100.6
    busy = False
    before = time.now
    await pacer.turn()
    assert time.now - before < 0.05


async def test_without_a_rate_nothing_waits() -> None:
    """A lifted limiter costs no time at all."""
    time = Time()
    pacer = Pacer(0.0, lambda: True, time, time.sleep)
    assert set(await departures(pacer, time, 1000)) == {100.0}


def test_a_chat_is_left_in_peace() -> None:
    """A second to a person, four to a group, or as long as it asks."""
    time = Time()
    chats = ChatPace(time)
    chats.wrote(5)
    chats.wrote(-5)
    chats.wrote(6, 30.0)
    assert [chats.free_at(chat) for chat in (5, -5, 6, 7)] == [101.0, 104.0, 130.0, 0.0]


def test_chats_are_forgotten_when_they_are_free() -> None:
    """A million recipients need no memory."""
    time = Time()
    chats = ChatPace(time)
    for chat in range(1, 1000):
        chats.wrote(chat)
        time.now += 0.04
    assert len(chats._free) < 30
