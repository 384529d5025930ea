"""The table of the Bot API in memory: methods, types, unions and their fields.

The file is written by :mod:`tests.kit.botapi.derive`, whose docstring explains the lines.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

PRIMITIVES = frozenset({"Integer", "Float", "String", "Boolean", "True", "InputFile"})


class Unit(StrEnum):
    """What a limit counts."""

    CHARS = "chars"
    PARSED = "parsed"  # characters after the entities are parsed
    BYTES = "bytes"  # of the UTF-8 encoding
    ITEMS = "items"
    VALUE = "value"


@dataclass(frozen=True)
class Limit:
    """The least and the most a field may measure, both allowed."""

    low: int
    high: int
    unit: Unit


@dataclass(frozen=True)
class Field:
    """A parameter of a method, or a field of a type."""

    name: str
    types: tuple[str, ...]
    required: bool
    limit: Limit | None
    values: tuple[str, ...]  # the only values allowed; empty when any is


Fields = Mapping[str, Field]


@dataclass(frozen=True)
class Table:
    """The Bot API: parameters of methods, what they return, fields of types, and unions."""

    version: str
    methods: Mapping[str, Fields]
    returns: Mapping[str, tuple[str, ...]]
    types: Mapping[str, Fields]
    unions: Mapping[str, tuple[str, ...]]

    def method(self, name: str) -> str | None:
        """Return the documented spelling of a method's name (case is ignored), or None."""
        return _spellings().get(name.lower())


def read_field(name: str, line: str) -> Field:
    """Return the field that a line of the table describes."""
    types, *words = line.split(" ")
    limit: Limit | None = None
    values: tuple[str, ...] = ()
    if words and ".." in words[0]:
        low, high = words[0].split("..")
        limit = Limit(int(low), int(high), Unit(words[1]))
    if words and words[-1].startswith("="):
        values = tuple(words[-1][1:].split(","))
    return Field(name, tuple(types.rstrip("!").split("|")), types.endswith("!"), limit, values)


def element(name: str) -> str | None:
    """Return the type of an array's elements, or None when the type is no array."""
    return name[1:-1] if name.startswith("[") else None


@cache
def load() -> Table:
    """Return the table, read once."""
    raw = json.loads(Path(__file__).with_name("table.json").read_text(encoding="utf-8"))

    def fields(entries: Mapping[str, Mapping[str, str]]) -> dict[str, Fields]:
        return {
            name: {field: read_field(field, line) for field, line in lines.items()}
            for name, lines in entries.items()
        }

    return Table(
        version=raw["version"],
        methods=fields(raw["methods"]),
        returns={name: tuple(line.split("|")) for name, line in raw["returns"].items()},
        types=fields(raw["types"]),
        unions={name: tuple(line.split("|")) for name, line in raw["unions"].items()},
    )


@cache
def _spellings() -> Mapping[str, str]:
    return {name.lower(): name for name in load().methods}
