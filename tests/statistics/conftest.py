"""A real SQLite database for every test."""

import pytest

from bot.statistics.closed_store import ClosedStore
from bot.storage.database import Database
from tests.fixtures import database, database_url, migrated

__all__ = ["closed", "database", "database_url", "migrated"]


@pytest.fixture
def closed(database: Database) -> ClosedStore:
    """The store of closed days and weeks."""
    return ClosedStore(database)
