"""Many updates at once, but one person's in the order they were sent.

PTB handles one update at a time by default; with concurrency on it gives up every order. Here each
person has a queue of one, so a second message is looked at after the first was answered, while
everybody else goes on. Someone who floods waits behind their own messages and is told once.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.meters import Count, Duration, Meters
from bot.wire.allowed import ALLOWED

AT_ONCE = 256
"""Updates in work at the same time, over all people."""
PENDING = 20
"""Updates of one person that may wait; what comes beyond is dropped, and said once."""
_TOLD_AGAIN_SECONDS = 60.0
_UNBOUNDED = 1_000_000


@dataclass
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class OrderedProcessor(BaseUpdateProcessor):
    """Runs updates concurrently across people and in order for each."""

    def __init__(
        self,
        on_flood: Callable[[Update], Awaitable[None]],
        at_once: int = AT_ONCE,
        pending: int = PENDING,
        meters: Meters | None = None,
    ) -> None:
        # The bound is ours: PTB's semaphore is taken before the order of a person is known, so
        # one flooder waiting on themselves would hold every place.
        super().__init__(_UNBOUNDED)
        self._places = asyncio.Semaphore(at_once)
        self._lanes: dict[int, _Lane] = {}
        self._told: OrderedDict[int, float] = OrderedDict()
        self._on_flood, self._pending = on_flood, pending
        self._meters = meters if meters is not None else Meters()
        self.in_hand = 0

    @property
    def waiting(self) -> int:
        """Updates that are in work or wait for their turn."""
        return sum(lane.waiting for lane in self._lanes.values())

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await the coroutine in its turn, or drop it when its sender floods."""
        kind = _kind(update)
        self._meters.count(Count.UPDATES, kind)
        with self._meters.timing(Duration.UPDATE, kind):
            await self._in_turn(update, coroutine)

    async def _in_turn(self, update: object, coroutine: Awaitable[Any]) -> None:
        person = _person(update)
        if person is None:
            async with self._place():
                await coroutine
            return
        lane = self._lanes.setdefault(person, _Lane())
        if lane.waiting >= self._pending:
            _drop(coroutine)
            self._meters.count(Count.DROPPED)
            await self._tell(person, update)
            return
        lane.waiting += 1
        try:
            async with lane.lock, self._place():
                await coroutine
        finally:
            lane.waiting -= 1
            if lane.waiting == 0:
                self._lanes.pop(person, None)

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        async with self._places:
            self.in_hand += 1
            try:
                yield
            finally:
                self.in_hand -= 1

    async def _tell(self, person: int, update: object) -> None:
        now = monotonic()
        while self._told and next(iter(self._told.values())) < now - _TOLD_AGAIN_SECONDS:
            self._told.popitem(last=False)
        if person in self._told or not isinstance(update, Update):
            return
        self._told[person] = now
        await self._on_flood(update)


def _kind(update: object) -> str:
    """Return what an update is, for the meters; what we do not ask for is "other"."""
    return next((kind for kind in ALLOWED if getattr(update, kind, None) is not None), "other")


def _person(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_user is not None:
        return update.effective_user.id
    return update.effective_chat.id if update.effective_chat is not None else None


def _drop(coroutine: Awaitable[Any]) -> None:
    close = getattr(coroutine, "close", None)
    if close is not None:
        close()
