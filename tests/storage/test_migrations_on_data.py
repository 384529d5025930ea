"""A migration loses nothing that is stored: rows of every table, every step up and down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    create_engine,
    insert,
    select,
)

from bot.storage import migrate

Rows = dict[str, list[dict[str, Any]]]


@contextmanager
def connected(path: Path) -> Iterator[Connection]:
    """Open a SQLite file with its references held."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        yield connection
    engine.dispose()


def tables(connection: Connection) -> list[Table]:
    """Return the tables of the bot as they are, those that are referred to first."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def filled(table: Table) -> dict[str, Any]:
    """Return a row with a value in every column."""
    values: dict[str, Any] = {}
    for column in table.columns:
        if column.foreign_keys:
            itself = any(key.column.table is table for key in column.foreign_keys)
            values[column.name] = None if itself else _referred(column)
            continue
        values[column.name] = _value(column.type, f"{table.name}.{column.name}")
    return values


def _referred(column: Any) -> Any:
    (key,) = column.foreign_keys
    return _value(key.column.type, f"{key.column.table.name}.{key.column.name}")


def _value(kind: Any, name: str) -> Any:
    if isinstance(kind, Boolean):
        return True
    if isinstance(kind, Integer):
        return 1
    if isinstance(kind, Float):
        return 1.5
    if isinstance(kind, DateTime):
        return datetime(2026, 11, 25, 9, 0)  # noqa: DTZ001 - SQLite keeps no zone
    if isinstance(kind, Date):
        return date(2026, 11, 25)
    if isinstance(kind, LargeBinary):
        return name.encode()[: kind.length or 16]
    return name[: getattr(kind, "length", None) or 48]


def fill(connection: Connection) -> None:
    """Put a row into every table that has none yet."""
    for table in tables(connection):
        if connection.execute(select(table).limit(1)).first() is None:
            connection.execute(insert(table).values(filled(table)))


def rows(connection: Connection) -> Rows:
    """Return all that is stored."""
    return {
        table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
        for table in tables(connection)
    }


def kept(before: Rows, after: Rows) -> bool:
    """Tell whether rows of tables that are still there have the values they had."""
    return all(
        {name: value for name, value in old.items() if name in new}
        == {name: value for name, value in new.items() if name in old}
        for table in before.keys() & after.keys()
        for old, new in zip(before[table], after[table], strict=True)
    )


REVISIONS = sorted(migrate.known())


@pytest.mark.parametrize(("lower", "upper"), list(pairwise(REVISIONS)))
def test_rows_outlive_a_step_up_and_down(tmp_path: Path, lower: str, upper: str) -> None:
    """Whatever stood in a table that exists on both sides stands there after."""
    path = tmp_path / "saring.db"
    url = f"sqlite+aiosqlite:///{path}"
    migrate.upgrade(url, lower)
    with connected(path) as connection:
        fill(connection)
        below = rows(connection)
    migrate.upgrade(url, upper)
    with connected(path) as connection:
        fill(connection)
        above = rows(connection)
    assert kept(below, above)
    migrate.downgrade(url, lower)
    with connected(path) as connection:
        assert kept(above, rows(connection))
        assert rows(connection).keys() == below.keys()
