"""Who may work on a database: one process on SQLite, several workers side by side on PostgreSQL.

Two processes on one SQLite file would each keep their own switches and officers in memory, and poll
the same token. The lock is the kernel's or the server's: it ends with its holder, also by kill -9.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.storage.problem import AlreadyRunningError, explained, place

_PARAMS = {"key": 0x5352_4849}  # "SRHI", apart from the sender's lock.
_RUNNING = (
    "Bot sudah berjalan dengan basis data ini ({place}). Hentikan dulu proses itu, "
    "atau pakai DATABASE_URL lain."
)


@asynccontextmanager
async def serving(url: str) -> AsyncIterator[None]:
    """Hold the right to serve from a database for the length of the block.

    Raises:
        AlreadyRunningError: another process serves from it (SQLite), or changes it as a whole.
        StorageError: the database cannot be reached.
    """
    async with _held(make_url(url), shared=True):
        yield


@asynccontextmanager
async def alone(url: str) -> AsyncIterator[None]:
    """Hold the right to change a database as a whole, while nobody serves from it.

    Raises:
        AlreadyRunningError: a bot runs on it.
        StorageError: the database cannot be reached.
    """
    async with _held(make_url(url), shared=False):
        yield


@asynccontextmanager
async def _held(url: URL, *, shared: bool) -> AsyncIterator[None]:
    if url.get_backend_name() == "sqlite":
        with _file(url):
            yield
    else:
        async with _advisory(url, shared=shared):
            yield


@contextmanager
def _file(url: URL) -> Iterator[None]:
    name = url.database
    if not name or name == ":memory:" or sys.platform == "win32":
        yield
        return
    import fcntl

    path = Path(f"{name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise explained(error, url) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunningError(_RUNNING.format(place=place(url))) from None
        yield


@asynccontextmanager
async def _advisory(url: URL, *, shared: bool) -> AsyncIterator[None]:
    kind = "_shared" if shared else ""
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        connection = await engine.connect()
    except (SQLAlchemyError, OSError) as error:
        raise explained(error, url) from error
    try:
        taken = await connection.scalar(text(f"SELECT pg_try_advisory_lock{kind}(:key)"), _PARAMS)
        if not taken:
            raise AlreadyRunningError(_RUNNING.format(place=place(url)))
        yield
    finally:
        with suppress(SQLAlchemyError):  # A lost connection has lost the lock already.
            await connection.close()
        await engine.dispose()
