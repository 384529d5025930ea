"""What other workers changed, noticed by this one within seconds.

Switches, officers and publications are kept in memory, because every button asks for them. One
process on SQLite is the only one to change them; of several workers on PostgreSQL each looks again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot import log

EVERY_SECONDS = 3.0
_log = log.get(__name__)

Look = Callable[[], Awaitable[object]]
"""Reads again what another worker may have changed."""


class Sharing:
    """Looks again and again, in the background of one worker."""

    def __init__(self, *looks: Look, every: float = EVERY_SECONDS) -> None:
        self._looks, self._every = looks, every
        self._task: asyncio.Task[None] | None = None

    def add(self, look: Look) -> None:
        """Add what a room keeps in memory."""
        self._looks += (look,)

    def start(self) -> None:
        """Begin to look."""
        self._task = asyncio.create_task(self._go_on(), name="sharing")

    async def close(self) -> None:
        """Stop looking."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def once(self) -> None:
        """Look at everything."""
        for look in self._looks:
            try:
                await look()
            except Exception:  # noqa: BLE001 - what could not be read is read the next time
                _log.exception("sharing_failed")

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            await self.once()
