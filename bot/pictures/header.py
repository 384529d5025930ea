"""The first bytes of a picture: its kind, its size, whether it moves. Nothing is decoded here.

A picture is judged by its content, never by its name, before anything spends memory on it. Layouts:
JPEG (ITU-T T.81, B.1), PNG and APNG (W3C PNG, third edition), GIF89a, WebP (RFC 9649), BMP.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.pictures.seen import PictureRefusedError, Refusal

MOST_BYTES = 20 * 1024 * 1024
"""What the Bot API lets a bot download (Bot API, getFile)."""
MOST_PIXELS = 40_000_000
"""Room for a 40-megapixel photo; a 12,000 × 12,000 picture would take 430 MB to decode."""


class Format(StrEnum):
    """The kinds of pictures that are read, by the names Pillow gives them."""

    JPEG = "JPEG"
    PNG = "PNG"
    GIF = "GIF"
    WEBP = "WEBP"
    BMP = "BMP"


@dataclass(frozen=True)
class Header:
    """What the first bytes say. Width and height in pixels, before any turning."""

    format: Format
    width: int
    height: int
    moving: bool = False


def check(data: bytes) -> Header:
    """Return the header of a picture that may be decoded.

    Raises:
        PictureRefusedError: not a picture, too heavy, too vast, or moving.
    """
    if len(data) > MOST_BYTES:
        raise PictureRefusedError(Refusal.HEAVY)
    header = read(data)
    if header.width * header.height > MOST_PIXELS:
        raise PictureRefusedError(Refusal.VAST)
    if header.moving:
        raise PictureRefusedError(Refusal.MOVING)
    return header


def read(data: bytes) -> Header:
    """Return the header of a picture.

    Raises:
        PictureRefusedError: no picture of a known kind, or its first bytes are damaged.
    """
    reader = _reader(data)
    if reader is None:
        raise PictureRefusedError(Refusal.NOT_A_PICTURE)
    try:
        header = reader(data)
    except (struct.error, IndexError):
        raise PictureRefusedError(Refusal.BROKEN) from None
    if header.width < 1 or header.height < 1:
        raise PictureRefusedError(Refusal.BROKEN)
    return header


def _reader(data: bytes) -> Callable[[bytes], Header] | None:
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp
    return _bmp if data.startswith(b"BM") else None


def _jpeg(data: bytes) -> Header:
    """Walk the segments to the frame header (SOF0 to SOF15 but DHT, JPG, DAC)."""
    at = 2
    while True:
        if data[at] != 0xFF:
            raise struct.error
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Header(Format.JPEG, width, height)
        if marker in (0xD9, 0xDA):  # the end, or the scan, before any frame header
            raise struct.error
        lonely = marker == 0x01 or 0xD0 <= marker <= 0xD8
        at += 2 if lonely else 2 + struct.unpack_from(">H", data, at + 2)[0]


def _png(data: bytes) -> Header:
    width, height = struct.unpack_from(">II", data, 16)
    at, moving = 8, False
    while data[at + 4 : at + 8] not in (b"IDAT", b"IEND", b""):
        moving = moving or data[at + 4 : at + 8] == b"acTL"
        at += 12 + struct.unpack_from(">I", data, at)[0]
    return Header(Format.PNG, width, height, moving)


def _gif(data: bytes) -> Header:
    """Walk the blocks to a second image, if there is one."""
    width, height, packed = struct.unpack_from("<HHB", data, 6)
    at, images = 13 + _colours(packed), 0
    while at < len(data) and data[at] != 0x3B and images < 2:
        if data[at] == 0x21:  # an extension: label, sub-blocks
            at += 2
        elif data[at] == 0x2C:  # an image: descriptor, colours, code size, sub-blocks
            images += 1
            at += 11 + _colours(data[at + 9])
        else:
            break
        while at < len(data) and data[at]:
            at += 1 + data[at]
        at += 1
    if images == 0:
        raise struct.error
    return Header(Format.GIF, width, height, moving=images > 1)


def _colours(packed: int) -> int:
    return 3 << ((packed & 0x07) + 1) if packed & 0x80 else 0


def _webp(data: bytes) -> Header:
    kind = data[12:16]
    if kind == b"VP8X":
        width = 1 + int.from_bytes(data[24:27], "little")
        height = 1 + int.from_bytes(data[27:30], "little")
        return Header(Format.WEBP, width, height, moving=bool(data[20] & 0x02))
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return Header(Format.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return Header(Format.WEBP, width & 0x3FFF, height & 0x3FFF)
    raise struct.error


def _bmp(data: bytes) -> Header:
    if struct.unpack_from("<I", data, 14)[0] == 12:
        width, height = struct.unpack_from("<HH", data, 18)
    else:
        width, height = struct.unpack_from("<ii", data, 18)
    return Header(Format.BMP, abs(width), abs(height))
