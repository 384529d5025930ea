"""The ground of the stores' tests, on SQLite and on PostgreSQL."""

import pytest

from bot.storage.database import Database
from tests.broadcast.ground import Ground
from tests.fixtures import database, database_url, migrated, sqlite, sqlite_url

__all__ = ["database", "database_url", "ground", "migrated", "sqlite", "sqlite_url"]


@pytest.fixture
def ground(database: Database) -> Ground:
    """A desk over a fresh database of each kind."""
    return Ground(database)
