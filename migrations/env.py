"""Alembic's environment: one async connection, batch mode for SQLite."""

from __future__ import annotations

import asyncio

from alembic import context
from sqlalchemy import text
from sqlalchemy.engine import Connection

from bot.storage.database import Database
from bot.storage.metadata import METADATA

_LOCK = 0x5352_4D49  # "SRMI", apart from the locks of the sender and of the house.


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection, target_metadata=METADATA, render_as_batch=True, compare_type=True
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            # Of several workers that start at once, one migrates and the others wait for it.
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        context.run_migrations()


async def _online() -> None:
    database = Database(context.config.attributes["url"])
    async with database.engine.connect() as connection:
        await connection.run_sync(_run)
        await connection.commit()
    await database.close()


asyncio.run(_online())
