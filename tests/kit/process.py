"""The bot as a process of its own, the way an operator runs it: for end-to-end tests and kills.

::

    async with bot_process(tmp_path, server.url) as bot:
        await bot.logged("started")
        …
        bot.kill()          # kill -9
        await bot.start()   # and again, on the same database
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.kit.updates import OFFICER_A

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "42:uji-token"
SECRET = "rahasia-uji-0123456789"
_PASSED_ON = ("PATH", "HOME", "LANG", "TMPDIR", "TESTS_NETWORK", "PYTHONPATH", "SYSTEMROOT")


@dataclass
class BotProcess:
    """``python -m bot`` with its log.

    Attributes:
        folder: its working directory, database and key.
        environment: its settings by the names of their variables.
        lines: what it wrote, standard output and standard error together.
    """

    folder: Path
    environment: dict[str, str]
    command: tuple[str, ...] = ("run",)
    lines: list[str] = field(default_factory=list)
    process: asyncio.subprocess.Process | None = None
    _reader: asyncio.Task[None] | None = None
    _grown: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def pid(self) -> int:
        """The process id."""
        assert self.process is not None, "started"
        return self.process.pid

    async def start(self) -> None:
        """Start the process (again), on the database it had."""
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *self.command, cwd=self.folder, env=self.environment,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        self._reader = asyncio.create_task(self._read(self.process))

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None, "piped"
        async for line in process.stdout:
            self.lines.append(line.decode(errors="replace").rstrip("\n"))
            self._grown.set()
        self._grown.set()

    def events(self, name: str | None = None) -> list[dict[str, Any]]:
        """Return the log's events, all or those of one name."""
        found = []
        for line in self.lines:
            with suppress(ValueError):
                event = json.loads(line)
                if isinstance(event, dict) and name in (None, event.get("event")):
                    found.append(event)
        return found

    async def logged(self, name: str, times: int = 1, patience: float = 60.0) -> None:
        """Wait until an event was logged so many times.

        Raises:
            AssertionError: the process ended, or the time (seconds) is over; with its last lines.
        """
        try:
            async with asyncio.timeout(patience):
                while len(self.events(name)) < times:
                    if self._reader is not None and self._reader.done():
                        raise AssertionError(self.story(f"ended without {name!r}"))
                    self._grown.clear()
                    await self._grown.wait()
        except TimeoutError:
            raise AssertionError(self.story(f"no {name!r} within {patience} s")) from None

    def story(self, what: str) -> str:
        """Return what went wrong, followed by the last lines it wrote."""
        return "\n".join([what, *self.lines[-30:]])

    def kill(self) -> None:
        """End it at once, as ``kill -9`` or a power cut would."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.process.kill()

    async def wait(self, patience: float = 60.0) -> int:
        """Wait for its end and return the exit status."""
        assert self.process is not None, "started"
        status = await asyncio.wait_for(self.process.wait(), patience)
        if self._reader is not None:
            await self._reader
        return status

    async def stop(self, patience: float = 60.0) -> int:
        """Ask it to stop (SIGTERM) and return the exit status; 0 when it was not running."""
        if self.process is None:
            return 0
        if self.process.returncode is None:
            with suppress(ProcessLookupError):
                self.process.send_signal(signal.SIGTERM)
        return await self.wait(patience)


def free_port() -> int:
    """Return a port of loopback that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, api: str, **settings: str) -> dict[str, str]:
    """Return the environment of a bot that talks to a Bot API server on loopback."""
    inherited = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    paths = [str(ROOT), *filter(None, inherited.get("PYTHONPATH", "").split(os.pathsep))]
    own = {
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONUNBUFFERED": "1",
        "BOT_TOKEN": TOKEN,
        "BOT_API_BASE_URL": api,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'saring.db'}",
        "SARING_KEY_FILE": str(folder / "saring.key"),
        "SARING_CONTENT": str(ROOT / "content"),
        "SARING_SUPERADMINS": str(OFFICER_A.id),
    }
    return inherited | own | settings


def webhook(port: int) -> dict[str, str]:
    """Return the settings of a bot that takes updates by webhook on loopback."""
    return {
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/pembaruan",
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "WEBHOOK_SECRET": SECRET,
    }


@asynccontextmanager
async def bot_process(folder: Path, api: str, **settings: str) -> AsyncIterator[BotProcess]:
    """Run the bot against a Bot API server; kill it in the end if it did not stop by then."""
    bot = BotProcess(folder, environment(folder, api, **settings))
    await bot.start()
    try:
        yield bot
    finally:
        bot.kill()
        await bot.wait()
