"""Made-up usage: plausible, marked, only in a fresh database, and gone when it is removed."""

from collections import Counter
from datetime import date
from random import Random

import pytest

from bot.content import loader
from bot.content.library import Library
from bot.statistics.closed_store import ClosedStore
from bot.statistics.demonstration import DAYS, Demonstration, NotFreshError
from bot.statistics.key import Key
from bot.statistics.sample import MadeUp
from bot.statistics.service import DEMO
from bot.statistics.store import CountStore
from bot.storage.database import Database
from bot.storage.flags import Flags
from tests.content import small
from tests.fixtures import StillClock
from tests.kit.premises import CONTENT

EVER = (date(2000, 1, 1), date(2100, 1, 1))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A small content: two topics, one agency."""
    return loader.load(small.write(tmp_path_factory.mktemp("content")))


def demonstration(database: Database, flags: Flags, library: Library) -> Demonstration:
    """Return a demonstration on 25 November 2026."""
    return Demonstration(database, flags, library, StillClock())


async def test_sixty_days_are_filled_closed_and_marked(
    database: Database, library: Library
) -> None:
    """Everything is there, up to yesterday, and the mark says until when it is made up."""
    flags = Flags(database)
    days = [day async for day in demonstration(database, flags, library).fill()]
    assert len(days) == DAYS
    assert flags.get(DEMO) == "2026-11-24"
    spans = (await ClosedStore(database).ending_between(*EVER)).spans
    assert len([span for span in spans if span.first == span.last]) == DAYS
    assert all(span.visitors for span in spans if span.first == span.last)


async def test_real_counts_are_never_mixed_with_it(database: Database, library: Library) -> None:
    """One real question is enough to refuse; force is for whoever means it."""
    await CountStore(database).add({Key(date(2026, 11, 25), "pertanyaan"): 1})
    flags = Flags(database)
    with pytest.raises(NotFreshError):
        await anext(demonstration(database, flags, library).fill())
    assert flags.get(DEMO) is None
    assert await anext(demonstration(database, flags, library).fill(force=True)) == date(
        2026, 9, 26
    )


async def test_removing_it_leaves_what_was_counted_since(
    database: Database, library: Library
) -> None:
    """The newcomer goes on with the same database."""
    flags = Flags(database)
    shown = demonstration(database, flags, library)
    async for _ in shown.fill():
        pass
    today = Key(date(2026, 11, 25), "pertanyaan")
    await CountStore(database).add({today: 1})
    assert await shown.remove()
    assert not await shown.remove()
    assert (await ClosedStore(database).ending_between(*EVER)).spans == ()
    assert await CountStore(database).between(*EVER) == {today: 1}


def test_it_looks_like_an_office() -> None:
    """Weekends are quiet, and a few topics are asked far more often than most."""
    counts = MadeUp(loader.load(CONTENT), Random(1)).until(date(2026, 11, 24), DAYS)
    by_day: Counter[bool] = Counter()
    by_topic: Counter[str] = Counter()
    for key, n in counts.items():
        if key.event == "pertanyaan":
            by_day[key.day.weekday() >= 5] += n
            by_topic[key.topic] += n if key.topic else 0
    assert by_day[True] / 2 < by_day[False] / 5 / 2
    top = sum(n for _, n in by_topic.most_common(10))
    assert top > sum(by_topic.values()) / 5
