"""The crew: worker processes that look at pictures, few, watched, and gone when idle."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import bot
from bot import log
from bot.pictures import frames
from bot.pictures.places import Places
from bot.pictures.seen import PictureRefusedError, Refusal, Seen, Sheet

SECONDS = 30.0
"""What one picture may take, the start of a worker included; the slowest seen took seven."""
IDLE_SECONDS = 600.0
"""After so long without a picture the workers end and give their memory back."""
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH", "PYTHONPATH")
_ROOT = Path(bot.__file__).resolve().parents[1]
_log = log.get(__name__)


class Crew:
    """Hands work to workers, as many at once as there are workers, in the order it came."""

    def __init__(self, size: int = 1, seconds: float = SECONDS, idle: float = IDLE_SECONDS) -> None:
        self._places = Places(size)
        self._seconds, self._idle = seconds, idle
        self._resting: list[_Worker] = []
        self._retirement: asyncio.TimerHandle | None = None

    async def look(self, data: bytes) -> Seen:
        """Return what is seen in a picture.

        Raises:
            PictureRefusedError: it took too long, or the worker broke over it.
        """
        header, _ = await self._ask(frames.ask_look(data), urgent=False)
        try:
            return frames.seen_of(header)
        except (KeyError, TypeError, ValueError):
            raise PictureRefusedError(Refusal.BROKEN) from None

    async def mark(self, sheets: Sequence[Sheet]) -> bytes:
        """Return pictures with their marks, as one JPEG. Goes before pictures that still wait.

        Raises:
            PictureRefusedError: as for :meth:`look`.
        """
        _, blobs = await self._ask(frames.ask_mark(sheets), urgent=True)
        if not blobs:
            raise PictureRefusedError(Refusal.BROKEN)
        return blobs[0]

    async def close(self) -> None:
        """End the workers that rest; those at work end with their work."""
        if self._retirement is not None:
            self._retirement.cancel()
        resting, self._resting = self._resting, []
        for worker in resting:
            await worker.end()

    async def _ask(self, frame: bytes, *, urgent: bool) -> tuple[dict[str, Any], list[bytes]]:
        async with self._places.taken(urgent=urgent):
            worker: _Worker | None = None
            try:
                async with asyncio.timeout(self._seconds):
                    worker = self._rested() or await _Worker.start()
                    answer = await worker.ask(frame)
            except BaseException as error:
                if worker is not None:
                    await worker.end()
                _raise_refusal(error)
                raise
            self._resting.append(worker)
            self._rest()
            return answer

    def _rested(self) -> _Worker | None:
        """Return a worker that rests; one that died meanwhile is no fault of the next picture."""
        while self._resting:
            worker = self._resting.pop()
            if worker.lives:
                return worker
            worker.hang_up()
        return None

    def _rest(self) -> None:
        if self._retirement is not None:
            self._retirement.cancel()
        loop = asyncio.get_running_loop()
        self._retirement = loop.call_later(self._idle, self._retire)

    def _retire(self) -> None:
        resting, self._resting = self._resting, []
        for worker in resting:
            worker.hang_up()


def _raise_refusal(error: BaseException) -> None:
    if isinstance(error, TimeoutError):
        _log.warning("picture_took_too_long")
        raise PictureRefusedError(Refusal.SLOW) from None
    if isinstance(error, (OSError, EOFError, ValueError)):
        _log.warning("picture_worker_broke", error=type(error).__name__)
        raise PictureRefusedError(Refusal.BROKEN) from None


class _Worker:
    """One process and its pipe."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls) -> _Worker:
        """Start a process. It inherits no setting: a token in the environment stays here."""
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        paths = [str(_ROOT), *filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.pictures.worker",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL, start_new_session=True,
            env={**environment, "PYTHONPATH": os.pathsep.join(paths)},
        )  # fmt: skip
        _log.info("picture_worker_started")
        return cls(process)

    @property
    def lives(self) -> bool:
        """Its process is not known to have ended."""
        return self._process.returncode is None

    async def ask(self, frame: bytes) -> tuple[dict[str, Any], list[bytes]]:
        """Send a frame and return the answer.

        Raises:
            OSError, EOFError, ValueError: the process is gone or out of step.
        """
        source, sink = self._process.stdout, self._process.stdin
        if source is None or sink is None:
            raise ConnectionError
        sink.write(frame)
        await sink.drain()
        length = int.from_bytes(await source.readexactly(frames.LENGTH_BYTES))
        if length > frames.MOST_BYTES:
            raise ValueError("lengths out of bounds")
        header = frames.unpack(await source.readexactly(length))
        return header, [await source.readexactly(size) for size in frames.sizes(header)]

    def hang_up(self) -> None:
        """Close the pipe; the process ends by itself."""
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def end(self) -> None:
        """End the process at once and wait until it is gone."""
        with suppress(ProcessLookupError):
            self._process.kill()
        self.hang_up()
        await self._process.wait()
