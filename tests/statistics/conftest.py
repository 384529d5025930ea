"""A real SQLite database for every test."""

import pytest

from bot.statistics.closed_store import ClosedStore
from bot.storage.base import Base
from bot.storage.database import Database
from tests.fixtures import database, database_url, migrated

__all__ = ["closed", "database", "database_url", "migrated"]


@pytest.fixture
async def closed(database: Database) -> ClosedStore:
    """The store of closed days and weeks."""
    async with database.engine.connect() as connection:
        await connection.run_sync(Base.metadata.create_all)
        await connection.commit()
    return ClosedStore(database)
