"""Updates in hand, and those handled a moment ago: Telegram may deliver one twice.

It does when an acknowledgement was late or lost. The second delivery waits for the first and then
counts as handled with it, so nobody is answered twice by this process.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_REMEMBERED = 10_000


class Deliveries:
    """Lets an update be handled once."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._in_hand: dict[int, asyncio.Future[bool]] = {}
        self._done: OrderedDict[int, None] = OrderedDict()
        self._remembered = remembered

    @asynccontextmanager
    async def once(self, number: int) -> AsyncIterator[bool]:
        """Tell whether an update is to be handled in this block; a repeated one is not.

        When handling failed, a repetition may try again.
        """
        while number in self._in_hand:
            if await asyncio.shield(self._in_hand[number]):
                break
        if number in self._done:
            yield False
            return
        ended = self._in_hand[number] = asyncio.get_running_loop().create_future()
        try:
            yield True
        except BaseException:
            self._end(number, ended, well=False)
            raise
        self._end(number, ended, well=True)

    def _end(self, number: int, ended: asyncio.Future[bool], *, well: bool) -> None:
        del self._in_hand[number]
        ended.set_result(well)
        if well:
            self._done[number] = None
            if len(self._done) > self._remembered:
                self._done.popitem(last=False)
