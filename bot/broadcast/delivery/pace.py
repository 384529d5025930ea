"""Pacing: so many a second, never more in any second, and silence for as long as a 429 asks.

One pacer for all broadcasts of a process. It is not PTB's rate limiter, which halts every outgoing
call, answers to people included
(https://github.com/python-telegram-bot/python-telegram-bot/issues/3765).
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from time import monotonic

_MARGIN = 1.04
"""Spacing is a little wider than the rate asks: the network bunches what left evenly."""
_GIVE_WAY_SECONDS = 0.02
_MOST_WAY = 25
"""A broadcast waits for people at most this many times in a row, so half a second a message."""
PERSON_SECONDS = 1.0
GROUP_SECONDS = 4.0
"""Between two messages to one chat: 1 a second to a person, 15 a minute to a group. Telegram's own
limits are about 1 a second and 20 a minute (https://core.telegram.org/bots/faq)."""


class Pacer:
    """Hands out moments to send, to one caller at a time.

    Args:
        rate: messages a second; 0 lifts the limit, for measurements.
        busy: tells whether people are being answered just now; they go first.
        now: a monotonic clock in seconds.
        sleep: waits so many seconds.
    """

    def __init__(
        self,
        rate: float,
        busy: Callable[[], bool] = lambda: False,
        now: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._gap = _MARGIN / rate if rate else 0.0
        self._busy, self._now, self._sleep = busy, now, sleep
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for the next free moment and take it.

        The moment after counts from when this one was really taken, so whoever was late, be it by
        a stall of the whole machine, does not earn a burst.
        """
        gave_way = 0
        while True:
            wait = self._next - self._now()
            if wait > 0:
                await self._sleep(wait)
            elif self._gap and gave_way < _MOST_WAY and self._busy():
                gave_way += 1
                await self._sleep(_GIVE_WAY_SECONDS)
            else:
                break
        self._next = max(self._next, self._now() + self._gap)

    def hold(self, seconds: float) -> None:
        """Let nothing leave for a number of seconds."""
        self._next = max(self._next, self._now() + seconds)


class ChatPace:
    """Remembers when a chat may be written to again, for as long as that matters."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._free: OrderedDict[int, float] = OrderedDict()

    def free_at(self, chat: int) -> float:
        """Return the moment from which a chat may be written to, on the monotonic clock."""
        return self._free.get(chat, 0.0)

    def wrote(self, chat: int, seconds: float | None = None) -> None:
        """Note that a chat was just written to, or asked for a wait (seconds)."""
        now = self._now()
        usual = PERSON_SECONDS if chat > 0 else GROUP_SECONDS
        self._free[chat] = now + (usual if seconds is None else seconds)
        self._free.move_to_end(chat)
        while self._free and next(iter(self._free.values())) <= now:
            self._free.popitem(last=False)
