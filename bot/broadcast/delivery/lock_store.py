"""One paced sender at a time: two would send at twice the pace.

On PostgreSQL an advisory lock, which the server gives back when the holder's connection ends; on
SQLite a lock on a file beside the database, which the kernel gives back when the process ends.
Neither is what keeps a message from being sent twice: the ledger is
(:meth:`bot.broadcast.delivery.ledger_store.Ledger.advance`).
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database

_PARAMS = {"key": 0x5352_4E47}  # "SRNG"


class SenderLock:
    """The right to send broadcasts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def proves_death(self) -> bool:
        """Whether holding it proves that no earlier holder is alive.

        A file lock lives and dies with its process. An advisory lock lives with a connection, and
        a process may outlive its connection.
        """
        return self._database.is_sqlite

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[Held | None]:
        """Try to take the lock for the length of the block; None when somebody else has it."""
        holding = self._file() if self._database.is_sqlite else self._advisory()
        async with holding as held:
            yield held

    @asynccontextmanager
    async def _file(self) -> AsyncIterator[Held | None]:
        name = self._database.url.database
        if not name or name == ":memory:" or sys.platform == "win32":
            yield Held(None)
            return
        import fcntl

        # Opening is one system call on a local file; a thread would cost more than it saves.
        with Path(f"{name}.sender").open("wb") as file:  # noqa: ASYNC230
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                yield None
                return
            yield Held(None)

    @asynccontextmanager
    async def _advisory(self) -> AsyncIterator[Held | None]:
        async with self._database.engine.connect() as fresh:
            connection = await fresh.execution_options(isolation_level="AUTOCOMMIT")
            if not await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), _PARAMS):
                yield None
                return
            try:
                yield Held(connection)
            finally:
                with suppress(SQLAlchemyError):  # A lost connection has lost the lock already.
                    await connection.execute(text("SELECT pg_advisory_unlock(:key)"), _PARAMS)


class Held:
    """A lock that was taken."""

    def __init__(self, connection: AsyncConnection | None) -> None:
        self._connection = connection

    async def still(self) -> bool:
        """Tell whether it is held yet; a lost connection has lost the lock."""
        if self._connection is None:
            return True
        try:
            await self._connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return False
        return True
