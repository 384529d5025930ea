"""Derive the compact table of the Bot API: facts only, none of the documentation's prose.

Run as ``python -m tests.kit.botapi.derive api.json``, where ``api.json`` is the machine-readable
description published by PaulSonOfLars/telegram-bot-api-spec (MIT). The table is written beside this
module and is all the tests need afterwards.

A field becomes one short line, read by :mod:`tests.kit.botapi.table`::

    TYPE|[TYPE]|… with an optional ! [MIN..MAX UNIT] [=CONST,CONST…]

``[TYPE]`` is an array of the type, ``!`` marks a required field. Units are ``chars``, ``parsed``
(characters after the entities are parsed), ``bytes``, ``items`` and ``value``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("table.json")

_LENGTH = re.compile(
    r"(\d+)-(\d+) (characters|bytes)( (?:with .{1,40} )?after entit)?", re.IGNORECASE
)
_ITEMS = re.compile(r"(?:list of|include) (\d+)-(\d+) ")
_MOST = re.compile(r"(?:up to|[Aa]t most) (\d+) (?!characters|bytes|seconds|kilobytes)")
_BYTES = re.compile(r"can't exceed (\d+) bytes")
_BETWEEN = re.compile(r"(?:between|[,;]) (\d+)(?: and |-)(\d+)(?:\.| are accepted| if specified|$)")
_CONST = re.compile(r'(?:, must be ([a-z_0-9]+)|always "([a-z_]+)")$')
_CHOICE = re.compile(r"(?:must|can) be one of (.*)", re.IGNORECASE)
_QUOTED = re.compile(r'"([^"]+)"')
_ENDLESS = "0x7FFFFFFF"  # a period that may also be "for ever" has no single range


def limit(types: list[str], description: str) -> str | None:
    """Return the numeric limit a description states, as ``MIN..MAX UNIT``, or None."""
    if any(name.startswith("Array of") for name in types):
        return _items(description)
    if "String" in types:
        return _length(description)
    if {"Integer", "Float"} & set(types) and _ENDLESS not in description:
        found = _BETWEEN.search(description)
        return f"{found[1]}..{found[2]} value" if found else None
    return None


def _items(description: str) -> str | None:
    if found := _ITEMS.search(description):
        return f"{found[1]}..{found[2]} items"
    found = _MOST.search(description)
    return f"0..{found[1]} items" if found else None


def _length(description: str) -> str | None:
    if found := _LENGTH.search(description):
        unit = "parsed" if found[4] else {"characters": "chars"}.get(found[3], "bytes")
        return f"{found[1]}..{found[2]} {unit}"
    found = _BYTES.search(description)
    return f"0..{found[1]} bytes" if found else None


def constants(types: list[str], description: str) -> list[str]:
    """Return the only values a string field may have, or an empty list."""
    if types != ["String"]:
        return []
    if found := _CONST.search(description):
        return [found[1] or found[2]]
    chosen = _CHOICE.search(description)
    return list(dict.fromkeys(_QUOTED.findall(chosen[1]))) if chosen else []


def bracketed(name: str) -> str:
    """Return a type's name with arrays in brackets: ``Array of X`` is ``[X]``."""
    inner = name.removeprefix("Array of ")
    return name if inner == name else f"[{bracketed(inner)}]"


def line(field: Mapping[str, Any]) -> str:
    """Return the table's line for one field of the specification."""
    types, description = list(field["types"]), str(field["description"])
    parts = ["|".join(map(bracketed, types)) + ("!" if field["required"] else "")]
    if stated := limit(types, description):
        parts.append(stated)
    if values := constants(types, description):
        parts.append("=" + ",".join(values))
    return " ".join(parts)


def fields(entry: Mapping[str, Any]) -> dict[str, str]:
    """Return the lines of all fields of a method or type."""
    lines = {field["name"]: line(field) for field in entry.get("fields", [])}
    return {name: formatted(name, text, lines) for name, text in lines.items()}


def formatted(name: str, text: str, siblings: Mapping[str, str]) -> str:
    """Return the line, its length counted after parsing where a parse mode goes with the field."""
    own = f"{name}_parse_mode" in siblings
    shared = "parse_mode" in siblings and name in ("text", "message_text", "caption")
    return text.replace(" chars", " parsed") if own or shared else text


def derive(specification: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table of a specification: methods, types, and unions of types."""
    methods, types = specification["methods"], specification["types"]
    return {
        "version": specification["version"],
        "source": "facts of core.telegram.org/bots/api by PaulSonOfLars/telegram-bot-api-spec, MIT",
        "returns": {
            name: "|".join(map(bracketed, entry["returns"])) for name, entry in methods.items()
        },
        "methods": {name: fields(entry) for name, entry in methods.items()},
        "types": {
            name: fields(entry) for name, entry in types.items() if not entry.get("subtypes")
        },
        "unions": {
            name: "|".join(map(bracketed, entry["subtypes"]))
            for name, entry in types.items()
            if entry.get("subtypes")
        },
    }


def compact(table: Mapping[str, Any]) -> str:
    """Return the table as JSON with one method or type a line, so that changes can be read."""
    sections = []
    for section, content in table.items():
        if isinstance(content, str):
            sections.append(f"{json.dumps(section)}: {json.dumps(content)}")
            continue
        entries = ",\n".join(
            f"{json.dumps(name)}:{json.dumps(entry, separators=(',', ':'), ensure_ascii=False)}"
            for name, entry in content.items()
        )
        sections.append(f"{json.dumps(section)}: {{\n{entries}\n}}")
    return "{\n" + ",\n".join(sections) + "\n}\n"


def main(arguments: list[str]) -> int:
    """Write the table derived from the file named on the command line."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m tests.kit.botapi.derive api.json\n")
        return 2
    specification = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    TABLE.write_text(compact(derive(specification)), encoding="utf-8")
    sys.stdout.write(f"{TABLE.name}: {specification['version']}, {TABLE.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
