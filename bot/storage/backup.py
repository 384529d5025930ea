"""Backups of a SQLite database: taken while the bot runs, verified, put back, and expiring.

SQLite's own backup interface copies a consistent picture while others write, in one go: between
two steps every commit of another process makes it begin anew, and while a broadcast commits many
times a second it would never come to an end (https://www.sqlite.org/backup.html). In WAL mode the
one read transaction that this takes holds up no writer and no reader.

A backup is sealed with the key of its day and holds no key. PostgreSQL has its own tools
(docs/runbook.md).
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from bot.storage import migrate
from bot.storage.cipher import ChatCipher
from bot.storage.integrity import connected, inspect
from bot.storage.keyring import MARK, opens
from bot.storage.problem import StorageError, explained

KEPT_DAYS = 30
"""How long a backup is kept: what people deleted is gone from backups after that as well."""
FOLDER = "cadangan"
_NAME = re.compile(r"saring-\d{8}T\d{6}(-sebelum-pulih)?\.db(-wal|-shm)?")
_ALL_PAGES = -1
_ONLY_SQLITE = (
    "Perintah ini hanya untuk SQLite. Untuk PostgreSQL pakai pg_dump dan pg_restore "
    "(lihat docs/runbook.md)."
)
_NO_FILE = "Berkas {path} tidak ada."
_NOT_OURS = "{path} bukan cadangan basis data Saring."
_TOO_NEW = "{path} dibuat oleh Saring yang lebih baru (revisi {revision}). Perbarui Saring dahulu."
_OTHER_KEY = (
    "{path} dienkripsi dengan kunci lain daripada SARING_KEY_FILE. Taruh kunci yang berlaku saat "
    "cadangan dibuat (bila pernah diganti: berkas *.lama-…), lalu ulangi."
)


@dataclass(frozen=True)
class Backup:
    """A backup that was verified."""

    path: Path
    revision: str
    size: int  # bytes


def folder(url: str) -> Path:
    """Return where the backups of a database lie: beside it."""
    return _file(url).parent / FOLDER


def take(url: str, target: Path | None, now: datetime) -> Backup:
    """Copy a database while others use it, verify the copy, and return it. Blocks.

    Args:
        url: of the database.
        target: a folder, or the file to write; the usual folder when None.
        now: names the file.

    Raises:
        StorageError: the database is no SQLite file, is damaged, or the copy cannot be written.
    """
    source, known = _file(url), make_url(url)
    if not source.exists():
        raise StorageError(_NO_FILE.format(path=source))
    path = _target(target if target is not None else folder(url), now)
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_private(part)
        with connected(source) as live, closing(sqlite3.connect(part)) as copy:
            live.backup(copy, pages=_ALL_PAGES)
            # One file instead of three: a copy with a log beside it is easily torn apart.
            copy.execute("PRAGMA journal_mode=DELETE")
        revision = verify(part)
        _settle(part)
        part.replace(path)
        _settle(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise explained(error, known) from error
    finally:
        part.unlink(missing_ok=True)
    return Backup(path, revision, path.stat().st_size)


def verify(path: Path, cipher: ChatCipher | None = None) -> str:
    """Look through a backup and return its revision. Blocks.

    Raises:
        StorageError: it is not there, damaged, not ours, too new, or (where a cipher is given)
            sealed with another key.
    """
    if not path.is_file():
        raise StorageError(_NO_FILE.format(path=path))
    inspect(path, _url(path))
    with connected(path) as connection:
        revision = _one(connection, "SELECT version_num FROM alembic_version")
        constant = _one(connection, "SELECT value FROM flags WHERE name = ?", MARK)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if revision is None or broken is not None:
        raise StorageError(_NOT_OURS.format(path=path))
    if revision not in migrate.known():
        raise StorageError(_TOO_NEW.format(path=path, revision=revision))
    if cipher is not None and constant is not None and not opens(cipher, bytes.fromhex(constant)):
        raise StorageError(_OTHER_KEY.format(path=path))
    return revision


def restore(url: str, source: Path, cipher: ChatCipher | None, now: datetime) -> Path | None:
    """Put a verified backup in place of a database; return where the database of before is kept.

    Nobody may use the database meanwhile (:func:`bot.storage.instance.alone`). Blocks. The change
    is one rename: a crash leaves the old database or the new one, never half of each.

    Raises:
        StorageError: as :func:`verify`; nothing was changed.
    """
    target, kept = _file(url), None
    verify(source, cipher)
    coming = target.with_name(f"{target.name}.pulih")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _make_private(coming)
        shutil.copyfile(source, coming)
        verify(coming, cipher)
        _settle(coming)
        if target.exists():
            kept = _keep(target, folder(url) / f"saring-{now:%Y%m%dT%H%M%S}-sebelum-pulih.db")
        coming.replace(target)
        _settle(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise explained(error, make_url(url)) from error
    finally:
        coming.unlink(missing_ok=True)
    return kept


def expire(url: str, now: datetime, days: int = KEPT_DAYS) -> list[Path]:
    """Delete the backups in the usual folder that are too old; return which."""
    if make_url(url).get_backend_name() != "sqlite" or not folder(url).is_dir():
        return []
    limit = (now - timedelta(days=days)).timestamp()
    old = [
        path
        for path in sorted(folder(url).iterdir())
        if _NAME.fullmatch(path.name) and path.stat().st_mtime < limit
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return old


def newest(place: Path) -> float | None:
    """Return when the newest backup in a folder was taken, in epoch seconds; None without one."""
    if not place.is_dir():
        return None
    taken = [path.stat().st_mtime for path in place.iterdir() if _NAME.fullmatch(path.name)]
    return max(taken, default=None)


def _keep(target: Path, kept: Path) -> Path:
    """Keep the present database under another name, with all that its log holds."""
    kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with connected(target) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError:
        # It is damaged, which may be why it is replaced; its log goes with it as it is.
        pass
    shutil.copyfile(target, kept)
    kept.chmod(0o600)
    _settle(kept)
    for suffix in ("-wal", "-shm"):
        beside = target.with_name(f"{target.name}{suffix}")
        if beside.exists():
            shutil.move(beside, kept.with_name(f"{kept.name}{suffix}"))
    return kept


def _target(target: Path, now: datetime) -> Path:
    if target.suffix:
        return target
    return target / f"saring-{now:%Y%m%dT%H%M%S}.db"


def _make_private(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _settle(path: Path) -> None:
    """Wait until a file or a folder is safe on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _one(connection: sqlite3.Connection, query: str, *values: str) -> str | None:
    try:
        row = connection.execute(query, values).fetchone()
    except sqlite3.OperationalError:  # No such table.
        return None
    return str(row[0]) if row is not None else None


def _file(url: str) -> Path:
    known = make_url(url)
    if known.get_backend_name() != "sqlite" or not known.database:
        raise StorageError(_ONLY_SQLITE)
    return Path(known.database)


def _url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))
