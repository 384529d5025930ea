"""Is the file whole? Asked at every start, because a damaged page found late is a lost backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from bot.storage.problem import DamagedDatabaseError, explained, place

_TELL = "{place} rusak ({found}). Pulihkan cadangan terakhir: python -m bot restore BERKAS"


def check(url: str) -> None:
    """Look through a SQLite file; other databases look after themselves. Call it in a thread.

    Raises:
        DamagedDatabaseError: a page, an index or a row is not as it should be.
        StorageError: the file cannot be opened.
    """
    known = make_url(url)
    name = known.database
    if known.get_backend_name() != "sqlite" or not name or not Path(name).exists():
        return
    inspect(Path(name), known, "quick_check(1)")


def inspect(path: Path, url: URL, pragma: str = "integrity_check(1)") -> None:
    """Ask SQLite about a file.

    Raises:
        DamagedDatabaseError: what SQLite found first.
        StorageError: the file cannot be opened.
    """
    try:
        with connected(path) as connection:
            found = connection.execute(f"PRAGMA {pragma}").fetchone()
    except sqlite3.DatabaseError as error:
        raise explained(error, url.set(database=str(path))) from error
    if found is None or found[0] != "ok":
        what = str(found[0]).splitlines()[0][:80] if found else "tak terbaca"
        raise DamagedDatabaseError(
            _TELL.format(place=place(url.set(database=str(path))), found=what)
        )


@contextmanager
def connected(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a SQLite file by itself, without the program's engine; it must exist."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5.0)
    try:
        yield connection
    finally:
        connection.close()
