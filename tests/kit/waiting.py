"""Waiting for what happens elsewhere: in another task, another process, the database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any


async def reached(done: Callable[[], Any], patience: float = 60.0, every: float = 0.01) -> None:
    """Wait until ``done()`` is true.

    Raises:
        TimeoutError: it did not become true in time (seconds).
    """
    async with asyncio.timeout(patience):
        while not done():  # noqa: ASYNC110 - what is awaited has no event here
            await asyncio.sleep(every)
