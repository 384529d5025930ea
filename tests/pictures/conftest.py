"""A migrated database for the store of marked material."""

from tests.fixtures import database, database_url, migrated, sqlite, sqlite_url

__all__ = ["database", "database_url", "migrated", "sqlite", "sqlite_url"]
