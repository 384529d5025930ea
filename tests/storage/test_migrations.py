"""Migrations run up and down, and end where the tables say."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect

from bot.storage import migrate
from bot.storage.database import Database
from bot.storage.metadata import METADATA
from tests.kit import postgres


def test_the_named_head_is_the_newest_revision() -> None:
    """The quick check at start compares with a constant, which must not lag behind."""
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


def test_migrations_build_what_the_tables_say(tmp_path: Path) -> None:
    """No table or column exists only in the code or only in the migrations."""
    path = tmp_path / "new.db"
    migrate.upgrade(f"sqlite+aiosqlite:///{path}", "head")
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_everything_can_be_undone(tmp_path: Path) -> None:
    """Down to nothing, and up again."""
    path = tmp_path / "new.db"
    url = f"sqlite+aiosqlite:///{path}"
    migrate.upgrade(url, "head")
    migrate.downgrade(url, "base")
    engine = create_engine(f"sqlite:///{path}")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    engine.dispose()
    migrate.upgrade(url, "head")


@pytest.mark.loopback
async def test_postgresql_gets_the_same_tables() -> None:
    """Up, down to nothing, and up again, with no table or column in the code alone."""
    async with postgres.fresh() as url:
        await asyncio.to_thread(migrate.upgrade, url, "head")
        await asyncio.to_thread(migrate.downgrade, url, "base")
        await asyncio.to_thread(migrate.upgrade, url, "head")
        database = Database(url)
        async with database.engine.connect() as connection:
            assert await connection.run_sync(differences) == []
        await database.close()


def differences(connection: Connection) -> list[Any]:
    """Return what the migrations built otherwise than the tables say."""
    return list(compare_metadata(MigrationContext.configure(connection), METADATA))


@pytest.mark.loopback
async def test_two_workers_that_start_at_once_migrate_once() -> None:
    """The second waits for the first, and finds nothing left to do."""
    async with postgres.fresh() as url:
        upgrades = (asyncio.to_thread(in_a_process, url) for _ in range(2))
        assert await asyncio.gather(*upgrades) == [0, 0]
        assert await migrate.current(url) == migrate.HEAD


def in_a_process(url: str) -> int:
    """Migrate in a process of its own, as a worker does, and return its status."""
    code = f"from bot.storage import migrate; migrate.upgrade({url!r}, 'head')"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=migrate.FOLDER.parent, check=False
    ).returncode


async def test_a_current_database_is_recognised_without_alembic(tmp_path: Path) -> None:
    """The second start costs one query."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'new.db'}"
    assert await migrate.current(url) is None
    await migrate.to_newest(url)
    assert await migrate.current(url) == migrate.HEAD
    await migrate.to_newest(url)
