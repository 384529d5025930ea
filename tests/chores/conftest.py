"""A real SQLite database for every test."""

from tests.fixtures import database, database_url, migrated

__all__ = ["database", "database_url", "migrated"]
