"""Closing: what is over is frozen once, and what it was made from goes."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.clock import WIB
from bot.statistics.closed_store import ClosedStore
from bot.statistics.closing import Closing
from bot.statistics.events import Event
from bot.statistics.key import Key
from bot.statistics.published import Published, Span
from bot.statistics.series import Cut
from bot.statistics.store import CountStore
from bot.statistics.summary import Cell
from bot.statistics.tally import Tally
from bot.statistics.visitor_store import VisitorStore
from bot.statistics.visitors import Visitors
from bot.storage.database import Database
from tests.fixtures import StillClock

MONDAY = date(2026, 11, 16)
SUNDAY = MONDAY + timedelta(days=6)
ALWAYS = (date(2000, 1, 1), date(2100, 1, 1))


def at(day: date, hour: int = 9, minute: int = 0) -> StillClock:
    """Return a clock that stands at a time of a day, in WIB."""
    return StillClock(datetime(day.year, day.month, day.day, hour, minute, tzinfo=WIB))


async def totals(closed: ClosedStore) -> dict[date, int]:
    """Return the published sums by day."""
    cells = (await closed.ending_between(*ALWAYS)).cells
    return {span.first: cell.n for span, cell in cells if cell.cut is Cut.TOTAL}


async def test_today_is_not_shown(closed: ClosedStore, database: Database) -> None:
    """Officers see a day only when it is over."""
    await CountStore(database).add({Key(MONDAY, "pertanyaan"): 9})
    await Closing(closed, at(MONDAY, 23, 59)).run()
    assert await closed.ending_between(*ALWAYS) == Published()


@pytest.mark.parametrize(("minute", "shown"), [(10, {}), (20, {MONDAY: 9})])
async def test_a_day_closes_a_quarter_of_an_hour_after_midnight(
    closed: ClosedStore, database: Database, minute: int, shown: dict[date, int]
) -> None:
    """Until then a worker may still be writing counts of yesterday. Midnight is WIB's."""
    await CountStore(database).add({Key(MONDAY, "pertanyaan"): 9})
    await Closing(closed, at(MONDAY + timedelta(1), 0, minute)).run()
    assert await totals(closed) == shown


async def test_a_closed_day_never_changes(closed: ClosedStore, database: Database) -> None:
    """A count that comes late would, by the difference, show itself."""
    counts = CountStore(database)
    await counts.add({Key(MONDAY, "pertanyaan"): 9})
    await Closing(closed, at(MONDAY + timedelta(1))).run()
    await counts.add({Key(MONDAY, "pertanyaan"): 1})
    await Closing(closed, at(MONDAY + timedelta(2))).run()
    assert await totals(closed) == {MONDAY: 9}


async def test_a_closed_week_tells_outcomes_and_keeps_no_counts(
    closed: ClosedStore, database: Database
) -> None:
    """On Monday the week's outcomes are there, and what they were made from is gone."""
    counts = CountStore(database)
    for days in range(7):
        day = MONDAY + timedelta(days)
        await counts.add({
            Key(day, "pertanyaan", "faq-001", "dijawab"): 6, Key(day, "pertanyaan", "", "sapaan"): 2
        })  # fmt: skip
    await Closing(closed, at(SUNDAY)).run()
    assert len(await totals(closed)) == 6
    await Closing(closed, at(SUNDAY + timedelta(1))).run()
    week = Span(MONDAY, SUNDAY)
    published = await closed.ending_between(SUNDAY, SUNDAY)
    assert [cell for span, cell in published.cells if span == week] == [
        Cell("pertanyaan", Cut.OUTCOME, "", "dijawab", 42),
        Cell("pertanyaan", Cut.OUTCOME, "", "sapaan", 14),
        Cell("pertanyaan", Cut.TOPIC, "dijawab", "faq-001", 42),
    ]
    assert await counts.between(MONDAY, SUNDAY) == {}


async def test_two_workers_close_a_day_once(closed: ClosedStore, database: Database) -> None:
    """The second one finds the span taken and leaves it."""
    await CountStore(database).add({Key(MONDAY, "pertanyaan"): 9})
    for _ in range(2):
        await Closing(closed, at(MONDAY + timedelta(1))).run()
    assert await totals(closed) == {MONDAY: 9}


async def test_visitors_are_counted_once_a_day_and_forgotten(
    closed: ClosedStore, database: Database
) -> None:
    """Six people, one of them often: six. With the day go its tokens and its salt."""
    clock = at(MONDAY)
    visitors = Visitors(VisitorStore(database), clock, b"k" * 64)
    tally = Tally(CountStore(database), clock, visitors=visitors)
    for person in (1, 2, 3, 4, 5, 6, 6, 6):
        tally.visit(person)
        tally.count(Event.COMMAND, topic="start")
    await tally.close()
    for person in (6, 6):
        visitors.seen(person)
    await visitors.flush()
    await Closing(closed, at(MONDAY + timedelta(1))).run()
    assert (await closed.ending_between(*ALWAYS)).spans == (Span(MONDAY, MONDAY, 6),)
    async with database.read() as session:
        for table in ("visitors", "visitor_salts"):
            assert await session.scalar(text(f"SELECT count(*) FROM {table}")) == 0


async def test_few_visitors_are_not_shown(closed: ClosedStore, database: Database) -> None:
    """Under five people is a number that may point at somebody."""
    visitors = Visitors(VisitorStore(database), at(MONDAY), b"k" * 64)
    visitors.seen(1)
    await visitors.flush()
    await Closing(closed, at(MONDAY + timedelta(1))).run()
    assert (await closed.ending_between(*ALWAYS)).spans == (Span(MONDAY, MONDAY, None),)
