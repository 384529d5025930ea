"""A question is answered by one officer, and lost by no crash."""

import asyncio
from datetime import timedelta

from bot.helpdesk.service import Helpdesk, Kept
from bot.helpdesk.store import HelpdeskStore
from bot.statistics.store import CountStore
from bot.statistics.tally import Tally
from bot.storage.database import Database
from tests.fixtures import CIPHER, StillClock

WORDS = "Bolehkah PPPK paruh waktu menjadi petugas KPPS di kampungnya?"


async def asked(database: Database, clock: StillClock) -> tuple[Helpdesk, int]:
    """Return a desk with one open question and its number."""
    tally = Tally(CountStore(database), clock)
    desk = Helpdesk(HelpdeskStore(database, CIPHER), clock, tally)
    kept = await desk.ask(7, WORDS)
    assert isinstance(kept, Kept)
    return desk, kept.number


async def test_of_two_officers_one_gets_the_question(database: Database) -> None:
    """The second press finds it taken."""
    desk, number = await asked(database, StillClock())
    assert await desk.take(number) is not None
    assert await desk.take(number) is None
    assert await desk.waiting() == []


async def test_of_two_workers_one_gets_the_question(database: Database, database_url: str) -> None:
    """Two officers press at the same moment: one answer leaves."""
    clock, other = StillClock(), Database(database_url)
    desks = [HelpdeskStore(where, CIPHER) for where in (database, other)]
    for _ in range(10):
        now = clock.now()
        number = await desks[0].ask(7, WORDS, now, now.date())
        stale = now - timedelta(minutes=10)
        taken = await asyncio.gather(*(desk.take(number, now, stale) for desk in desks))
        assert sum(question is not None for question in taken) == 1
    await other.close()


async def test_a_crash_between_taking_and_sending_loses_nothing(database: Database) -> None:
    """After a while the question is back, with the warning that it may have been answered."""
    clock = StillClock()
    desk, number = await asked(database, clock)
    await desk.take(number)
    clock.at += timedelta(minutes=11)
    (back,) = await desk.waiting()
    assert back.maybe_answered
    assert await desk.take(number) is not None


async def test_an_answered_question_leaves_no_address(database: Database) -> None:
    """Done is deleted."""
    desk, number = await asked(database, StillClock())
    question = await desk.take(number)
    assert question is not None
    await desk.done(question)
    assert await desk.find(number) is None


async def test_what_surely_did_not_leave_waits_on(database: Database) -> None:
    """At once, and without a warning."""
    desk, number = await asked(database, StillClock())
    question = await desk.take(number)
    assert question is not None
    await desk.put_back(question)
    (back,) = await desk.waiting()
    assert not back.maybe_answered


async def test_a_doubt_outlives_an_answer_that_did_not_leave(database: Database) -> None:
    """What a crash left may have been answered; a second try without a network changes nothing."""
    clock = StillClock()
    desk, number = await asked(database, clock)
    await desk.take(number)
    clock.at += timedelta(minutes=11)
    question = await desk.take(number)
    assert question is not None
    await desk.put_back(question)
    (back,) = await desk.waiting()
    assert back.maybe_answered


async def test_a_number_is_never_given_twice(database: Database) -> None:
    """An old button still carries it, and must not reach the next person's question."""
    desk, number = await asked(database, StillClock())
    assert await desk.close(number)
    again = await desk.ask(8, WORDS)
    assert isinstance(again, Kept)
    assert again.number != number
