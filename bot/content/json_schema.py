"""JSON Schema of the content files, so that an editor program completes fields and marks slips.

A file that holds several kinds of entries (sanctions.yaml, places.yaml) gets one schema with a key
for each kind; every other file is a list of entries, or one entry where the layout says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from bot.content.layout import SHELVES, Shelf
from bot.content.schema import Meta, Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of every kind of content file, keyed by a short file name.

    The keys are like ``regulations`` or ``elections-contests``; the title of a schema is the
    pattern of the files it describes, relative to the content folder.
    """
    found = {"meta": _file("meta.yaml", [Meta], lambda ref: ref(Meta))}
    by_pattern: dict[str, list[Shelf]] = {}
    for shelf in SHELVES:
        by_pattern.setdefault(shelf.pattern, []).append(shelf)
    for pattern, shelves in by_pattern.items():
        found[_name(pattern)] = _schema(pattern, shelves)
    return found


def _schema(pattern: str, shelves: list[Shelf]) -> dict[str, Any]:
    models = [shelf.model for shelf in shelves]
    if all(shelf.key for shelf in shelves):
        return _file(pattern, models, lambda ref: _keyed(shelves, ref))
    (shelf,) = shelves
    if shelf.many:
        return _file(pattern, models, lambda ref: {"type": "array", "items": ref(shelf.model)})
    return _file(pattern, models, lambda ref: ref(shelf.model))


def _keyed(shelves: list[Shelf], ref: Any) -> dict[str, Any]:
    lists = {str(s.key): {"type": "array", "items": ref(s.model)} for s in shelves}
    return {"type": "object", "properties": lists, "additionalProperties": False}


def _file(pattern: str, models: list[type[Model]], body: Any) -> dict[str, Any]:
    references, definitions = models_json_schema([(model, "validation") for model in models])

    def ref(model: type[Model]) -> Mapping[str, Any]:
        return references[model, "validation"]

    return {"$schema": DIALECT, "title": pattern, **body(ref), **definitions}


def _name(pattern: str) -> str:
    return pattern.removesuffix(".yaml").removesuffix("/*").replace("/", "-").replace("*", "all")
