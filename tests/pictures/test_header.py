"""The first bytes of a picture: kind, size, movement, and every reason to refuse it."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures import header
from bot.pictures.header import Format
from bot.pictures.seen import PictureRefusedError, Refusal
from tests.pictures.samples import animated, encoded


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("JPEG", {}), ("JPEG", {"progressive": True}), ("PNG", {}), ("GIF", {}), ("BMP", {}),
        ("WEBP", {}), ("WEBP", {"lossless": True}),
    ],
)  # fmt: skip
def test_every_kind_tells_its_size(kind: str, how: dict[str, Any]) -> None:
    """Kind and size are read without decoding."""
    found = header.check(encoded(kind, (321, 123), **how))
    assert (found.format, found.width, found.height) == (Format(kind), 321, 123)


def test_a_transparent_webp_tells_its_size() -> None:
    """The extended form of WebP keeps its size elsewhere."""
    found = header.check(encoded("WEBP", (70, 50), "RGBA", exif=b"Exif\0\0"))
    assert (found.width, found.height) == (70, 50)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_moving_pictures_are_refused(kind: str) -> None:
    """An animated GIF, PNG or WebP is refused."""
    _refused(animated(kind), Refusal.MOVING)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7 berkas", b"PK\x03\x04", b"<svg/>", b"RIFF0000WAVE"]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    """The content decides: a PDF stays a PDF under any name."""
    _refused(data, Refusal.NOT_A_PICTURE)


def test_a_bomb_is_refused() -> None:
    """A few bytes that claim 12,000 × 12,000 pixels are refused before anything is decoded."""
    png = encoded("PNG")
    _refused(png[:16] + struct.pack(">II", 12_000, 12_000) + png[24:], Refusal.VAST)


def test_too_many_bytes_are_refused() -> None:
    """More than a bot can download is not even looked at."""
    _refused(b"\xff\xd8\xff" + bytes(header.MOST_BYTES), Refusal.HEAVY)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP"])
def test_a_head_without_a_body_is_broken(kind: str) -> None:
    """The first bytes alone are no picture."""
    _refused(encoded(kind)[:15], Refusal.BROKEN)


@given(st.sampled_from(["JPEG", "PNG", "GIF", "WEBP", "BMP"]), st.binary(max_size=200), st.data())
def test_no_bytes_break_the_reader(kind: str, noise: bytes, data: st.DataObject) -> None:
    """Whatever follows a picture's first bytes, the answer is a header or a refusal."""
    whole = encoded(kind)
    cut = data.draw(st.integers(0, len(whole)))
    with suppress(PictureRefusedError):
        header.check(whole[:cut] + noise)


def _refused(data: bytes, refusal: Refusal) -> None:
    with pytest.raises(PictureRefusedError) as caught:
        header.check(data)
    assert caught.value.refusal is refusal
