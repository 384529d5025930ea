"""The database: one engine, short transactions, SQLite tuned for one machine.

Deleted is deleted: SQLite overwrites what is deleted (``secure_delete``), and the write-ahead log,
where the old pages would still stand, is emptied soon after every deletion.

Written is written: with ``synchronous=NORMAL`` a power cut may undo what was committed last, like
the mark that a message is about to leave, which would then leave twice. FULL flushes every commit.

SQLite writers start with BEGIN IMMEDIATE: two transactions that begin as readers and then both want
to write would otherwise fail at once with "database is locked", whatever the busy timeout says
(https://www.sqlite.org/lang_transaction.html).
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from bot import log

_BUSY_MS = 5_000
_BRIEF_MS = 200
_WRITES, _BARE = "saring_writes", "saring_bare"
_TIDY_SECONDS = 2.0
"""How long after a deletion the log is emptied; many deletions at once are one emptying."""
_TRIES_AGAIN_SECONDS = 30.0
_log = log.get(__name__)


class Database:
    """Opens sessions: ``read`` blocks no writer, ``write`` commits at the end or not at all."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _engine(self)
        bare = {_BARE: True} if self.is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._bare = self.engine.execution_options(**bare)
        self._session = async_sessionmaker(self.engine, expire_on_commit=False)
        # One process writes to SQLite one transaction at a time; queueing here is fair, while
        # SQLite's own busy handler polls and may starve a waiter.
        self._writing = asyncio.Lock() if self.is_sqlite else None
        self._deleted = False
        self._timer: asyncio.TimerHandle | None = None
        self._tidying: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Open a session for reading."""
        async with self._session() as session:
            yield session

    @asynccontextmanager
    async def glance(self) -> AsyncIterator[AsyncConnection]:
        """Open a connection for one small query, without a transaction around it.

        On PostgreSQL that saves two of four ways there and back, which is what such a query costs.
        """
        async with self._bare.connect() as connection:
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Open a session whose work is committed when the block ends, undone when it raises."""
        async with self._writing or nullcontext(), self._session() as session:
            await session.connection(execution_options={_WRITES: True})
            async with _commit(session):
                yield session
        if self._deleted and self._timer is None:
            self._later(_TIDY_SECONDS)

    async def truncate_log(self) -> bool:
        """Empty SQLite's write-ahead log; tell whether it is empty.

        Somebody who still reads what was before keeps it from being emptied.
        """
        if self._writing is None:
            return True
        async with self._writing, self.engine.connect() as connection:
            bare = await connection.execution_options(**{_BARE: True})
            # Whoever waits to write waits for this as well.
            await bare.exec_driver_sql(f"PRAGMA busy_timeout={_BRIEF_MS}")
            answer = (await bare.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).one()
            await bare.exec_driver_sql(f"PRAGMA busy_timeout={_BUSY_MS}")
            self._deleted = self._deleted and bool(answer[0])
        return not answer[0]

    async def close(self) -> None:
        """Close every connection; SQLite then empties its log by itself."""
        if self._timer is not None:
            self._timer.cancel()
        if self._tidying is not None:
            await self._tidying
        await self.engine.dispose()

    def note_deletion(self) -> None:
        """Remember that something was deleted, so that the log is emptied soon."""
        self._deleted = True

    def _later(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(seconds, self._begin_tidying)

    def _begin_tidying(self) -> None:
        self._timer = None
        self._tidying = asyncio.create_task(self._tidy(), name="tidy")

    async def _tidy(self) -> None:
        try:
            if not self._deleted or await self.truncate_log():
                return
        except SQLAlchemyError:
            _log.warning("log_not_emptied")
        self._later(_TRIES_AGAIN_SECONDS)


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
    _make_private(database.url.database)
    engine = create_async_engine(database.url, pool_size=4, max_overflow=4)
    event.listen(engine.sync_engine, "connect", _on_connect)
    event.listen(engine.sync_engine, "begin", _on_begin)

    def on_statement(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.startswith("DELETE"):
            database.note_deletion()

    event.listen(engine.sync_engine, "before_cursor_execute", on_statement)
    return engine


def _make_private(name: str | None) -> None:
    """Make a new file that its owner alone can read; SQLite's log gets the same permissions."""
    if not name or name == ":memory:" or Path(name).exists():
        return
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(name, os.O_CREAT | os.O_RDWR, 0o600))


def _on_connect(connection: Any, _: Any) -> None:
    # The driver must not open transactions by itself: _on_begin does, in the mode we want.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON",
        f"busy_timeout={_BUSY_MS}", "temp_store=MEMORY",
    ):  # fmt: skip
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Any) -> None:
    options = connection.get_execution_options()
    if not options.get(_BARE, False):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(_WRITES, False) else "BEGIN")
