"""The table holds the facts of the Bot API, and the generator finds them in a description."""

from __future__ import annotations

import json
import re

import pytest

from tests.kit.botapi.derive import TABLE, compact, derive, line
from tests.kit.botapi.sample import sample
from tests.kit.botapi.shapes import Shapes
from tests.kit.botapi.table import Limit, Unit, element, load, read_field

DESCRIPTIONS = [
    (["String"], "Text of it, 1-4096 characters after entities parsing", "String 1..4096 parsed"),
    (["String"], "Optional. Data to be sent, 1-64 Bytes", "String 1..64 bytes"),
    (["String"], "Offset length can't exceed 64 bytes.", "String 0..64 bytes"),
    (["String"], "A name; 0-64 characters", "String 0..64 chars"),
    (["String"], "Type of the media, must be photo", "String =photo"),
    (["String"], 'Type of the origin, always "user"', "String =user"),
    (["String"], 'Must be one of "danger" (red) or "success" (green).', "String =danger,success"),
    (["Array of Integer"], "A list of 1-100 identifiers of it", "[Integer] 1..100 items"),
    (["Array of BotCommand"], "At most 100 commands can be specified", "[BotCommand] 0..100 items"),
    (["Integer"], "Values between 1-100 are accepted.", "Integer 1..100 value"),
    (["Integer"], "Must be between 1 and 360 if specified.", "Integer 1..360 value"),
    (["Integer"], "between 60 and 86400, or 0x7FFFFFFF for ever", "Integer"),
    (["Boolean"], "Pass True to allow up to 1000 messages per second", "Boolean"),
]


@pytest.mark.parametrize(("types", "description", "expected"), DESCRIPTIONS)
def test_a_limit_is_found_in_a_description(
    types: list[str], description: str, expected: str
) -> None:
    """Lengths, counts, ranges and constants, and nothing where there is none."""
    field = {"name": "x", "types": types, "required": False, "description": description}
    assert line(field) == expected


def test_a_line_is_read_as_it_was_written() -> None:
    """Types, requirement, limit and constants."""
    field = read_field("media", "[A]|[B]! 2..10 items")
    assert (field.types, field.required) == (("[A]", "[B]"), True)
    assert field.limit == Limit(2, 10, Unit.ITEMS)
    assert read_field("type", "String! =photo").values == ("photo",)


def test_the_table_is_facts_without_prose() -> None:
    """No sentence of the documentation stands in the file, and it is compact."""
    assert TABLE.stat().st_size < 110_000
    for entries in (load().methods, load().types):
        for fields in entries.values():
            assert all(re.fullmatch(r"\[*\w+\]*", one) for f in fields.values() for one in f.types)


def test_every_type_that_is_named_is_there() -> None:
    """No field refers to a type the table does not have."""
    table = load()
    known = {*table.types, *table.unions, "Integer", "Float", "String", "Boolean", "InputFile"}
    everything = (*table.methods.values(), *table.types.values())
    named = {name for fields in everything for field in fields.values() for name in field.types}
    assert {innermost(name) for name in named} <= known


def innermost(name: str) -> str:
    """Return what an array of arrays is made of."""
    inner = element(name)
    return innermost(inner) if inner else name


@pytest.mark.parametrize("name", ["Message", "ChatFullInfo", "Poll", "Update", "ChatMember"])
def test_a_sample_is_a_proper_object(name: str) -> None:
    """The smallest object has all that is required and nothing unknown."""
    assert Shapes(load()).one("sample", name, sample(name)) == []


def test_deriving_is_repeatable() -> None:
    """The same description gives the same text, one entry a line."""
    field = {"name": "text", "types": ["String"], "required": True, "description": "x"}
    method = {"returns": ["Message"], "fields": [field]}
    specification = {"version": "Bot API 1", "methods": {"send": method}, "types": {}}
    text = compact(derive(specification))
    assert text == compact(json.loads(text))
    assert '"send":{"text":"String!"}' in text
