"""The parts of a campaign, frozen at preview: what was previewed is exactly what is sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

READ_WHOLE, READ_SCAN = "terbaca", "hasil_pindai_terbaca"
READ = (READ_WHOLE, READ_SCAN)
"""How reading a file went when all of it was read, a picture without words included."""


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
    unique_id: str = ""  # the same whenever the same file is sent again
    spoiler: bool = False
    name: str = ""
    said: str = ""  # what the file says; a draft's own, what is frozen does without
    reading: str = ""  # how reading went: one of READ, or a name of phrases.UNREAD

    @property
    def is_unread(self) -> bool:
        """Tell whether it may say something that nobody has read."""
        return self.reading not in READ

    @property
    def is_pdf(self) -> bool:
        """Tell whether it is a PDF, by its name."""
        return self.kind is PartKind.DOCUMENT and self.name.casefold().endswith(".pdf")


@dataclass(frozen=True)
class Part:
    """One message, or one album. ``entities`` are Telegram's own, as plain data."""

    kind: PartKind
    text: str = ""
    entities: tuple[dict[str, Any], ...] = ()
    media: tuple[Medium, ...] = ()
    with_button: bool = False  # carries "Sudah saya baca"
    preview: dict[str, Any] | None = None  # Telegram's LinkPreviewOptions, as plain data
    above: bool = False  # the caption stands above the medium
    group: str | None = None  # Telegram's id of the album it was received as
    sources: tuple[str, ...] = ()  # the updates it came with, so that none is taken twice
    before: dict[str, Any] | None = None  # in a correction: text and entities as they were sent
    buttons: tuple[tuple[str, str], ...] = ()  # of the program's own notices: label, callback data

    @property
    def unread(self) -> tuple[Medium, ...]:
        """The files of which something was not read."""
        return tuple(medium for medium in self.media if medium.is_unread)

    @property
    def changed(self) -> bool:
        """In a correction: its words are not those that were sent."""
        before = self.before
        return before is not None and (self.text, list(self.entities)) != (
            before["text"], list(before["entities"]),
        )  # fmt: skip


def freeze(parts: Sequence[Part]) -> str:
    """Return the parts as JSON, for the database."""
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False)


def thaw(frozen: str) -> tuple[Part, ...]:
    """Return the parts that JSON of :func:`freeze` holds."""
    return tuple(_part(raw) for raw in json.loads(frozen))


def _part(raw: dict[str, Any]) -> Part:
    media = tuple(Medium(**{**medium, "kind": PartKind(medium["kind"])}) for medium in raw["media"])
    return Part(
        **{
            **raw,
            "kind": PartKind(raw["kind"]),
            "entities": tuple(raw["entities"]),
            "media": media,
            "sources": tuple(raw["sources"]),
            # Parts that an earlier program froze know of no buttons.
            "buttons": tuple((label, data) for label, data in raw.get("buttons", ())),
        }
    )


def add(parts: Sequence[Part], new: Part) -> tuple[Part, ...]:
    """Return the parts with one more; an item of an album joins the album, no update counts twice.

    Telegram delivers an album as single messages with one ``media_group_id``.
    """
    if any(source in part.sources for part in parts for source in new.sources):
        return tuple(parts)
    last = parts[-1] if parts else None
    if last is None or new.group is None or last.group != new.group:
        return (*parts, new)
    joined = replace(
        last,
        kind=PartKind.ALBUM,
        text=last.text or new.text,
        entities=last.entities if last.text else new.entities,
        media=(*last.media, *new.media),
        sources=(*last.sources, *new.sources),
    )
    return (*parts[:-1], joined)


def to_correct(part: Part) -> Part:
    """Return a part as it was sent, ready to be given other words."""
    before = {"text": part.text, "entities": list(part.entities)}
    return replace(part, sources=(), before=before)


def with_button_last(parts: Sequence[Part], closing: str) -> tuple[Part, ...]:
    """Return the parts with the button on the last; an album cannot carry it, so text follows."""
    *rest, last = parts
    if last.kind is PartKind.ALBUM:
        return (*parts, Part(PartKind.TEXT, closing, with_button=True))
    return (*rest, replace(last, with_button=True))


def words(parts: Sequence[Part]) -> str:
    """Return everything that can be read in the parts."""
    return "\n\n".join(part.text for part in parts if part.text)


def read_words(parts: Sequence[Part]) -> str:
    """Return everything that the files of the parts say."""
    return "\n".join(medium.said for part in parts for medium in part.media if medium.said)


def without_readings(part: Part) -> Part:
    """Return a part as it is sent: what its files say stays with the draft."""
    return replace(part, media=tuple(replace(medium, said="") for medium in part.media))


def fingerprint(parts: Sequence[Part]) -> str:
    """Return a short name of the content: equal for equal words and files."""
    content = [
        [" ".join(part.text.split()), sorted(medium.unique_id for medium in part.media)]
        for part in parts
        if part.text or part.media
    ]
    return hashlib.sha256(json.dumps(content).encode("utf-8", "surrogatepass")).hexdigest()[:32]
