"""JSON Lines in, JSON Lines out: what ``ask`` and ``screen`` share.

Each line is answered in its place and as soon as it is done; a bad one gives
``{"id", "error"}`` and status 1 at the end, and the rest is answered all the same.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from typing import Any, BinaryIO

Json = dict[str, Any]


class BadLineError(ValueError):
    """A line that cannot be answered and why; ``identifier`` is its id if it has one."""

    def __init__(self, why: str, identifier: Any = None) -> None:
        super().__init__(why)
        self.identifier = identifier


def stream(answer: Callable[[Json], Json], source: BinaryIO, sink: BinaryIO) -> int:
    """Answer every line of a stream and return 1 if any was bad, else 0.

    Args:
        answer: gives the answer to one object, or raises BadLineError.
        source: lines of JSON; empty ones are passed over.
        sink: where each answer goes at once.
    """
    status = 0
    for line in source:
        if not line.strip():
            continue
        try:
            given = answer(parse(line))
        except BadLineError as error:
            given = {"id": error.identifier, "error": str(error)}
            status = 1
        sink.write(_encode(given))
        sink.flush()
    return status


def parse(line: bytes) -> Json:
    """Return the object of a line.

    Raises:
        BadLineError: it is no JSON object.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"bukan JSON: {error}") from error
    if not isinstance(data, dict):
        raise BadLineError("baris harus berupa objek JSON")
    return data


def settle() -> None:
    """Keep the collector of garbage from walking again and again through content that stays."""
    gc.collect()
    gc.freeze()


def _encode(answer: Json) -> bytes:
    try:
        return json.dumps(answer, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can carry
        return json.dumps(answer).encode() + b"\n"
