"""Fixtures that several rooms' tests share: a migrated database, a cipher, a still clock.

``database`` and ``database_url`` run a test twice, on SQLite and on a real PostgreSQL;
``sqlite_url`` and ``sqlite`` are for what only SQLite has.
"""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import WIB
from bot.storage import migrate
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from tests.kit import postgres

CIPHER = ChatCipher(bytes(range(64)))


class StillClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime | None = None) -> None:
        self.at = at or datetime(2026, 11, 25, 9, 0, tzinfo=WIB)

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.at


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file at the newest revision, made once and copied for each test."""
    path = tmp_path_factory.mktemp("database") / "saring.db"
    # It runs an event loop of its own, which a thread that has one already does not allow.
    with ThreadPoolExecutor(1) as aside:
        aside.submit(migrate.upgrade, f"sqlite+aiosqlite:///{path}", "head").result()
    return path


@pytest.fixture
def sqlite_url(migrated: Path, tmp_path: Path) -> str:
    """The address of a fresh, migrated SQLite file."""
    path = tmp_path / "saring.db"
    path.write_bytes(migrated.read_bytes())
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated SQLite database."""
    opened = Database(sqlite_url)
    yield opened
    await opened.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.loopback)])
async def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty, migrated database of each kind."""
    if request.param == "postgresql":
        return await postgres.shared()
    url: str = request.getfixturevalue("sqlite_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database of each kind."""
    opened = Database(database_url)
    yield opened
    await opened.close()
