"""Deleted is deleted: neither the file nor its write-ahead log shows what was."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from bot.storage import database as module
from bot.storage.database import Database
from bot.storage.flags import FlagRow, Flags
from tests.kit.waiting import reached

MARK = "tandaunik8831"


def stored(database: Database) -> bytes:
    """Return everything SQLite has on disk."""
    path = Path(database.url.database or "")
    log = path.with_name(f"{path.name}-wal")
    return path.read_bytes() + (log.read_bytes() if log.exists() else b"")


async def test_deleted_text_is_gone_from_file_and_log(sqlite: Database) -> None:
    """Pages that are free hold nothing, and the log is empty."""
    await Flags(sqlite).put("a", MARK * 300)
    assert MARK.encode() in stored(sqlite)
    await Flags(sqlite).drop("a")
    assert await sqlite.truncate_log()
    assert MARK.encode() not in stored(sqlite)


async def test_the_log_is_emptied_by_itself_soon_after(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No room has to think of it."""
    monkeypatch.setattr(module, "_TIDY_SECONDS", 0.01)
    await Flags(sqlite).put("a", MARK)
    await Flags(sqlite).drop("a")
    await reached(lambda: MARK.encode() not in stored(sqlite))


async def test_a_reader_keeps_the_log_and_it_is_tried_again(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever still reads what was before must be able to finish."""
    monkeypatch.setattr(module, "_BRIEF_MS", 10)
    monkeypatch.setattr(module, "_TRIES_AGAIN_SECONDS", 0.02)
    monkeypatch.setattr(module, "_TIDY_SECONDS", 0.01)
    await Flags(sqlite).put("a", MARK)
    async with sqlite.read() as reading:
        assert await reading.get(FlagRow, "a") is not None
        async with sqlite.write() as session:
            await session.execute(delete(FlagRow))
        assert not await sqlite.truncate_log()
    await reached(lambda: MARK.encode() not in stored(sqlite))


async def test_nothing_stays_when_the_database_is_closed(sqlite: Database) -> None:
    """A stop right after a deletion is as good as waiting."""
    await Flags(sqlite).put("a", MARK)
    await Flags(sqlite).drop("a")
    await sqlite.close()
    assert MARK.encode() not in stored(sqlite)


async def test_a_new_file_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    """Whatever the umask of whoever started the bot."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'baru' / 'saring.db'}")
    async with database.read() as session:
        await session.connection()
    await database.close()
    assert (tmp_path / "baru" / "saring.db").stat().st_mode & 0o077 == 0
