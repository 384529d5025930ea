"""An Application with services that live as long as its connections.

Whatever runs the Application, polling, webhook, terminal or a test, initialises it and shuts it
down, so a service that hangs on that is alive in all of them.
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
        """Add a service, before the Application is initialised."""
        self._services.append((begin, end))

    async def initialize(self) -> None:
        """Open the connections, then begin the services."""
        await super().initialize()
        for begin, _ in self._services:
            await begin()

    async def shutdown(self) -> None:
        """End the services, what they have in hand written down, then close the connections."""
        for _, end in reversed(self._services):
            await end()
        await super().shutdown()
