"""Small pictures in every kind, made on the spot, and readers that do not read."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from PIL import Image

from bot.pictures.reader import Fetch, Looked
from bot.pictures.seen import PictureRefusedError, Piece, Seen, Sheet, refused


def encoded(
    kind: str = "PNG", size: tuple[int, int] = (40, 30), mode: str = "RGB", **how: Any
) -> bytes:
    """Return a black picture of a kind that Pillow writes."""
    buffer = BytesIO()
    Image.new(mode, size).save(buffer, kind, **how)
    return buffer.getvalue()


def animated(kind: str) -> bytes:
    """Return a picture of two different frames."""
    buffer = BytesIO()
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:], duration=100)
    return buffer.getvalue()


def said(text: str, **more: Any) -> Seen:
    """Return what is seen in a picture with one line of text on it."""
    return Seen(text, (Piece(0, len(text), (5, 5, 35, 15)),), **more)


class FakePictures:
    """A reader that knows what it would read, by the bytes of the picture."""

    def __init__(self, known: Mapping[bytes, Seen]) -> None:
        self.known = known
        self.marked: list[Sheet] = []
        self.gate = asyncio.Event()  # closed, nothing is read
        self.gate.set()

    async def read(self, fetch: Fetch) -> Looked:
        """Fetch, and return what is known."""
        await self.gate.wait()
        try:
            data = await fetch()
        except PictureRefusedError as error:
            return Looked(refused(error.refusal))
        return Looked(self.known.get(data, Seen()), data)

    async def mark(self, sheets: Sequence[Sheet]) -> bytes | None:
        """Note what is to be marked and return a picture."""
        self.marked += sheets
        return encoded("JPEG")
