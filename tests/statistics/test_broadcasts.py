"""Broadcasts in the statistics: exact where they were sent, silent where few read."""

from dataclasses import replace
from datetime import date, datetime

from bot.broadcast.campaign import Campaign
from bot.broadcast.states import CampaignKind, CampaignState
from bot.clock import WIB
from bot.statistics.broadcasts import BroadcastFigures
from bot.storage.database import Database
from tests.broadcast.ground import Ground

ENDED = datetime(2026, 11, 20, 10, 0, tzinfo=WIB)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 24))


async def ended(ground: Ground, people: int) -> Campaign:
    """Send a campaign to so many people, and let it end on 20 November."""
    campaign, _ = await ground.filled(people)
    await ground.send(campaign)
    done = replace(campaign, state=CampaignState.DONE, ended_at=ENDED.timestamp())
    changed = await ground.desk.campaigns.change(campaign, done, None)
    assert changed is not None
    return changed


async def test_messages_that_arrived_are_told_exactly(database: Database) -> None:
    """A campaign's own delivery totals are an officer's business, however small."""
    ground = Ground(database)
    await ended(ground, 3)
    figures = await BroadcastFigures(ground.desk).figures(*NOVEMBER)
    assert figures == [("Siaran selesai", "1"), ("Pesan sampai", "3 dari 3")]


async def test_other_days_have_other_broadcasts(database: Database) -> None:
    """A campaign belongs to the day it ended on."""
    ground = Ground(database)
    await ended(ground, 3)
    october = (date(2026, 10, 1), date(2026, 10, 31))
    assert await BroadcastFigures(ground.desk).figures(*october) == ()


async def test_few_readers_are_left_out_of_the_sum(database: Database) -> None:
    """Four readers of one agency would be the sum less the seven of another."""
    ground = Ground(database)
    campaign = await ended(ground, 12)
    for agency, readers in (("pemkab-kaur", 7), ("pemkab-seluma", 4)):
        for _ in range(readers):
            await ground.desk.reads.add(campaign.id, agency)
    figures = dict(await BroadcastFigures(ground.desk).figures(*NOVEMBER))
    assert figures["Ditandai “sudah saya baca”"] == "7"


async def test_readers_are_told_as_a_share(database: Database) -> None:
    """Of the people to whom it went, where that was noted at its start."""
    ground = Ground(database)
    campaign = await ended(ground, 12)
    known = replace(campaign, kind=CampaignKind.CIRCULAR, by_agency={"pemkab-kaur": 20})
    assert await ground.desk.campaigns.change(campaign, known, None) is not None
    for _ in range(7):
        await ground.desk.reads.add(campaign.id, "pemkab-kaur")
    figures = dict(await BroadcastFigures(ground.desk).figures(*NOVEMBER))
    assert figures["Ditandai “sudah saya baca”"] == "7 dari 20 penerima (35 %)"
