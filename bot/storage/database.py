"""The database: one engine, short transactions, SQLite tuned for one machine.

SQLite writers start with BEGIN IMMEDIATE: two transactions that begin as readers and then both want
to write would otherwise fail at once with "database is locked", whatever the busy timeout says
(https://www.sqlite.org/lang_transaction.html).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

_BUSY_MS = 5_000
_WRITES = "saring_writes"


class Database:
    """Opens sessions: ``read`` blocks no writer, ``write`` commits at the end or not at all."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _engine(self)
        self._session = async_sessionmaker(self.engine, expire_on_commit=False)
        # One process writes to SQLite one transaction at a time; queueing here is fair, while
        # SQLite's own busy handler polls and may starve a waiter.
        self._writing = asyncio.Lock() if self.is_sqlite else None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Open a session for reading."""
        async with self._session() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Open a session whose work is committed when the block ends, undone when it raises."""
        async with self._writing or nullcontext(), self._session() as session:
            await session.connection(execution_options={_WRITES: True})
            async with _commit(session):
                yield session

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()


@asynccontextmanager
async def _commit(session: AsyncSession) -> AsyncIterator[None]:
    try:
        yield
    except BaseException:
        await session.rollback()
        raise
    await session.commit()


def _engine(database: Database) -> AsyncEngine:
    if not database.is_sqlite:
        return create_async_engine(database.url, pool_size=10, max_overflow=10, pool_pre_ping=True)
    if database.url.database:
        Path(database.url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(database.url, pool_size=4, max_overflow=4)
    event.listen(engine.sync_engine, "connect", _on_connect)
    event.listen(engine.sync_engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _: Any) -> None:
    # The driver must not open transactions by itself: _on_begin does, in the mode we want.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON",
        f"busy_timeout={_BUSY_MS}",
    ):  # fmt: skip
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Any) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
