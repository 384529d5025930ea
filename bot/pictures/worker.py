"""The process that looks at pictures: ``python -m bot.pictures.worker``, started by the crew.

A process of its own, because decoders and models are the one place where bytes of strangers meet
native code: here a crash, a flood of memory or an endless loop ends a worker and not the bot. It
gets no token, no database and no network address; it reads frames and writes frames until its
input ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from bot.pictures import drawing, frames
from bot.pictures.look import Looker
from bot.pictures.seen import PictureRefusedError, Refusal, refused

MOST_MEMORY = 2 * 1024**3
"""Bytes of address space. Models and one picture take less than half; a bomb hits the wall."""
_NICE = 5
"""Answers to questions go first when the processor is busy."""


def main() -> None:
    """Answer frames until the input ends."""
    _bound()
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Native libraries print where they like; the pipe is for frames alone.
    os.dup2(2, 1)
    looker = Looker(threads=max(1, (os.cpu_count() or 1) // 4))
    while (frame := _next(source)) is not None:
        sink.write(_answer(looker, *frame))
        sink.flush()


def _answer(looker: Looker, header: dict[str, Any], blobs: list[bytes]) -> bytes:
    try:
        if header["do"] == frames.LOOK:
            return frames.tell_seen(looker.look(blobs[0]))
        return frames.pack({}, drawing.mark(frames.sheets_of(header, blobs)))
    except PictureRefusedError as error:
        return frames.tell_seen(refused(error.refusal))
    except MemoryError:
        return frames.tell_seen(refused(Refusal.VAST))


def _next(source: BinaryIO) -> tuple[dict[str, Any], list[bytes]] | None:
    length = source.read(frames.LENGTH_BYTES)
    if len(length) < frames.LENGTH_BYTES:
        return None
    header = frames.unpack(source.read(int.from_bytes(length)))
    return header, [source.read(size) for size in frames.sizes(header)]


def _bound() -> None:
    with suppress(OSError):
        os.nice(_NICE)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):
        main()
