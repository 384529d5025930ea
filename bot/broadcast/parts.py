"""The parts of a campaign, frozen at preview: what was previewed is exactly what is sent."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class PartKind(StrEnum):
    """What one part is."""

    TEXT = "teks"
    PHOTO = "foto"
    DOCUMENT = "berkas"
    VIDEO = "video"
    ALBUM = "album"


@dataclass(frozen=True)
class Medium:
    """One file of a part, by Telegram's file id: it stays valid when the draft is deleted."""

    kind: PartKind
    file_id: str


@dataclass(frozen=True)
class Part:
    """One message, or one album. ``entities`` are Telegram's own, as plain data."""

    kind: PartKind
    text: str = ""
    entities: tuple[dict[str, Any], ...] = ()
    media: tuple[Medium, ...] = ()
    with_button: bool = False  # carries "Sudah saya baca"


def freeze(parts: Sequence[Part]) -> str:
    """Return the parts as JSON, for the database."""
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False)


def thaw(frozen: str) -> tuple[Part, ...]:
    """Return the parts that JSON of :func:`freeze` holds."""
    return tuple(
        Part(
            kind=PartKind(raw["kind"]),
            text=raw["text"],
            entities=tuple(raw["entities"]),
            media=tuple(Medium(PartKind(m["kind"]), m["file_id"]) for m in raw["media"]),
            with_button=raw["with_button"],
        )
        for raw in json.loads(frozen)
    )


def with_button_last(parts: Sequence[Part], closing: str) -> tuple[Part, ...]:
    """Return the parts with the button on the last; an album cannot carry it, so text follows."""
    *rest, last = parts
    if last.kind is PartKind.ALBUM:
        return (*parts, Part(PartKind.TEXT, closing, with_button=True))
    return (*rest, Part(last.kind, last.text, last.entities, last.media, with_button=True))
