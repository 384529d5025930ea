"""What looking at a picture gives: its words with their places, or the reason it was refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the picture as it was read: upright and made smaller."""


class Refusal(StrEnum):
    """Why a picture was not read."""

    NOT_A_PICTURE = "bukan_gambar"
    HEAVY = "terlalu_berat"  # too many bytes
    VAST = "terlalu_luas"  # too many pixels
    MOVING = "bergerak"
    BROKEN = "rusak"
    BUSY = "antrean"
    SLOW = "terlalu_lama"
    LOST = "tak_terunduh"
    ABSENT = "tak_terpasang"  # a slim installation


class PictureRefusedError(Exception):
    """A picture cannot or will not be read; ``refusal`` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True)
class Line:
    """One line as the reader of letters found it. Confidence from 0 to 1."""

    text: str
    box: Box
    confidence: float = 1.0

    @property
    def height(self) -> int:
        """The height of its box, in pixels."""
        return self.box[3] - self.box[1]

    @property
    def width(self) -> int:
        """The width of its box, in pixels."""
        return self.box[2] - self.box[0]


@dataclass(frozen=True)
class Piece:
    """A stretch of the text, ``text[start:end]``, and where it stands on the picture."""

    start: int
    end: int
    box: Box


class Pose(StrEnum):
    """A sign of a hand. What it may be read as is said elsewhere."""

    INDEX = "telunjuk"
    TWO = "dua_jari"
    THREE = "tiga_jari"
    FOUR = "empat_jari"
    THUMB = "jempol"
    ELL = "huruf_l"
    METAL = "metal"
    CALL = "telepon"
    HEART = "hati"
    FIST = "kepal"
    PALM = "telapak"


@dataclass(frozen=True)
class Fingerprint:
    """64-bit hashes of how a picture looks and what it says; they survive being passed around."""

    gradient: int
    frequency: int
    words: int  # 0 without words


@dataclass(frozen=True)
class Seen:
    """What was seen in one picture. ``text`` is empty when there are no words."""

    text: str = ""
    pieces: tuple[Piece, ...] = ()
    fingerprint: Fingerprint | None = None
    poses: tuple[Pose, ...] = ()
    refusal: Refusal | None = None

    @property
    def readable(self) -> bool:
        """Whether the picture could be looked at, whatever it shows."""
        return self.refusal is None

    def boxes(self, start: int, end: int) -> list[Box]:
        """Return where the words of ``text[start:end]`` stand."""
        return [piece.box for piece in self.pieces if piece.start < end and start < piece.end]


@dataclass(frozen=True)
class Mark:
    """A numbered frame on a picture."""

    number: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Sheet:
    """A picture, as it was sent, with what is to be marked on it."""

    data: bytes
    marks: tuple[Mark, ...]


def refused(refusal: Refusal) -> Seen:
    """Return what is seen of a picture that was refused."""
    return Seen(refusal=refusal)


def union(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around some boxes, of which there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
