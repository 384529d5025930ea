"""One sender at a time, and the lock comes back when its holder dies."""

import asyncio
import sys
import time

import pytest
from sqlalchemy import text

from bot.broadcast.delivery.lock_store import SenderLock
from bot.storage.database import Database


async def test_a_second_sender_waits(database: Database, database_url: str) -> None:
    """The lock is given to one, and to the next when it is given back."""
    other = Database(database_url)
    first, second = SenderLock(database), SenderLock(other)
    async with first.hold() as held:
        assert held is not None
        assert await held.still()
        async with second.hold() as refused:
            assert refused is None
    async with second.hold() as held:
        assert held is not None
    await other.close()


async def test_a_killed_process_gives_the_lock_back(sqlite: Database, sqlite_url: str) -> None:
    """The kernel does it, however the process ended."""
    code = (
        "import asyncio, sys\n"
        "from bot.broadcast.delivery.lock_store import SenderLock\n"
        "from bot.storage.database import Database\n"
        "async def main():\n"
        f"    async with SenderLock(Database({sqlite_url!r})).hold() as held:\n"
        "        print('held' if held else 'refused', flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"held\n"
    async with SenderLock(sqlite).hold() as refused:
        assert refused is None
    process.kill()
    await process.wait()
    async with SenderLock(sqlite).hold() as held:
        assert held is not None


@pytest.mark.loopback
async def test_a_lost_connection_has_lost_the_lock(database: Database) -> None:
    """On PostgreSQL the holder notices, and stops sending."""
    if database.is_sqlite:
        async with SenderLock(database).hold() as held:
            assert held is not None
            assert await held.still()
        return
    async with SenderLock(database).hold() as held:
        assert held is not None
        query = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
        async with database.write() as session:
            await session.execute(text(query))
        deadline = time.monotonic() + 5
        while await held.still() and time.monotonic() < deadline:
            pass
        assert not await held.still()
    async with SenderLock(database).hold() as again:
        assert again is not None


def test_only_a_file_lock_proves_that_the_last_sender_is_dead(database: Database) -> None:
    """A process may outlive its connection, but not itself."""
    assert SenderLock(database).proves_death is database.is_sqlite
