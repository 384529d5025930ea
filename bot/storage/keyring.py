"""The key and the database must fit: told at the start, not at the first circular.

A switch holds a sealed constant, so that even a database without subscribers knows its key. During
a rotation (:mod:`bot.storage.rotation`) two key files lie side by side for a moment; whichever
opens the database is the right one, and an interrupted rotation is finished here.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import log
from bot.storage.base import SealedId
from bot.storage.cipher import ChatCipher, WrongKeyError, load_key, read_key
from bot.storage.database import Database
from bot.storage.flags import FlagRow
from bot.storage.metadata import METADATA
from bot.storage.upsert import insert

MARK = "kunci"
"""The switch that holds the sealed constant."""
_CONSTANT = 0x5341_5249_4E47
_OTHER_KEY = (
    "Kunci di {path} tidak cocok dengan basis data ini, jadi pelanggan dan petugas tidak terbaca. "
    "Kembalikan berkas kunci yang benar dan periksa SARING_KEY_FILE; jangan membuat kunci baru."
)
_NO_KEY = (
    "Berkas kunci {path} tidak ada, padahal basis data sudah berisi. Kembalikan dari cadangan "
    "kunci dan periksa SARING_KEY_FILE; tanpa kunci itu pelanggan tidak bisa dibuka lagi."
)
_log = log.get(__name__)


def next_path(path: Path) -> Path:
    """Return where a rotation keeps the key that is to come."""
    return path.with_name(f"{path.name}.baru")


async def fitting_key(database: Database, path: Path) -> bytes:
    """Return the key of a database, making one at the very first start.

    Raises:
        WrongKeyError: no key file is there, or it does not open what is stored.
    """
    there = _existing(path, next_path(path))
    if not there:
        return await _first(database, path)
    for candidate in there:
        if await fits(database, ChatCipher(read_key(candidate))):
            if candidate != path:
                finish(path)
                _log.warning("key_rotation_finished")
            key = read_key(path)
            await mark(database, ChatCipher(key))
            return key
    raise WrongKeyError(_OTHER_KEY.format(path=path))


async def _first(database: Database, path: Path) -> bytes:
    async with database.read() as session:
        if await _sealed_by_somebody(session):
            raise WrongKeyError(_NO_KEY.format(path=path))
    key, _ = load_key(path)
    _log.warning("key_made", advice="back up the key file apart from the database")
    await mark(database, ChatCipher(key))
    if not await fits(database, ChatCipher(key)):
        # Another worker, on another machine, was first with a key of its own.
        raise WrongKeyError(_OTHER_KEY.format(path=path))
    return key


async def fits(database: Database, cipher: ChatCipher) -> bool:
    """Tell whether a key opens what is stored: the constant, or without one a row of each kind."""
    async with database.read() as session:
        constant = await session.scalar(select(FlagRow.value).where(FlagRow.name == MARK))
        if constant is not None:
            return opens(cipher, bytes.fromhex(constant))
        return all([opens(cipher, sealed) async for sealed in _samples(session)])


async def mark(database: Database, cipher: ChatCipher) -> None:
    """Write the constant, where it is not there yet."""
    async with database.read() as session:
        if await session.scalar(select(FlagRow.value).where(FlagRow.name == MARK)) is not None:
            return
    async with database.write() as session:
        values = {"name": MARK, "value": constant_of(cipher)}
        await session.execute(insert(session, FlagRow).values(values).on_conflict_do_nothing())


async def mark_anew(session: AsyncSession, cipher: ChatCipher) -> None:
    """Write the constant under another key, inside a transaction."""
    await session.execute(delete(FlagRow).where(FlagRow.name == MARK))
    session.add(FlagRow(name=MARK, value=constant_of(cipher)))


def constant_of(cipher: ChatCipher) -> str:
    """Return the sealed constant, as a switch holds it."""
    return cipher.seal(_CONSTANT).hex()


def opens(cipher: ChatCipher, sealed: bytes) -> bool:
    """Tell whether a key opens a value."""
    try:
        cipher.open(sealed)
    except WrongKeyError:
        return False
    return True


def finish(path: Path) -> None:
    """Put the key that is to come in place of the current one, in one step."""
    next_path(path).replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _existing(*paths: Path) -> list[Path]:
    return [path for path in paths if path.exists()]


def sealed_columns() -> list[tuple[Table, list[Column[Any]]]]:
    """Return every table with sealed columns, and those columns."""
    found = [
        (table, [column for column in table.columns if isinstance(column.type, SealedId)])
        for table in METADATA.sorted_tables
    ]
    return [(table, columns) for table, columns in found if columns]


async def _sealed_by_somebody(session: AsyncSession) -> bool:
    if await session.scalar(select(FlagRow.value).where(FlagRow.name == MARK)) is not None:
        return True
    return bool([sealed async for sealed in _samples(session)])


async def _samples(session: AsyncSession) -> AsyncIterator[bytes]:
    for _, columns in sealed_columns():
        for sealed in await _one_each(session, columns):
            yield sealed


async def _one_each(session: AsyncSession, columns: Iterable[Column[Any]]) -> list[bytes]:
    found = []
    for column in columns:
        # An emptied address (b"") is no sealed one.
        query = select(column).where(column.is_not(None), column != b"").limit(1)
        sealed = await session.scalar(query)
        if sealed is not None:
            found.append(bytes(sealed))
    return found
