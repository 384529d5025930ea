"""A message as Saring sees it: all of its text, where it came from, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Medium(StrEnum):
    """What the message mainly is."""

    TEXT = "teks"
    PHOTO = "foto"
    FILE = "berkas"
    VIDEO = "video"
    VOICE = "suara"
    STICKER = "stiker"
    POLL = "polling"
    CONTACT = "kontak"
    PLACE = "lokasi"
    RICH = "pesan_kaya"
    STORY = "story"
    OTHER = "lain"


class OriginKind(StrEnum):
    """Where a forwarded message was first sent."""

    CHANNEL = "kanal"
    CHAT = "grup"
    PERSON = "orang"


@dataclass(frozen=True)
class Origin:
    """The public origin of a forward. A private sender's name is never read."""

    kind: OriginKind
    title: str | None = None  # of a channel or group only
    username: str | None = None


@dataclass(frozen=True)
class PictureRef:
    """A picture that can be downloaded."""

    file_id: str
    unique_id: str
    size: int | None  # bytes


@dataclass(frozen=True)
class Incoming:
    """Everything one message says."""

    medium: Medium
    text: str = ""  # text, caption, poll, rich blocks, button labels, in reading order
    quoted: str = ""  # what the sender quotes or replies to from elsewhere
    links: tuple[str, ...] = ()
    origin: Origin | None = None
    forwarded: bool = False
    picture: PictureRef | None = None
    album: str | None = None
    message_id: int = 0  # in its chat
    quotes_self: bool = False  # what it replies to was typed by the same person

    @property
    def all_text(self) -> str:
        """The text and what it quotes, as one."""
        return "\n".join(part for part in (self.text, self.quoted) if part)
