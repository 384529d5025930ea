"""Counting: numbers only, gathered in memory, lost by no failure of the database."""

from collections.abc import Mapping
from datetime import timedelta

from bot.statistics.events import Event
from bot.statistics.key import Key
from bot.statistics.store import CountStore
from bot.statistics.tally import Tally
from bot.storage.database import Database
from tests.fixtures import StillClock

DAY = StillClock().now().date()


class FailingOnce:
    """A store whose first write fails."""

    def __init__(self) -> None:
        self.written: dict[Key, int] = {}
        self._failed = False

    async def add(self, counts: Mapping[Key, int]) -> None:
        """Fail, then keep what comes."""
        if not self._failed:
            self._failed = True
            raise OSError("disk full")
        self.written.update(counts)


async def test_equal_events_add_up_across_writes(database: Database) -> None:
    """The same event on the same day is one row with a number."""
    store = CountStore(database)
    tally = Tally(store, StillClock())
    for _ in range(3):
        tally.count(Event.QUESTION, topic="faq-001", outcome="answered", agency="kaur")
    await tally.flush()
    tally.count(Event.QUESTION, topic="faq-001", outcome="answered", agency="kaur")
    await tally.flush()
    key = Key(DAY, "pertanyaan", "faq-001", "answered", "kaur")
    assert await store.between(DAY, DAY) == {key: 4}


async def test_what_could_not_be_written_waits() -> None:
    """A full disk costs nobody an answer, and no count is lost."""
    store = FailingOnce()
    tally = Tally(store, StillClock())
    tally.count(Event.COMMAND, topic="start")
    await tally.flush()
    assert store.written == {}
    await tally.flush()
    assert store.written == {Key(DAY, "perintah", "start"): 1}


async def test_closing_writes_the_rest(database: Database) -> None:
    """A stop in order loses no count."""
    store = CountStore(database)
    tally = Tally(store, StillClock())
    tally.start()
    tally.count(Event.COMMAND, topic="start")
    await tally.close()
    assert list((await store.between(DAY, DAY)).values()) == [1]


async def test_a_count_that_waited_too_long_counts_for_today(database: Database) -> None:
    """Its own day may be closed by then, and a closed day never changes."""
    clock = StillClock()
    store = CountStore(database)
    tally = Tally(store, clock)
    tally.count(Event.COMMAND, topic="start")
    clock.at += timedelta(days=1)
    tally.count(Event.COMMAND, topic="start")
    await tally.flush()
    assert await store.between(DAY, DAY + timedelta(days=1)) == {
        Key(DAY + timedelta(days=1), "perintah", "start"): 2
    }
