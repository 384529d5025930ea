"""The text of an entry that people get to read, as opposed to ids, addresses and editors' notes."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content import schema
from bot.content.library import Library

_SHELVES = (
    "answers", "journeys", "circulars", "cases", "groups", "channels", "ladder", "criminal",
    "procedure", "skb", "regulations", "topics", "upcoming",
)  # fmt: skip
_HIDDEN = frozenset({
    "id", "note", "variants", "keywords", "sources", "cites", "rules", "circulars", "related",
    "journey", "topic", "group", "groups", "agencies", "replaces", "counterpart", "replaced_by",
    "basis", "url", "pdf", "kind", "ref",
})  # fmt: skip
"""Fields that are no prose, or (variants, keywords) that repeat what people type."""


def entries(library: Library) -> Iterator[tuple[str, str, schema.Model]]:
    """Yield shelf, id and model of everything that is shown as prose."""
    for shelf in _SHELVES:
        for identifier, model in getattr(library, shelf).items():
            yield shelf, identifier, model


def texts(model: schema.Model) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every shown field, nested ones included."""
    for name in type(model).model_fields:
        if name not in _HIDDEN:
            yield from _texts(name, getattr(model, name))


def _texts(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, schema.Model):
        yield from texts(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(name, item)
    elif type(value) is str:  # An enum is a str as well, but its value is chosen, not written.
        yield name, value
