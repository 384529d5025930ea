"""Backups: taken while others write, verified, put back whole or not at all, and expiring."""

import asyncio
import os
import shutil
import sqlite3
import stat
import threading
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.storage import backup, keyring
from bot.storage.cipher import ChatCipher, make_key, read_key
from bot.storage.database import Database
from bot.storage.flags import Flags
from bot.storage.migrate import HEAD
from bot.storage.problem import StorageError
from tests.fixtures import StillClock

NOW = StillClock().now()


@pytest.fixture
async def path(sqlite: Database, tmp_path: Path) -> Path:
    """The key of a database with something in it."""
    path = tmp_path / "saring.key"
    await keyring.fitting_key(sqlite, path)
    await Flags(sqlite).put("withdrawn:faq-001", "salah pasal")
    return path


async def flags_of(url: str) -> tuple[str, ...]:
    """Return the withdrawn cards of a database."""
    database = Database(url)
    flags = Flags(database)
    await flags.open()
    await database.close()
    return flags.under("withdrawn:")


async def test_a_backup_holds_what_was_committed(
    sqlite: Database, sqlite_url: str, path: Path
) -> None:
    """Also what still stands in the log only; as one file that its owner alone can read."""
    made = await asyncio.to_thread(backup.take, sqlite_url, None, NOW)
    assert await flags_of(f"sqlite+aiosqlite:///{made.path}") == ("faq-001",)
    assert made.revision == HEAD
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert made.path.parent == backup.folder(sqlite_url)


async def test_a_backup_is_one_moment_while_others_write(
    sqlite: Database, sqlite_url: str, tmp_path: Path
) -> None:
    """Two rows that are always written together are both there or both absent."""
    flags, going = Flags(sqlite), True

    async def write_on() -> None:
        number = 0
        while going:
            async with sqlite.write() as session:
                for name in ("a", "b"):
                    await session.merge(flags_row(name, str(number)))
            number += 1

    writer = asyncio.create_task(write_on())
    made = [
        await asyncio.to_thread(backup.take, sqlite_url, tmp_path / f"{number}.db", NOW)
        for number in range(3)
    ]
    going = False
    await writer
    for one in made:
        copied = Database(f"sqlite+aiosqlite:///{one.path}")
        flags = Flags(copied)
        await flags.open()
        await copied.close()
        assert flags.get("a") == flags.get("b")


async def test_a_backup_ends_while_another_process_writes_without_a_pause(
    sqlite: Database, sqlite_url: str, tmp_path: Path
) -> None:
    """As a broadcast does. It does not begin anew after each commit, nor does the writer wait."""
    name = sqlite.url.database or ""
    with closing(sqlite3.connect(name)) as filling:
        filling.execute("CREATE TABLE ballast (x BLOB)")
        many = ((os.urandom(100_000),) for _ in range(200))
        filling.executemany("INSERT INTO ballast VALUES (?)", many)
        filling.commit()
    done, longest = threading.Event(), 0.0

    def write_on() -> None:
        nonlocal longest
        with closing(sqlite3.connect(name, timeout=30, isolation_level=None)) as other:
            other.execute("PRAGMA synchronous=OFF")
            while not done.wait(0.001):
                begun = time.monotonic()
                other.execute("INSERT INTO ballast VALUES (1)")
                longest = max(longest, time.monotonic() - begun)

    writing = asyncio.create_task(asyncio.to_thread(write_on))
    try:
        async with asyncio.timeout(10):
            made = await asyncio.to_thread(backup.take, sqlite_url, tmp_path / "c.db", NOW)
    finally:
        done.set()
        await writing
    assert made.size > 20_000_000
    assert longest < 1.0


def flags_row(name: str, value: str) -> object:
    """Return a row of the switches."""
    from bot.storage.flags import FlagRow

    return FlagRow(name=name, value=value)


async def test_what_is_put_back_is_the_backup(
    sqlite: Database, sqlite_url: str, path: Path
) -> None:
    """And the database of before is kept aside, whole, readable by its owner alone."""
    made = await asyncio.to_thread(backup.take, sqlite_url, None, NOW)
    await Flags(sqlite).put("withdrawn:faq-002", "")
    await sqlite.close()
    cipher = ChatCipher(read_key(path))
    kept = await asyncio.to_thread(backup.restore, sqlite_url, made.path, cipher, NOW)
    assert await flags_of(sqlite_url) == ("faq-001",)
    assert kept is not None
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert set(await flags_of(f"sqlite+aiosqlite:///{kept}")) == {"faq-001", "faq-002"}


async def test_a_restored_database_can_be_the_first(
    sqlite: Database, sqlite_url: str, path: Path, tmp_path: Path
) -> None:
    """On a new machine there is nothing to keep aside."""
    made = await asyncio.to_thread(backup.take, sqlite_url, None, NOW)
    new = f"sqlite+aiosqlite:///{tmp_path / 'baru' / 'saring.db'}"
    assert await asyncio.to_thread(backup.restore, new, made.path, None, NOW) is None
    assert await flags_of(new) == ("faq-001",)


def damaged(path: Path) -> None:
    """Overwrite the middle of a file."""
    with path.open("r+b") as file:
        file.seek(4096 * 2)
        file.write(b"\xff" * 4096 * 3)


@pytest.mark.parametrize("how", ["damaged", "text", "empty", "missing", "torn"])
async def test_what_is_no_backup_changes_nothing(
    sqlite: Database, sqlite_url: str, path: Path, tmp_path: Path, how: str
) -> None:
    """A broken file is refused in plain words, and the database stays."""
    made = await asyncio.to_thread(backup.take, sqlite_url, tmp_path / "c.db", NOW)
    match how:
        case "damaged":
            damaged(made.path)
        case "text":
            made.path.write_text("bukan basis data")
        case "empty":
            made.path.write_bytes(b"")
        case "missing":
            made.path.unlink()
        case _:
            made.path.write_bytes(made.path.read_bytes()[: made.size // 2])
    await sqlite.close()
    before = Path(sqlite.url.database or "").read_bytes()
    with pytest.raises(StorageError, match=r"c\.db"):
        await asyncio.to_thread(backup.restore, sqlite_url, made.path, None, NOW)
    assert Path(sqlite.url.database or "").read_bytes() == before
    assert not list(tmp_path.glob("*.pulih"))


async def test_a_backup_under_another_key_is_refused(
    sqlite: Database, sqlite_url: str, path: Path, tmp_path: Path
) -> None:
    """Restored, it would hold subscribers nobody can reach."""
    made = await asyncio.to_thread(backup.take, sqlite_url, None, NOW)
    other = ChatCipher(make_key(tmp_path / "other.key"))
    with pytest.raises(StorageError, match="kunci lain"):
        await asyncio.to_thread(backup.restore, sqlite_url, made.path, other, NOW)


async def test_a_backup_of_a_newer_program_is_refused(
    sqlite: Database, sqlite_url: str, tmp_path: Path
) -> None:
    """Its tables are not known here."""
    from sqlalchemy import text

    async with sqlite.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="lebih baru"):
        await asyncio.to_thread(backup.take, sqlite_url, tmp_path / "c.db", NOW)
    assert not (tmp_path / "c.db").exists()


async def test_backups_expire(sqlite: Database, sqlite_url: str) -> None:
    """What people deleted is gone from backups too after thirty days; other files stay."""
    made = await asyncio.to_thread(backup.take, sqlite_url, None, NOW)
    folder = made.path.parent
    old = folder / "saring-20261001T000000.db"
    aside = folder / "saring-20261001T000000-sebelum-pulih.db"
    foreign = folder / "catatan.txt"
    for path in (old, aside, foreign):
        shutil.copyfile(made.path, path)
        then = (NOW - timedelta(days=31)).timestamp()
        os.utime(path, (then, then))
    os.utime(made.path, (NOW.timestamp(), NOW.timestamp()))
    assert backup.expire(sqlite_url, NOW) == [aside, old]
    assert sorted(folder.iterdir()) == [foreign, made.path]


def test_postgresql_is_left_to_its_own_tools(tmp_path: Path) -> None:
    """Said plainly, without a traceback."""
    with pytest.raises(StorageError, match="pg_dump"):
        backup.take("postgresql+asyncpg://x/y", tmp_path, NOW)
