"""A house for each test, in milliseconds: the database is migrated and the content read once.

What is shared is never changed: a test gets its own copy of the migrated database file, and the
edition of the content is frozen.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bot import edition
from bot.clock import WIB
from bot.edition import Edition, Editions
from bot.settings import Settings
from bot.storage import migrate

CONTENT = Path(__file__).resolve().parents[2] / "content"
"""The project's own content."""


@cache
def _migrated() -> Path:
    """Return a database file at its newest form, made once in a process."""
    folder = Path(tempfile.mkdtemp(prefix="saring-uji-"))
    path = folder / "kosong.db"
    # It runs an event loop of its own, which a thread that has one already does not allow.
    with ThreadPoolExecutor(1) as aside:
        aside.submit(migrate.upgrade, f"sqlite+aiosqlite:///{path}", "head").result()
    return path


_plain_load = edition.Editions._load


@cache
def _edition() -> Edition:
    """Return the edition of the project's own content, read once in a process.

    The day matters to its check alone, which has tests of its own.
    """
    return Editions(CONTENT, datetime.now(WIB).date()).current


@contextmanager
def shared_content() -> Iterator[None]:
    """Let houses share the edition of the project's content; other folders are read as ever."""

    def load(self: Editions, today: date) -> Edition:
        if self._root.resolve() == CONTENT:
            return _edition()
        return _plain_load(self, today)

    _edition()  # With the plain loader, before it is replaced.
    Editions._load = load  # type: ignore[method-assign]
    try:
        yield
    finally:
        Editions._load = _plain_load  # type: ignore[method-assign]


def settings(folder: Path, **overrides: Any) -> Settings:
    """Return settings for a house in a folder of its own; overrides go by variable name.

    The environment and ``.env`` of the developer are not looked at.
    """
    database = folder / "saring.db"
    if not database.exists():
        shutil.copyfile(_migrated(), database)
    given: dict[str, Any] = {
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "SARING_KEY_FILE": folder / "saring.key",
        "SARING_CONTENT": CONTENT,
    }
    return Settings(_env_file=None, **(given | overrides))
