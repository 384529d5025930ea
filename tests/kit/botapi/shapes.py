"""Are the values of the documented types? Unknown, missing and mistyped fields at any depth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.kit.botapi.table import PRIMITIVES, Field, Fields, Limit, Table, Unit, element
from tests.kit.botapi.texts import entity_complaints, text_complaints

Rule = Callable[[str, Mapping[str, Any]], list[str]]
"""A rule about one object: where it stands and its fields in, complaints out."""

_PYTHON: Mapping[str, tuple[type, ...]] = {
    "Integer": (int,), "Float": (int, float), "String": (str,), "Boolean": (bool,),
    "True": (bool,), "InputFile": (str,),
}  # fmt: skip


@dataclass(frozen=True)
class Shapes:
    """Checks values against the table, and objects against the rules for their type."""

    table: Table
    rules: Mapping[str, Rule] = field(default_factory=dict)

    def fields(self, where: str, fields: Fields, values: Mapping[str, Any]) -> list[str]:
        """Return complaints about the fields of an object or the parameters of a method."""
        found = [
            f"{where}.{known.name}: missing"
            for known in fields.values()
            if known.required and values.get(known.name) is None
        ]
        for name, value in values.items():
            known_field = fields.get(name)
            if known_field is None:
                found.append(f"{where}.{name}: unknown")
            elif value is not None:
                found += self.value(f"{where}.{name}", known_field, value)
                found += self.measure(f"{where}.{name}", known_field, values)
        return found

    def value(self, where: str, known: Field, value: Any) -> list[str]:
        """Return complaints about one field's value: its type, and the values it may have."""
        if known.values and value not in known.values:
            return [f"{where}: {value!r} is none of {', '.join(known.values[:12])}"]
        return self.any_of(where, known.types, value)

    def any_of(self, where: str, types: tuple[str, ...], value: Any) -> list[str]:
        """Return the complaints under the type that fits best."""
        best: list[str] | None = None
        named = [name for name in types if self.says(name, value)]
        for name in named or types:
            found = self.one(where, name, value)
            if not found:
                return []
            if best is None or len(found) < len(best):
                best = found
        return best or [f"{where}: no type"]

    def says(self, name: str, value: Any) -> bool:
        """Tell whether a value names this type itself, by ``type``, ``source`` or ``status``."""
        marks = [one for one in self.table.types.get(name, {}).values() if len(one.values) == 1]
        return (
            isinstance(value, Mapping)
            and bool(marks)
            and all(value.get(one.name) == one.values[0] for one in marks)
        )

    def one(self, where: str, name: str, value: Any) -> list[str]:
        """Return complaints about a value that should be of one type."""
        inner = element(name)
        if inner is not None:
            if not isinstance(value, list):
                return [f"{where}: not an array of {inner}"]
            return [
                complaint
                for position, item in enumerate(value)
                for complaint in self.one(f"{where}[{position}]", inner, item)
            ]
        if name in PRIMITIVES:
            wrong = isinstance(value, bool) and name not in ("Boolean", "True")
            fits = isinstance(value, _PYTHON[name]) and not wrong
            return [] if fits else [f"{where}: {type(value).__name__} is not {name}"]
        if name in self.table.unions:
            return self.any_of(where, self.table.unions[name], value)
        if not isinstance(value, Mapping):
            return [f"{where}: not an object {name}"]
        found = self.fields(where, self.table.types[name], value)
        rule = self.rules.get(name)
        return found + rule(where, value) if rule else found

    def measure(self, where: str, known: Field, values: Mapping[str, Any]) -> list[str]:
        """Return complaints about a field's size, counted in the unit the API states."""
        value, limit = values[known.name], known.limit
        if known.name in ("text", "caption", "message_text"):
            beside = "caption_entities" if known.name == "caption" else "entities"
            found = entity_complaints(where, str(value), values.get(beside))
        else:
            found = []
        if limit is None:
            return found
        if limit.unit is Unit.PARSED and isinstance(value, str):
            own = f"{known.name}_parse_mode"
            mode = values.get(own, values.get("parse_mode"))
            return found + text_complaints(where, value, mode, limit.low, limit.high)
        size = measured(value, limit)
        if size is not None and not limit.low <= size <= limit.high:
            bounds = f"{limit.low} to {limit.high} {limit.unit}"
            found.append(f"{where}: {size} is not within {bounds}")
        return found


def measured(value: Any, limit: Limit) -> float | None:
    """Return how much a value measures in the unit of a limit, or None if it has no such size."""
    if limit.unit is Unit.BYTES and isinstance(value, str):
        return len(value.encode("utf-8", "surrogatepass"))
    if limit.unit is Unit.CHARS and isinstance(value, str):
        return len(value)
    if limit.unit is Unit.ITEMS and isinstance(value, list):
        return len(value)
    if limit.unit is Unit.VALUE and isinstance(value, int | float):
        return value
    return None
