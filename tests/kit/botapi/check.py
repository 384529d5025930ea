"""The referee: everything Telegram would refuse about one outgoing request."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.kit.botapi import files as uploads
from tests.kit.botapi import methods
from tests.kit.botapi.shapes import Shapes
from tests.kit.botapi.table import Fields, load
from tests.kit.botapi.wire import Uploads, Values, decode

_NONE: Uploads = {}


@cache
def _shapes() -> Shapes:
    return Shapes(load(), methods.OBJECTS)


def read(method: str, params: Mapping[str, Any], files: Uploads = _NONE) -> Values:
    """Return the parameters of a request as values; what cannot be read is left out."""
    values, _ = decode(load().methods.get(method, {}), params)
    return values


def complaints(method: str, params: Mapping[str, Any], files: Uploads = _NONE) -> list[str]:
    """Return everything Telegram would refuse about a request; empty when it would take it.

    Args:
        method: the method's name, in any case, as in the request's path.
        params: the parameters as they are sent (text, as in a form) or as values.
        files: the uploaded parts by name.
    """
    table = load()
    name = table.method(method)
    if name is None:
        return [f"{method}: method not found"]
    fields = table.methods[name]
    values, found = decode(fields, params)
    unreadable = {complaint.split(":")[0] for complaint in found}
    present: Values = values | {part: "attached" for part in files if _takes_file(fields, part)}
    found = [f"{name}.{complaint}" for complaint in found]
    found += [
        complaint
        for complaint in _shapes().fields(name, fields, present)
        if complaint not in {f"{name}.{lost}: missing" for lost in unreadable}
    ]
    found += _rules(name, values)
    found += _files(name, fields, values, files)
    return list(dict.fromkeys(found))


def _rules(name: str, values: Values) -> list[str]:
    found = methods.chat(values)
    for rule in methods.METHODS.get(name, ()):
        found += rule(values)
    return [f"{name}.{complaint}" for complaint in found]


def _files(name: str, fields: Fields, values: Values, files: Uploads) -> list[str]:
    accepts = frozenset(field for field in fields if _takes_file(fields, field))
    found = uploads.references(values, files, accepts)
    found = [f"{name}.{complaint}" for complaint in found]
    found += uploads.sent(name, values, files)
    if name in ("sendMediaGroup", "editMessageMedia"):
        found += uploads.media(name, values.get("media"), files)
    if name == "sendMediaGroup":
        found += uploads.album(name, values)
    return found


def _takes_file(fields: Fields, name: str) -> bool:
    return name in fields and "InputFile" in fields[name].types
