"""Opening the database for work: whole, at its newest form, and every failure in plain words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.storage import integrity, migrate
from bot.storage.database import Database
from bot.storage.problem import explained


@asynccontextmanager
async def open_database(url: str) -> AsyncIterator[Database]:
    """Check, migrate and open a database; close it at the end.

    Raises:
        StorageError: it is damaged, too new, or cannot be reached or written.
    """
    with plainly(url):
        await asyncio.to_thread(integrity.check, url)
        await migrate.to_newest(url)
        database = Database(url)
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def plainly(url: str) -> Iterator[None]:
    """Turn what a driver says inside the block into a :class:`StorageError`.

    Raises:
        StorageError: the block failed for the database's sake.
    """
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        raise explained(error, make_url(url)) from error
