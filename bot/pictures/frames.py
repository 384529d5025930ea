"""What goes over the pipe between the bot and its worker: a header in JSON, then bytes.

No pickles: a worker that a hostile picture took over can send back no more than words and numbers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.pictures.seen import (
    Fingerprint,
    Mark,
    Piece,
    Pose,
    Refusal,
    Seen,
    Sheet,
)  # fmt: skip

LENGTH_BYTES = 4
MOST_BYTES = 256 * 1024 * 1024
"""No frame is larger; a length beyond it means that the other side is out of step."""

LOOK, MARK = "look", "mark"


def pack(header: dict[str, Any], *blobs: bytes) -> bytes:
    """Return a frame: length and JSON of the header, then the blobs that it announces."""
    head = json.dumps({**header, "blobs": [len(blob) for blob in blobs]}).encode()
    return b"".join((len(head).to_bytes(LENGTH_BYTES), head, *blobs))


def unpack(head: bytes) -> dict[str, Any]:
    """Return the header of a frame.

    Raises:
        ValueError: it is no header.
    """
    header = json.loads(head)
    if not isinstance(header, dict):
        raise ValueError("no header")
    return header


def sizes(header: dict[str, Any]) -> list[int]:
    """Return the lengths of the blobs that follow a header, in bytes.

    Raises:
        ValueError: they are none, or too large.
    """
    lengths = [int(length) for length in header.get("blobs", [])]
    if any(length < 0 for length in lengths) or sum(lengths) > MOST_BYTES:
        raise ValueError("lengths out of bounds")
    return lengths


def ask_look(data: bytes) -> bytes:
    """Return the frame that asks for a look at a picture."""
    return pack({"do": LOOK}, data)


def ask_mark(sheets: Sequence[Sheet]) -> bytes:
    """Return the frame that asks for marked pictures."""
    marks = [
        [[mark.number, [list(box) for box in mark.boxes]] for mark in sheet.marks]
        for sheet in sheets
    ]
    return pack({"do": MARK, "marks": marks}, *(sheet.data for sheet in sheets))


def sheets_of(header: dict[str, Any], blobs: Sequence[bytes]) -> list[Sheet]:
    """Return the sheets that a frame asks to mark."""
    return [
        Sheet(
            data, tuple(Mark(number, tuple(_box(box) for box in boxes)) for number, boxes in marks)
        )
        for data, marks in zip(blobs, header["marks"], strict=True)
    ]


def tell_seen(seen: Seen) -> bytes:
    """Return the frame that tells what was seen."""
    looks = seen.fingerprint
    return pack(
        {
            "text": seen.text,
            "pieces": [[piece.start, piece.end, list(piece.box)] for piece in seen.pieces],
            "fingerprint": [looks.gradient, looks.frequency, looks.words] if looks else None,
            "poses": [pose.value for pose in seen.poses],
            "refusal": seen.refusal.value if seen.refusal else None,
        }
    )


def seen_of(header: dict[str, Any]) -> Seen:
    """Return what a frame tells.

    Raises:
        ValueError, KeyError, TypeError: it tells nothing of the kind.
    """
    looks, refusal = header["fingerprint"], header["refusal"]
    return Seen(
        text=str(header["text"]),
        pieces=tuple(Piece(int(a), int(b), _box(box)) for a, b, box in header["pieces"]),
        fingerprint=Fingerprint(*(int(part) for part in looks)) if looks else None,
        poses=tuple(Pose(pose) for pose in header["poses"]),
        refusal=Refusal(refusal) if refusal else None,
    )


def _box(numbers: Sequence[Any]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (int(number) for number in numbers)
    return left, top, right, bottom
