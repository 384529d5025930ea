"""Chores run when due, once among several workers, and are missed by somebody when they do not."""

from datetime import timedelta

import pytest

from bot.chores.store import ChoreStore
from bot.chores.ticker import Chore, Ticker
from bot.storage.database import Database
from tests.fixtures import StillClock


class Counter:
    """A chore that counts its runs, and fails when told to."""

    def __init__(self, *, fails: bool = False) -> None:
        self.runs, self.fails = 0, fails

    async def __call__(self) -> None:
        """Run once."""
        self.runs += 1
        if self.fails:
            raise OSError("disk full")


async def test_a_chore_runs_at_first_and_then_by_the_clock(database: Database) -> None:
    """Not again before its time, and again when the time has come."""
    clock, work = StillClock(), Counter()
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    await ticker.once()
    clock.at += timedelta(hours=23)
    await ticker.once()
    assert work.runs == 1
    clock.at += timedelta(hours=1)
    await ticker.once()
    assert work.runs == 2


async def test_a_restart_does_not_repeat_a_chore(database: Database) -> None:
    """The last run is in the database."""
    clock, work = StillClock(), Counter()
    for _ in range(2):
        await Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock).once()
    assert work.runs == 1


async def test_of_two_workers_one_takes_it(database: Database) -> None:
    """Both saw the same last run; only the first notes the new one."""
    store, clock = ChoreStore(database), StillClock()
    await store.take("a", None, clock.now())
    was = await store.last("a")
    later = clock.now() + timedelta(days=1)
    assert await store.take("a", was, later)
    assert not await store.take("a", was, later)


async def test_a_failed_chore_is_tried_again_soon(database: Database) -> None:
    """A daily chore that fails once is not a day late, and is not tried at every tick either."""
    clock, work = StillClock(), Counter(fails=True)
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    for minutes in (0, 1, 4, 5):
        clock.at = StillClock().at + timedelta(minutes=minutes)
        await ticker.once()
    assert work.runs == 2
    assert await ChoreStore(database).last("a") is None


async def test_a_chore_that_keeps_failing_becomes_overdue(database: Database) -> None:
    """What ran once and then only fails is an alarm after three times its interval."""
    clock, work = StillClock(), Counter()
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    await ticker.once()
    work.fails = True
    clock.at += timedelta(days=3)
    await ticker.once()
    assert ticker.overdue == {"a"}
    work.fails = False
    clock.at += timedelta(minutes=5)
    await ticker.once()
    assert ticker.overdue == set()


async def test_a_chore_that_never_ran_becomes_overdue_too(database: Database) -> None:
    """It counts from its first failure."""
    clock, work = StillClock(), Counter(fails=True)
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    await ticker.once()
    assert await ticker.late() == set()
    clock.at += timedelta(days=3)
    await ticker.once()
    assert ticker.overdue == await ticker.late() == {"a"}


async def test_what_another_worker_made_up_for_is_overdue_no_more(database: Database) -> None:
    """One worker has no backup folder; the other has, and does it."""
    clock, broken, work = StillClock(), Counter(), Counter()
    day, store = timedelta(days=1), ChoreStore(database)
    here, there = (Ticker([Chore("a", day, run)], store, clock) for run in (broken, work))
    await here.once()
    broken.fails = True
    clock.at += timedelta(days=3)
    await here.once()
    assert here.overdue == await there.late() == {"a"}
    await there.once()
    await here.once()
    assert (here.overdue, await here.late(), work.runs) == (set(), set(), 1)


async def test_a_worker_whose_clock_is_a_little_behind_does_not_repeat(database: Database) -> None:
    """The last run lies a second ahead of it."""
    clock, work = StillClock(), Counter()
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    await ticker.once()
    clock.at -= timedelta(seconds=1)
    await ticker.once()
    assert work.runs == 1


async def test_a_failing_chore_stops_no_other(database: Database) -> None:
    """The second runs although the first cannot."""
    work = Counter()
    day = timedelta(days=1)
    chores = [Chore("bad", day, Counter(fails=True)), Chore("good", day, work)]
    await Ticker(chores, ChoreStore(database), StillClock()).once()
    assert work.runs == 1


async def test_a_clock_set_back_does_not_put_a_chore_off(database: Database) -> None:
    """A last run in the future counts as due."""
    clock, work = StillClock(), Counter()
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    await ticker.once()
    clock.at -= timedelta(days=400)
    await ticker.once()
    assert work.runs == 2


async def test_a_chore_that_did_not_run_for_long_is_an_alarm(
    database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    """The log says so once, and the state tells it until it ran."""
    clock, work = StillClock(), Counter()
    ticker = Ticker([Chore("a", timedelta(days=1), work)], ChoreStore(database), clock)
    await ticker.once()
    clock.at += timedelta(days=4)
    await ticker.once()
    assert work.runs == 2
    assert ticker.overdue == set()
