"""INSERT … ON CONFLICT, which SQLite and PostgreSQL share in all but the import."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession


def insert(session: AsyncSession, table: Any) -> Any:
    """Return an insert of the session's dialect, with ``on_conflict_do_update`` and friends."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
