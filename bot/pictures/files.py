"""Pictures in files, for the command line: the same workers, waited for one picture at a time."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.pictures import reader
from bot.pictures.crew import Crew
from bot.pictures.reader import Looked, Pictures
from bot.pictures.seen import Refusal, Seen, refused


class PictureFiles:
    """Reads files. Starts nothing before the first one; ``close`` ends what was started."""

    def __init__(self) -> None:
        self._runner: asyncio.Runner | None = None
        self._pictures: Pictures | None = None

    def read(self, path: Path) -> Seen:
        """Return what is seen in a file.

        Raises:
            OSError: the file cannot be read.
        """
        data = path.read_bytes()
        if not reader.is_possible():
            return refused(Refusal.ABSENT)
        if self._runner is None or self._pictures is None:
            self._runner, self._pictures = asyncio.Runner(), Pictures(Crew())
        return self._runner.run(_look(self._pictures, data)).seen

    def close(self) -> None:
        """End the worker."""
        if self._runner is not None and self._pictures is not None:
            self._runner.run(self._pictures.close())
            self._runner.close()


async def _look(pictures: Pictures, data: bytes) -> Looked:
    async def fetch() -> bytes:
        return data

    return await pictures.read(fetch)
