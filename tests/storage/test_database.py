"""Transactions on a real SQLite file."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import func, select, text

from bot.storage.database import Database
from bot.storage.flags import FlagRow, Flags
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore
from tests.fixtures import CIPHER


async def test_work_that_raises_is_undone(database: Database) -> None:
    """A write happens as a whole or not at all."""

    async def fail() -> None:
        async with database.write() as session:
            session.add(FlagRow(name="a", value="1"))
            await session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(FlagRow)) == 0


async def test_many_writers_at_once_all_succeed(database: Database) -> None:
    """A burst of writes queues instead of failing with "database is locked"."""

    async def write(number: int) -> None:
        async with database.write() as session:
            await session.scalar(select(func.count()).select_from(FlagRow))
            session.add(FlagRow(name=f"flag{number}", value=""))

    await asyncio.gather(*(write(number) for number in range(60)))
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(FlagRow)) == 60


async def test_a_reader_is_not_blocked_by_a_writer(database: Database) -> None:
    """Statistics can be read while a broadcast writes (write-ahead log)."""
    async with database.write() as writing:
        writing.add(FlagRow(name="a", value=""))
        await writing.flush()
        async with database.read() as reading:
            assert await reading.scalar(select(func.count()).select_from(FlagRow)) == 0


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1),
        ("busy_timeout", 5000),
    ],
)  # fmt: skip
async def test_sqlite_is_set_up(sqlite: Database, pragma: str, expected: object) -> None:
    """Commits outlive a power cut, deleted is overwritten, references hold, others can wait."""
    async with sqlite.read() as session:
        assert await session.scalar(text(f"PRAGMA {pragma}")) == expected


async def test_switches_outlive_a_restart(database: Database) -> None:
    """A withdrawn card stays withdrawn when the bot starts again."""
    await Flags(database).put("withdrawn:faq-001", "salah pasal")
    again = Flags(database)
    await again.open()
    assert again.get("withdrawn:faq-001") == "salah pasal"
    assert again.under("withdrawn:") == ("faq-001",)
    await again.drop("withdrawn:faq-001")
    assert again.get("withdrawn:faq-001") is None


async def test_a_glance_sees_what_was_committed_and_leaves_nothing_open(
    database: Database,
) -> None:
    """Without a transaction, so it holds nobody up; the connections it used still write."""
    store = SubscriberStore(database, CIPHER)
    for chat in range(1, 9):
        await store.save(chat, Subscription("kaur", frozenset({"edaran"})), date(2026, 11, 25))
        assert await store.agencies_of((chat, 99)) == {chat: "kaur"}
        assert await store.remove(chat)
        assert await store.agencies_of((chat,)) == {}
    assert await database.truncate_log()
