"""The smallest object the Bot API could send of a type: every required field, nothing more."""

from __future__ import annotations

from typing import Any

from tests.kit.botapi.table import Field, load

_PRIMITIVE: dict[str, Any] = {"Integer": 1, "Float": 1.0, "String": "x", "Boolean": False}


def sample(name: str) -> Any:
    """Return an object of a type: its required fields with the plainest values."""
    table = load()
    if name.startswith("["):
        return []
    if name == "True":
        return True
    if name in _PRIMITIVE:
        return _PRIMITIVE[name]
    if name in table.unions:
        return sample(table.unions[name][0])
    return {field.name: _value(field) for field in table.types[name].values() if field.required}


def _value(field: Field) -> Any:
    if field.values:
        return field.values[0]
    if field.name == "type" and field.types == ("String",):
        return "private"
    return sample(field.types[0])


def result(method: str) -> Any:
    """Return what a method answers when nothing more is known: true, or the smallest object."""
    returns = load().returns.get(method, ("Boolean",))
    return True if "Boolean" in returns else sample(returns[0])
