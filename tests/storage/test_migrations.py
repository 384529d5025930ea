"""Migrations run up and down, and end where the tables say."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from bot.storage import migrate
from bot.storage.metadata import METADATA


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


async def test_a_current_database_is_recognised_without_alembic(tmp_path: Path) -> None:
    """The second start costs one query."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'new.db'}"
    assert await migrate.current(url) is None
    await migrate.to_newest(url)
    assert await migrate.current(url) == migrate.HEAD
    await migrate.to_newest(url)
