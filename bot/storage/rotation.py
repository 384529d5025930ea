"""A new key: all that is sealed is sealed again in one transaction, then the files change places.

A crash leaves one of two states, and both are whole: the database still opens with the old key, or
it opens with the new one, which then waits beside the old (:func:`bot.storage.keyring.fitting_key`
finishes that). The old key is kept under another name: backups of before are sealed with it.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import BindParameter, Column, Table, bindparam, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage import keyring
from bot.storage.cipher import ChatCipher, make_key, read_key
from bot.storage.database import Database

_AT_ONCE = 2_000

Key = tuple[Any, ...]


async def rotate(database: Database, path: Path, now: datetime) -> tuple[int, Path]:
    """Seal everything with a new key; return how many values, and where the old key is kept.

    Nobody may serve from the database meanwhile (:func:`bot.storage.instance.alone`).

    Raises:
        WrongKeyError: the present key does not open what is stored; nothing was changed.
    """
    old = ChatCipher(await keyring.fitting_key(database, path))
    coming = keyring.next_path(path)
    # A key that an interrupted rotation left behind opens nothing yet, so it may serve now.
    new = ChatCipher(read_key(coming) if coming.exists() else make_key(coming))
    kept = path.with_name(f"{path.name}.lama-{now:%Y%m%dT%H%M%S}")
    shutil.copy2(path, kept)
    async with database.write() as session:
        number = await _reseal(session, old, new)
        await keyring.mark_anew(session, new)
    keyring.finish(path)
    await database.truncate_log()
    return number, kept


async def _reseal(session: AsyncSession, old: ChatCipher, new: ChatCipher) -> int:
    number = 0
    for table, columns in keyring.sealed_columns():
        async for rows in _pages(session, table, columns):
            changed = [_changed(row, table, columns, old, new) for row in rows]
            number += sum(len(one) - len(table.primary_key) for one in changed)
            await _write(session, table, columns, changed)
    return number


def _changed(
    row: Any, table: Table, columns: Sequence[Column[Any]], old: ChatCipher, new: ChatCipher
) -> dict[str, Any]:
    """Return a row's address and its values under the new key; what is empty stays empty."""
    values: dict[str, Any] = {
        f"at_{key.name}": row[index] for index, key in enumerate(table.primary_key)
    }
    for index, column in enumerate(columns, len(table.primary_key)):
        if row[index]:
            values[f"to_{column.name}"] = new.seal(old.open(bytes(row[index])))
    return values


async def _write(
    session: AsyncSession,
    table: Table,
    columns: Sequence[Column[Any]],
    changed: Sequence[dict[str, Any]],
) -> None:
    """Write rows back, those that changed in the same columns together."""
    connection = await session.connection()
    address = [key == bindparam(f"at_{key.name}") for key in table.primary_key]
    groups: dict[frozenset[str], list[dict[str, Any]]] = {}
    for row in changed:
        groups.setdefault(frozenset(row), []).append(row)
    for names, rows in groups.items():
        values: dict[str, BindParameter[Any]] = {
            c.name: bindparam(f"to_{c.name}") for c in columns if f"to_{c.name}" in names
        }
        if values:
            await connection.execute(update(table).where(*address).values(**values), rows)


async def _pages(
    session: AsyncSession, table: Table, columns: Sequence[Column[Any]]
) -> AsyncIterator[Sequence[Any]]:
    """Yield the rows of a table, some at a time, in the order of their primary key."""
    keys = list(table.primary_key)
    query = select(*keys, *columns).order_by(*keys)
    if any(column in columns for column in keys):
        # The order changes while we write; such tables have a row an officer and no more.
        yield (await session.execute(query)).all()
        return
    query, last = query.limit(_AT_ONCE), None
    while True:
        page = query if last is None else query.where(tuple_(*keys) > tuple_(*last))
        rows = (await session.execute(page)).all()
        if not rows:
            return
        yield rows
        last = tuple(rows[-1])[: len(keys)]
