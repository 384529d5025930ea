"""What arrives on the wire: every parameter of a form is text, and files come beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.kit.botapi.table import Field, Fields

Values = dict[str, Any]

_INTEGER = re.compile(r"[+-]?\d+")
_BOOLEAN = {"true": True, "false": False, "True": True, "False": False, "1": True, "0": False}


@dataclass(frozen=True)
class Upload:
    """A file of a multipart request."""

    name: str
    data: bytes
    mime: str = "application/octet-stream"


Uploads = Mapping[str, Upload]


def decode(fields: Fields, params: Mapping[str, Any]) -> tuple[Values, list[str]]:
    """Return the values of a form's parameters, and complaints about those that cannot be read.

    Values that are no text already (a test may hand them over so) stay as they are.
    """
    values: Values = {}
    complaints: list[str] = []
    for name, raw in params.items():
        field = fields.get(name)
        if field is None or not isinstance(raw, str):
            values[name] = raw
            continue
        try:
            values[name] = value(field, raw)
        except ValueError:
            complaints.append(f"{name}: can't parse {'|'.join(field.types)} from {raw[:40]!r}")
    return values, complaints


def value(field: Field, raw: str) -> Any:
    """Return the value that a form's text stands for.

    Raises:
        ValueError: the text is no such value.
    """
    types = set(field.types)
    if "Integer" in types and _INTEGER.fullmatch(raw):
        return int(raw)
    if "String" in types or "InputFile" in types:
        return raw
    if types in ({"Boolean"}, {"True"}):
        if raw not in _BOOLEAN:
            raise ValueError(raw)
        return _BOOLEAN[raw]
    return json.loads(raw)
