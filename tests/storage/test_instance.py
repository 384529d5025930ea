"""One bot on a SQLite file; several workers on PostgreSQL; nobody beside a rotation."""

import sys
from pathlib import Path

import pytest

from bot.storage import instance
from bot.storage.problem import AlreadyRunningError, StorageError


async def test_a_second_bot_on_one_file_is_refused(sqlite_url: str) -> None:
    """Said plainly, and possible again once the first has ended."""
    async with instance.serving(sqlite_url):
        with pytest.raises(AlreadyRunningError, match="Bot sudah berjalan"):
            await instance.serving(sqlite_url).__aenter__()
    async with instance.serving(sqlite_url):
        pass


@pytest.mark.loopback
async def test_the_lock_ends_with_a_killed_process(sqlite_url: str) -> None:
    """A file that was left behind locks nobody out."""
    import asyncio

    from tests.kit.process import ROOT

    code = (
        "import asyncio, sys\nfrom bot.storage import instance\n"
        "async def hold():\n"
        "    async with instance.serving(sys.argv[1]):\n"
        "        print('terkunci', flush=True)\n        await asyncio.sleep(60)\n"
        "asyncio.run(hold())\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, sqlite_url, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"terkunci\n"
    with pytest.raises(AlreadyRunningError):
        await instance.serving(sqlite_url).__aenter__()
    process.kill()
    await process.communicate()
    async with instance.serving(sqlite_url):
        pass


@pytest.mark.loopback
async def test_workers_on_postgresql_stand_side_by_side(database_url: str) -> None:
    """A rotation or a restore waits for none of them: it is refused while one serves."""
    if database_url.startswith("sqlite"):
        return
    async with instance.serving(database_url), instance.serving(database_url):
        with pytest.raises(AlreadyRunningError):
            await instance.alone(database_url).__aenter__()
    async with instance.alone(database_url):
        with pytest.raises(AlreadyRunningError):
            await instance.serving(database_url).__aenter__()


@pytest.mark.loopback
async def test_an_unreachable_server_is_told_plainly(tmp_path: Path) -> None:
    """With where it should be, and without its password."""
    url = f"postgresql+asyncpg://saring:rahasia@/saring?host={tmp_path}"
    with pytest.raises(StorageError, match="DATABASE_URL") as caught:
        await instance.serving(url).__aenter__()
    assert "rahasia" not in str(caught.value)
