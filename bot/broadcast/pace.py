"""Pacing: so many a second, never more in any second, and silence for as long as a 429 asks.

One pacer a broadcast. It is not PTB's rate limiter, which halts every outgoing call, answers to
people included (https://github.com/python-telegram-bot/python-telegram-bot/issues/3765).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

_MARGIN = 1.04
"""Spacing is a little wider than the rate asks: the network bunches what left evenly."""


class Pacer:
    """Hands out moments to send."""

    def __init__(
        self,
        rate: float,
        now: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._gap = _MARGIN / rate if rate else 0.0
        self._now, self._sleep = now, sleep
        self._next = 0.0
        self._held = 0.0

    async def turn(self) -> None:
        """Wait for the next free moment and take it."""
        while True:
            now = self._now()
            if now >= self._next:
                # A late caller does not earn a burst: the next moment counts from now.
                self._next = now + self._gap
                return
            moment = self._next
            self._next += self._gap
            await self._sleep(moment - now)
            if self._held_after(moment):
                continue
            return

    def hold(self, seconds: float) -> None:
        """Let nothing leave for a number of seconds."""
        self._held = max(self._held, self._now() + seconds)
        self._next = max(self._next, self._held)

    def _held_after(self, moment: float) -> bool:
        return self._held > moment
