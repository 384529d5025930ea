"""The reader of pictures: admits them, fetches them, recalls them, and has them looked at."""

from __future__ import annotations

import asyncio
import importlib.util
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from bot import log
from bot.pictures import header
from bot.pictures.crew import Crew
from bot.pictures.memory import RecentPictures
from bot.pictures.seen import PictureRefusedError, Refusal, Seen, Sheet, refused

MOST_IN_HAND = 40
"""Pictures that may be fetched, wait and be read at once; beyond, people are asked to come back."""
_MOST_FETCHING = 4
_NEEDED = ("faster_paddle", "PIL", "numpy")
_log = log.get(__name__)

Fetch = Callable[[], Awaitable[bytes]]


@dataclass(frozen=True)
class Looked:
    """What was seen in a picture, with its bytes for as long as the answer is being made."""

    seen: Seen
    data: bytes = b""


class Lookers(Protocol):
    """Whoever looks at pictures and marks them; :class:`bot.pictures.crew.Crew`."""

    async def look(self, data: bytes) -> Seen:
        """Return what is seen in a picture, or raise PictureRefusedError."""
        ...

    async def mark(self, sheets: Sequence[Sheet]) -> bytes:
        """Return pictures with their marks, or raise PictureRefusedError."""
        ...

    async def close(self) -> None:
        """Stop."""
        ...


class Pictures:
    """Reads pictures, off the event loop, a bounded number at a time."""

    def __init__(self, crew: Lookers, in_hand: int = MOST_IN_HAND) -> None:
        self._crew, self._most = crew, in_hand
        self._recent = RecentPictures()
        self._fetching = asyncio.Semaphore(_MOST_FETCHING)
        self._in_hand = 0
        self._looking: dict[bytes, asyncio.Lock] = {}

    async def read(self, fetch: Fetch) -> Looked:
        """Fetch a picture and return what is seen in it. Never raises for a bad picture."""
        if self._in_hand >= self._most:
            return Looked(refused(Refusal.BUSY))
        self._in_hand += 1
        try:
            async with self._fetching:
                data = await fetch()
            header.check(data)
            return Looked(await self._look(data), data)
        except PictureRefusedError as error:
            _log.info("picture_refused", refusal=error.refusal.value)
            return Looked(refused(error.refusal))
        finally:
            self._in_hand -= 1

    async def mark(self, sheets: Sequence[Sheet]) -> bytes | None:
        """Return pictures with their marks as one JPEG, or None when that is not possible now."""
        try:
            return await self._crew.mark(sheets)
        except PictureRefusedError:
            return None

    async def close(self) -> None:
        """End the workers."""
        await self._crew.close()

    async def _look(self, data: bytes) -> Seen:
        """Look at a picture, once even when many people send it in the same moment."""
        digest = sha256(data).digest()
        lock = self._looking.setdefault(digest, asyncio.Lock())
        try:
            async with lock:
                seen = self._recent.recall(digest)
                if seen is None:
                    seen = await self._crew.look(data)
                    self._recent.keep(digest, seen)
                return seen
        finally:
            if not lock.locked():
                self._looking.pop(digest, None)


def is_possible() -> bool:
    """Tell whether the packages that read pictures are installed, without importing them."""
    return all(importlib.util.find_spec(name) is not None for name in _NEEDED)


@asynccontextmanager
async def open_pictures() -> AsyncIterator[Pictures | None]:
    """Yield a reader of pictures, or None on a slim installation; end its workers at the end."""
    if not is_possible():
        _log.warning("pictures_unavailable", advice="install the default requirements, not slim")
        yield None
        return
    # Half of the cores stay for everything else; more than two pictures at once need more memory
    # (half a gigabyte each) than the wait is worth.
    pictures = Pictures(Crew(size=min(2, max(1, (os.cpu_count() or 1) // 2))))
    try:
        yield pictures
    finally:
        await pictures.close()
