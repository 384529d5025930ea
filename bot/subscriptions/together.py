"""Asking for many at once: who comes while a question is on its way shares the next one.

A crowd after a broadcast is hundreds of people within a second, each of them unknown to this
worker. One query for all of them costs little more than one for a single person, and nobody waits
for anybody who comes later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

MOST = 256
"""How many are asked for in one query."""
Look = Callable[[Sequence[int]], Awaitable[Mapping[int, str]]]


class Together:
    """Finds what belongs to a chat, several chats in one query."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._waiting: dict[int, asyncio.Future[str | None]] = {}
        self._work: asyncio.Task[None] | None = None

    async def find(self, chat: int) -> str | None:
        """Return what belongs to a chat, or None; raises what the query raised."""
        found = self._waiting.get(chat)
        if found is None:
            found = self._waiting[chat] = asyncio.get_running_loop().create_future()
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._ask(), name="agencies")
        # Others may wait for the same, so one who gives up must not end it.
        return await asyncio.shield(found)

    async def _ask(self) -> None:
        while self._waiting:
            now = {chat: self._waiting.pop(chat) for chat in list(self._waiting)[:MOST]}
            try:
                found = await self._look(tuple(now))
            except Exception as error:  # noqa: BLE001 - it is for those who wait
                for future in now.values():
                    future.set_exception(error)
                    future.exception()  # Whoever gave up meanwhile need not be told of it.
            else:
                for chat, future in now.items():
                    future.set_result(found.get(chat))
