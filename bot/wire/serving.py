"""An Application with services: they begin when it starts and end before it stops.

Whatever runs the Application, polling, webhook, terminal or a test, starts and stops it, so a
service that hangs on it is alive in all of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from telegram.ext import Application

Begin = Callable[[], Awaitable[None]]
End = Callable[[], Awaitable[None]]


class ServingApplication(Application[Any, Any, Any, Any, Any, Any]):
    """PTB's Application with what goes on beside the updates."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._services: list[tuple[Begin, End]] = []

    def serve(self, begin: Begin, end: End) -> None:
        """Add a service, before the start."""
        self._services.append((begin, end))

    async def start(self) -> None:
        """Start, then begin the services."""
        await super().start()
        for begin, _ in self._services:
            await begin()

    async def stop(self) -> None:
        """End the services, then stop. What they have in hand is written down first."""
        for _, end in reversed(self._services):
            await end()
        await super().stop()
