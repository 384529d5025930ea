"""Bringing the database to its newest form with Alembic.

Importing Alembic costs more than half a second, so a database that is already at the newest
revision is recognised with one query. ``HEAD`` is held against the migrations by a test.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bot.storage.database import Database
from bot.storage.problem import StorageError, place

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0007"
"""The newest revision in migrations/versions."""
FOLDER = Path(__file__).resolve().parents[2] / "migrations"
_TOO_NEW = (
    "{place} dibuat oleh Saring yang lebih baru (revisi {revision}). Perbarui Saring, atau "
    "pulihkan cadangan lama: python -m bot restore BERKAS"
)


async def to_newest(url: str) -> None:
    """Run the missing migrations, if any.

    Raises:
        StorageError: a newer program made the database.
    """
    revision = await current(url)
    if revision == HEAD:
        return
    if revision is not None and revision not in known():
        raise StorageError(_TOO_NEW.format(place=place(make_url(url)), revision=revision))
    await asyncio.to_thread(upgrade, url, "head")


def known() -> frozenset[str]:
    """Return the revisions this program knows, from the names of their files."""
    return frozenset(path.name.partition("_")[0] for path in FOLDER.glob("versions/*_*.py"))


async def current(url: str) -> str | None:
    """Return the revision of a database, or None for an empty one."""
    database = Database(url)
    try:
        async with database.read() as session:
            revision = await session.scalar(text("SELECT version_num FROM alembic_version"))
            return str(revision) if revision else None
    except DBAPIError:
        return None
    finally:
        await database.close()


def upgrade(url: str, revision: str) -> None:
    """Move a database up to a revision. Runs its own event loop: call it in a thread."""
    from alembic import command

    command.upgrade(_config(url), revision)


def downgrade(url: str, revision: str) -> None:
    """Move a database down to a revision. Runs its own event loop: call it in a thread."""
    from alembic import command

    command.downgrade(_config(url), revision)


def _config(url: str) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = url
    return config
