"""A real SQLite database for every test; one of them filled with made-up usage, once."""

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from bot.content import loader
from bot.statistics.closed_store import ClosedStore
from bot.statistics.demonstration import Demonstration
from bot.storage.database import Database
from bot.storage.flags import Flags
from tests.fixtures import StillClock, database, database_url, migrated, sqlite_url
from tests.kit.premises import CONTENT

__all__ = ["closed", "database", "database_url", "demo_folder", "filled", "migrated", "sqlite_url"]


@pytest.fixture
def closed(database: Database) -> ClosedStore:
    """The store of closed days and weeks."""
    return ClosedStore(database)


@pytest.fixture(scope="session")
def filled(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two months of made-up usage up to 24 November 2026."""
    path = tmp_path_factory.mktemp("demo") / "saring.db"
    shutil.copyfile(migrated, path)
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, _fill(path)).result()
    return path


@pytest.fixture
def demo_folder(filled: Path, tmp_path: Path) -> Path:
    """A folder whose database is filled with made-up usage."""
    shutil.copyfile(filled, tmp_path / "saring.db")
    return tmp_path


async def _fill(path: Path) -> list[date]:
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        demonstration = Demonstration(database, Flags(database), loader.load(CONTENT), StillClock())
        return [day async for day in demonstration.fill()]
    finally:
        await database.close()
