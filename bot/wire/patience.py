"""Waiting for the Bot API: what needs it at the start is tried until the network is there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram.error import BadRequest, NetworkError, RetryAfter

from bot import log
from bot.wire.transport import seconds_to_wait

_PAUSES = (2.0, 5.0, 10.0, 30.0)
"""Seconds between two attempts; the last one repeats."""
_log = log.get(__name__)


async def until_reached(act: Callable[[], Awaitable[object]], stop: asyncio.Event) -> None:
    """Do something, again and again while Telegram cannot be reached, until ``stop`` is set.

    Raises:
        telegram.error.TelegramError: Telegram was reached, and refused.
    """
    attempt = 0
    while not stop.is_set():
        try:
            await act()
            return
        except BadRequest:
            raise  # A kind of NetworkError to PTB, but repeating it changes nothing.
        except (NetworkError, RetryAfter) as error:
            pause = _pause(error, attempt)
            attempt += 1
            _log.warning("bot_api_unreachable", error=type(error).__name__, retry_seconds=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)


def _pause(error: NetworkError | RetryAfter, attempt: int) -> float:
    if isinstance(error, RetryAfter):
        return seconds_to_wait(error)
    return _PAUSES[min(attempt, len(_PAUSES) - 1)]
