"""Real databases for every test: SQLite and PostgreSQL."""

from tests.fixtures import database, database_url, migrated, sqlite, sqlite_url

__all__ = ["database", "database_url", "migrated", "sqlite", "sqlite_url"]
