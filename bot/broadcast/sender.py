"""The sender: takes queued rows, lets them leave at the pace, writes down what became of them.

At any moment at most ``2 × batch`` rows are marked as sending, and that is all a crash can leave in
doubt. One transaction writes the results of a batch and marks the next one.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from bot import log
from bot.broadcast.ledger_store import Delivery, Entry
from bot.broadcast.pace import Pacer
from bot.broadcast.result import Delivered, NotSent, Refused, Result, Uncertain
from bot.broadcast.states import DeliveryState

_LEASE_SECONDS = 120.0
_CLAIM = 500
_FLUSH_SECONDS = 1.0
_SAME_CHAT_SECONDS = 1.0
_BACKOFF_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0)
_log = log.get(__name__)


class Courier(Protocol):
    """Makes one delivery."""

    async def deliver(self, delivery: Delivery) -> Result:
        """Try once. Never raises for what Telegram or the network do."""
        ...


class Book(Protocol):
    """The ledger as the sender needs it."""

    async def claim(
        self, campaign: int, parts: int, limit: int, lease_until: float
    ) -> list[Delivery]:
        """Take the next queued rows, whole recipients only."""
        ...

    async def advance(self, entries: list[Entry], sending: list[int]) -> None:
        """Write what became of rows and mark others as sending, in one transaction."""
        ...


@dataclass(frozen=True)
class Load:
    """How hard a sender works."""

    batch: int = 10  # rows marked as sending per transaction
    concurrency: int = 10  # requests at the same time


@dataclass
class Sender:
    """Sends one campaign until nothing is queued or it is told to stop."""

    campaign: int
    parts: int
    book: Book
    courier: Courier
    pacer: Pacer
    load: Load = field(default_factory=Load)
    on_unreachable: Callable[[int], None] = lambda _: None  # a chat that blocked or is gone

    def __post_init__(self) -> None:
        """Prepare an empty desk."""
        self._claimed: deque[list[Delivery]] = deque()
        self._ready: asyncio.Queue[list[Delivery] | None] = asyncio.Queue()
        self._results: list[Entry] = []
        self._marked = 0  # rows that the database knows as sending
        self._exhausted = False
        self._stop = False
        self._failures = 0
        self._changed = asyncio.Event()

    def stop(self) -> None:
        """Let nothing more leave; what is on its way is still written down."""
        self._stop = True
        self._changed.set()

    async def run(self) -> None:
        """Send until done or stopped. When it returns, every row it touched is written down."""
        workers = [asyncio.create_task(self._work()) for _ in range(self.load.concurrency)]
        try:
            await self._feed()
        finally:
            for _ in workers:
                self._ready.put_nowait(None)
            await asyncio.gather(*workers, return_exceptions=True)
            await self._close()

    async def _feed(self) -> None:
        """Keep up to two batches marked, and write results as they come."""
        while not self._stop:
            room = 2 * self.load.batch - self._marked
            if room >= self.load.batch or len(self._results) >= self.load.batch:
                await self._advance(room + len(self._results))
            if self._marked == 0 and self._exhausted and not self._results:
                return
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), _FLUSH_SECONDS)
            except TimeoutError:
                await self._advance(2 * self.load.batch - self._marked + len(self._results))

    async def _advance(self, room: int) -> None:
        """Write the results and mark up to ``room`` more rows, whole recipients only."""
        groups = await self._next_groups(max(0, room))
        results, self._results = self._results, []
        rows = [delivery.id for group in groups for delivery in group]
        if not results and not rows:
            return
        await self.book.advance(results, rows)
        self._marked += len(rows) - len(results)
        for group in groups:
            self._ready.put_nowait(group)

    async def _next_groups(self, room: int) -> list[list[Delivery]]:
        groups: list[list[Delivery]] = []
        while not self._stop:
            if not self._claimed:
                await self._claim()
            if not self._claimed or len(self._claimed[0]) > room:
                break
            room -= len(self._claimed[0])
            groups.append(self._claimed.popleft())
        return groups

    async def _claim(self) -> None:
        lease = time.time() + _LEASE_SECONDS
        rows = await self.book.claim(self.campaign, self.parts, _CLAIM, lease)
        self._claimed.extend(list(group) for _, group in groupby(rows, key=lambda row: row.chat))
        # Rows that were put back into the queue come again later, so nothing found now is only the
        # end when nothing is on its way either.
        self._exhausted = not rows

    async def _work(self) -> None:
        while (group := await self._ready.get()) is not None:
            await self._deliver(group)
            self._changed.set()

    async def _deliver(self, group: list[Delivery]) -> None:
        """Deliver one recipient's parts in order; what follows a failed part does not leave."""
        fate: Entry | None = None
        for place, delivery in enumerate(group):
            if fate is None and not self._stop:
                if place:
                    await asyncio.sleep(_SAME_CHAT_SECONDS)
                await self.pacer.turn()
                entry = self._entry(delivery, await self._attempt(delivery))
                fate = entry if entry.state is not DeliveryState.SENT else None
            elif fate is None or fate.state is DeliveryState.QUEUED:
                entry = Entry(delivery.id, DeliveryState.QUEUED)
            elif fate.state is DeliveryState.UNKNOWN:
                entry = Entry(
                    delivery.id, DeliveryState.FAILED, reason="bagian_sebelumnya_tak_pasti"
                )
            else:
                entry = Entry(delivery.id, fate.state, reason=fate.reason)
            self._results.append(entry)

    async def _attempt(self, delivery: Delivery) -> Result:
        try:
            return await self.courier.deliver(delivery)
        except Exception as error:  # noqa: BLE001 - one recipient must not end the campaign
            _log.exception("delivery_failed")
            return Uncertain(type(error).__name__)

    def _entry(self, delivery: Delivery, result: Result) -> Entry:
        match result:
            case Delivered(message_ids):
                self._failures = 0
                return Entry(delivery.id, DeliveryState.SENT, message_ids)
            case NotSent(reason, wait):
                self._hold(wait)
                return Entry(delivery.id, DeliveryState.QUEUED, delivery.message_ids, reason)
            case Refused(state, reason):
                final = DeliveryState(state)
                if final.ends_subscription:
                    self.on_unreachable(delivery.chat)
                return Entry(delivery.id, final, delivery.message_ids, reason)
            case Uncertain(reason):
                return Entry(delivery.id, DeliveryState.UNKNOWN, delivery.message_ids, reason)

    def _hold(self, wait: float | None) -> None:
        """Obey a 429 to the second; without one, wait a little longer after each failure."""
        if wait is None:
            wait = _BACKOFF_SECONDS[min(self._failures, len(_BACKOFF_SECONDS) - 1)]
            self._failures += 1
        self._exhausted = False
        self.pacer.hold(wait)

    async def _close(self) -> None:
        """Write down every result, and give back what was claimed or marked but never left."""
        back = [row for group in self._claimed for row in group]
        while not self._ready.empty():
            back += self._ready.get_nowait() or []
        entries = self._results + [
            Entry(row.id, DeliveryState.QUEUED, row.message_ids) for row in back
        ]
        self._results, self._claimed = [], deque()
        if entries:
            await self.book.advance(entries, [])
