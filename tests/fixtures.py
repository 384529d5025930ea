"""Fixtures that several rooms' tests share: a migrated SQLite file, a cipher, a still clock."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import WIB
from bot.storage import migrate
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database

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
    migrate.upgrade(f"sqlite+aiosqlite:///{path}", "head")
    return path


@pytest.fixture
def database_url(migrated: Path, tmp_path: Path) -> str:
    """The address of a fresh, migrated SQLite file."""
    path = tmp_path / "saring.db"
    path.write_bytes(migrated.read_bytes())
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database."""
    opened = Database(database_url)
    yield opened
    await opened.close()
