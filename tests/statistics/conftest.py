"""Real databases for every test: SQLite and PostgreSQL."""

import pytest

from bot.statistics.closed_store import ClosedStore
from bot.storage.database import Database
from tests.fixtures import database, database_url, migrated, sqlite, sqlite_url

__all__ = ["closed", "database", "database_url", "migrated", "sqlite", "sqlite_url"]


@pytest.fixture
def closed(database: Database) -> ClosedStore:
    """The store of closed days and weeks."""
    return ClosedStore(database)
