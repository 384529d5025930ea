"""What Telegram delivers twice, an officer did once."""

from datetime import timedelta
from pathlib import Path

from bot.officers.once_store import KEPT, OnceStore
from bot.storage.database import Database
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import open_stage
from tests.kit.updates import OFFICER_A

NOW = StillClock().now()


async def test_an_update_begins_once_among_workers(database: Database) -> None:
    """Whoever notes it first has it."""
    assert await OnceStore(database).begin(7, NOW)
    assert not await OnceStore(database).begin(7, NOW)
    assert await OnceStore(database).begin(8, NOW)


async def test_what_failed_may_be_tried_again(database: Database) -> None:
    """An error is no act."""
    store = OnceStore(database)
    await store.begin(7, NOW)
    await store.undo(7)
    assert await store.begin(7, NOW)


async def test_notes_are_forgotten_when_telegram_has_forgotten(database: Database) -> None:
    """Two days are twice as long as Telegram keeps an update."""
    store = OnceStore(database)
    await store.begin(7, NOW)
    await store.expire(NOW + KEPT - timedelta(minutes=1))
    assert not await store.begin(7, NOW)
    await store.expire(NOW + KEPT + timedelta(minutes=1))
    assert await store.begin(7, NOW)


async def test_an_officers_command_delivered_twice_acts_once(tmp_path: Path) -> None:
    """One line in the trail, one answer."""
    async with open_stage(tmp_path) as stage:
        twice = updates.text("/tarik faq-001 salah pasal", OFFICER_A)
        await stage.deliver(twice)
        before = len(stage.officer_a.room.replies)
        await stage.deliver(twice)
        assert len(stage.officer_a.room.replies) == before
        acts = [act.act for act in await stage.house.officers.trail(20)]
        assert acts.count("jawaban_ditarik") == 1


async def test_an_officers_button_delivered_twice_acts_once(tmp_path: Path) -> None:
    """Also when both come at the same moment."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/tanya")
        await stage.presses("Setuju")
        prompt = stage.last
        await stage.says("Bolehkah PPPK menjadi petugas KPPS?", **updates.reply_to(prompt.raw))
        await stage.officer_b.says("/pertanyaan")
        shown = stage.officer_b.last
        press = updates.press(shown.button("Tutup"), shown.raw, stage.officer_b.person)
        await stage.deliver(press, press)
        acts = [act.act for act in await stage.house.officers.trail(20)]
        assert acts.count("pertanyaan_ditutup") == 1


async def test_nobody_else_is_noted(tmp_path: Path) -> None:
    """The table knows officers' updates alone."""
    from sqlalchemy import func, select

    from bot.officers.once_store import OfficerUpdateRow

    async with open_stage(tmp_path) as stage:
        await stage.says("boleh like postingan paslon?")
        async with stage.house.database.read() as session:
            count = select(func.count()).select_from(OfficerUpdateRow)
            assert await session.scalar(count) == 0
