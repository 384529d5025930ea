"""Two workers on one PostgreSQL: what one has told, the other does not tell again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.broadcast.campaign import Campaign
from bot.broadcast.service import Broadcasts
from bot.calendar.service import Reminders
from bot.clock import WIB
from bot.house import House
from bot.news.handlers import NewsHandlers
from bot.news.service import News
from bot.news.store import HandledError
from bot.storage.database import Database
from bot.storage.flags import Flags
from bot.subscriptions.choice import Subscription
from tests.broadcast.officers import MORNING
from tests.content import small
from tests.fixtures import StillClock
from tests.kit import postgres
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import persons
from tests.news.ground import edited, groups

pytestmark = pytest.mark.loopback
PEOPLE = list(persons(2))


@asynccontextmanager
async def two_workers(folder: Path, at: datetime) -> AsyncIterator[tuple[Stage, House]]:
    """Open a stage on PostgreSQL, and the house of a second worker beside it."""
    url = await postgres.shared()
    content = small.write(folder, groups)
    async with open_stage(
        folder, clock=StillClock(at), DATABASE_URL=url, SARING_CONTENT=content
    ) as stage:
        for person in PEOPLE:
            chosen = Subscription("pemkab", frozenset({"umum", "pengingat"}))
            await stage.house.subscriptions.choose(person.id, chosen)
        other = Database(url)
        yield stage, replace(stage.house, database=other, flags=Flags(other))
        await other.close()


def news(house: House) -> News:
    """Return the service of one worker."""
    office = Broadcasts(house)
    return News(house, office.desk, office.notices)


async def test_two_officers_at_two_workers_make_one_notice(tmp_path: Path) -> None:
    """The second is told that it is done, though the first had not finished when they tapped."""
    async with two_workers(tmp_path, MORNING) as (stage, house):
        edited(tmp_path, small.answer(reason="Tabel menyebutnya juga di grup."))
        await asyncio.to_thread(house.editions.reload, MORNING.date())
        workers = [news(stage.house), news(house)]
        (offer,) = await workers[0].offers()
        officer = stage.house.officers.of(stage.officer_a.person.id)
        assert officer is not None
        told = await asyncio.gather(
            *(one.tell("umum", offer.batch.token, officer) for one in workers),
            return_exceptions=True,
        )
        assert sum(isinstance(one, Campaign) for one in told) == 1
        assert sum(isinstance(one, HandledError) for one in told) == 1
        assert sum((await stage.rooms.broadcasts.desk.campaigns.in_states()).values()) == 1
        assert await workers[1].offers() == ()


async def test_two_workers_that_start_ask_once(tmp_path: Path) -> None:
    """The superadmin reads it once, whoever was first."""
    async with two_workers(tmp_path, MORNING) as (stage, house):
        edited(tmp_path, small.answer(reason="Tabel menyebutnya juga di grup."))
        await asyncio.to_thread(house.editions.reload, MORNING.date())
        office = Broadcasts(house)
        office.post = stage.rooms.broadcasts.post
        await asyncio.gather(stage.rooms.news.start(), NewsHandlers(house, office).start())
        asked = [s for s in stage.officer_a.room.replies if "jawaban berubah" in s.text]
        assert len(asked) == 1


async def test_two_workers_remind_once(tmp_path: Path) -> None:
    """Each looks every twenty minutes; the key decides."""
    eve = datetime(2024, 11, 23, 7, 0, tzinfo=WIB)
    async with two_workers(tmp_path, eve) as (stage, house):
        office = Broadcasts(house)
        office.post = stage.rooms.broadcasts.post
        made = await asyncio.gather(stage.rooms.reminders.run(), Reminders(house, office).run())
        assert sorted(map(len, made)) == [0, 1]
        asked = [s for s in stage.officer_b.room.replies if "disiapkan otomatis" in s.text]
        assert len(asked) == 1
