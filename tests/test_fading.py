"""A memory that fades by itself: nobody need look at it for what is old to go."""

from __future__ import annotations

from bot.fading import Fading
from tests.kit.waiting import reached


async def test_a_value_is_kept_for_its_time_and_no_longer() -> None:
    """By the clock, even before the timer wakes."""
    now = [0.0]
    kept: Fading[str, int] = Fading(900, 10, lambda: now[0])
    kept.put("a", 1)
    assert kept.get("a") == 1
    now[0] = 900
    assert kept.get("a") is None


async def test_what_is_old_goes_without_being_asked_for() -> None:
    """The text of an album must not wait in memory for the next album."""
    kept: Fading[str, int] = Fading(0.01, 10)
    kept.put("a", 1)
    kept.put("b", 2)
    await reached(lambda: len(kept) == 0)


async def test_what_is_put_anew_lives_anew() -> None:
    """And what is younger outlives the timer of what is older."""
    now = [0.0]
    kept: Fading[str, int] = Fading(10, 10, lambda: now[0])
    kept.put("a", 1)
    kept.put("b", 2)
    now[0] = 6
    kept.put("a", 3)
    now[0] = 12
    assert (kept.get("a"), kept.get("b")) == (3, None)


async def test_only_the_newest_are_kept() -> None:
    """Whoever fills it, it has an end."""
    kept: Fading[int, int] = Fading(900, 3)
    for number in range(5):
        kept.put(number, number)
    assert [kept.get(number) for number in range(5)] == [None, None, 2, 3, 4]


async def test_some_can_be_forgotten() -> None:
    """One chat's, not the others'."""
    kept: Fading[tuple[int, int], int] = Fading(900, 10)
    kept.put((7, 1), 1)
    kept.put((8, 1), 2)
    kept.forget(lambda key: key[0] == 7)
    assert (kept.get((7, 1)), kept.get((8, 1))) == (None, 2)
