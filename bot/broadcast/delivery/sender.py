"""The sender: takes queued rows, lets them leave at the pace, writes down what became of them.

At any moment at most ``2 × batch`` rows are marked as sending, and that is all a crash can leave in
doubt. One transaction writes the results of a batch and marks the next one.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Protocol

from bot import log
from bot.broadcast.delivery.entries import Delivery, Entry
from bot.broadcast.delivery.pace import ChatPace, Pacer
from bot.broadcast.delivery.result import Delivered, NotSent, Refused, Result, Uncertain
from bot.broadcast.delivery.settling import settle
from bot.broadcast.delivery.shelf import Recipient, Shelf
from bot.broadcast.states import DeliveryState

_CLAIM = 500
_FLUSH_SECONDS = 1.0
_BACKOFF_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0)
_log = log.get(__name__)


class Courier(Protocol):
    """Makes one delivery."""

    async def deliver(self, delivery: Delivery) -> Result:
        """Try once. Never raises for what Telegram or the network do."""
        ...


class Book(Protocol):
    """The ledger of one campaign as its sender needs it."""

    async def claim(self, after: int, limit: int) -> list[Delivery]:
        """Take the next queued rows behind an id, whole recipients only."""
        ...

    async def advance(self, entries: list[Entry], sending: list[int]) -> set[int] | None:
        """Write what became of rows and mark others as sending, in one transaction.

        Returns the rows that were marked, or None when nothing may leave any more.
        """
        ...


@dataclass(frozen=True)
class Load:
    """How hard a sender works."""

    batch: int = 10  # rows marked as sending per transaction
    concurrency: int = 10  # requests at the same time
    brake: int = 30  # refusals in a row after which it stops by itself; 0 never


async def _nobody(_: int) -> None:
    """Take no note of an unreachable chat."""


@dataclass
class Sender:
    """Sends one campaign until nothing is queued, or it is told to stop.

    Attributes:
        chained: a part that fails keeps those behind it from leaving.
        unreachable: is told of chats that blocked the bot or are gone.
        tally: rows that this run brought to each final state.
        braked: it stopped by itself, since everything was refused.
    """

    book: Book
    courier: Courier
    pacer: Pacer
    chats: ChatPace = field(default_factory=ChatPace)
    load: Load = field(default_factory=Load)
    chained: bool = True
    unreachable: Callable[[int], Awaitable[None]] = _nobody
    tally: Counter[DeliveryState] = field(default_factory=Counter)
    braked: bool = False

    def __post_init__(self) -> None:
        """Prepare an empty desk."""
        self._shelf = Shelf()
        self._ready: asyncio.Queue[Recipient] = asyncio.Queue()
        self._at_gate: Recipient | None = None
        self._slots = asyncio.Semaphore(self.load.concurrency)
        self._flying: set[asyncio.Task[None]] = set()
        self._results: list[Entry] = []
        self._marked = 0  # rows that the database knows as sending
        self._settled = 0  # those of them whose end stands in the results
        self._cursor, self._exhausted = 0, False
        self._stop = False
        self._failures = self._refusals = 0
        self._held_until = 0.0
        self._changed = asyncio.Event()

    def stop(self) -> None:
        """Let nothing more leave; what is on its way is still written down."""
        self._stop = True
        self._changed.set()

    async def run(self) -> None:
        """Send until done or stopped. When it returns, every row it touched is written down."""
        gate = asyncio.create_task(self._gate(), name="broadcast-gate")
        try:
            await self._feed()
        finally:
            self._stop = True
            gate.cancel()
            await asyncio.gather(gate, *self._flying, return_exceptions=True)
            await self._close()

    async def _feed(self) -> None:
        """Write results as they come and keep up to two batches marked."""
        while not self._stop:
            await self._advance()
            if not self._marked and not self._results and self._exhausted and not self._shelf:
                return
            self._changed.clear()
            if not self._enough():
                await self._wait()

    async def _wait(self) -> None:
        if self._stop:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience()):
                await self._changed.wait()

    def _enough(self) -> bool:
        """Whether there are results worth a transaction, or nothing else to wait for."""
        in_flight = self._marked - self._settled
        return self._settled >= self.load.batch or (not in_flight and bool(self._results))

    @property
    def _room(self) -> int:
        """How many more rows may be marked."""
        return 2 * self.load.batch - self._marked + self._settled

    def _patience(self) -> float:
        # Without room nobody can be taken, however long their time has come: a result makes room.
        at = self._shelf.next_at if self._room > 0 else None
        return _FLUSH_SECONDS if at is None else min(_FLUSH_SECONDS, max(0.0, at - monotonic()))

    async def _advance(self) -> None:
        """Write the results and mark as many more rows as there is room for."""
        picked = await self._pick(self._room)
        results, self._results = self._results, []
        settled, self._settled = self._settled, 0
        if not results and not picked:
            return
        wanted = [recipient.next.id for recipient in picked]
        try:
            marked = await self.book.advance(results, wanted)
        except BaseException:
            self._results, self._settled = results + self._results, settled + self._settled
            for recipient in picked:
                self._shelf.put_back(recipient, 0.0)
            raise
        self._marked -= settled
        if marked is None:
            self._stop = True
            for recipient in picked:
                self._shelf.put_back(recipient, 0.0)
            return
        self._marked += len(marked)
        for recipient in picked:
            # A row that somebody else holds by now is theirs, and so is the whole recipient.
            if recipient.next.id in marked:
                self._ready.put_nowait(recipient)

    async def _pick(self, room: int) -> list[Recipient]:
        """Return recipients whose next part may leave now, claiming more where there are none."""
        picked: list[Recipient] = []
        while room > len(picked):
            now = monotonic()
            for recipient in self._shelf.take(now, room - len(picked)):
                free_at = self.chats.free_at(recipient.next.chat)
                if free_at > now:
                    self._shelf.put_back(recipient, free_at)
                else:
                    picked.append(recipient)
            if self._shelf.has_fresh or not await self._claim():
                break
        return picked

    async def _claim(self) -> bool:
        """Claim more rows; tell whether there were any."""
        if self._exhausted:
            return False
        rows = await self.book.claim(self._cursor, _CLAIM)
        if not rows and self._cursor:
            rows = await self.book.claim(0, _CLAIM)
        if not rows:
            self._exhausted = True
            return False
        self._cursor = rows[-1].id
        self._shelf.add(rows)
        return True

    async def _gate(self) -> None:
        """Let marked rows out one by one: a slot first, then the moment, then off."""
        while True:
            self._at_gate = await self._ready.get()
            await self._slots.acquire()
            await self.pacer.turn()
            recipient, self._at_gate = self._at_gate, None
            task = asyncio.create_task(self._deliver(recipient))
            self._flying.add(task)
            task.add_done_callback(self._flying.discard)

    async def _deliver(self, recipient: Recipient) -> None:
        delivery = recipient.next
        self.chats.wrote(delivery.chat)
        try:
            result = await self.courier.deliver(delivery)
        except Exception as error:  # noqa: BLE001 - one recipient must not end the campaign
            _log.exception("delivery_failed")
            result = Uncertain(type(error).__name__)
        finally:
            self._slots.release()
        await self._settle(recipient, delivery, result)
        self._settled += 1
        if self._enough():
            self._changed.set()

    async def _settle(self, recipient: Recipient, delivery: Delivery, result: Result) -> None:
        rows = tuple(recipient.parts)
        settled = settle(rows, recipient.tries, result, chained=self.chained)
        match result:
            case Delivered():
                self._failures = self._refusals = 0
            case NotSent(wait=wait):
                self._hold(recipient, delivery.chat, wait)
            case Refused(state) if state.ends_subscription:
                await self._end(delivery.chat)
        for entry in settled.entries:
            self._write(entry)
        recipient.parts = deque(settled.left)
        if not settled.again:
            recipient.tries = 0
        if recipient.parts:
            chat = recipient.next.chat
            if not settled.again:
                self.chats.wrote(chat)
            self._shelf.put_back(recipient, self.chats.free_at(chat))
        if isinstance(result, Refused):
            self._brake()

    def _hold(self, recipient: Recipient, chat: int, wait: float | None) -> None:
        """Obey a 429 to the second; without one, wait a little longer after each failure."""
        if wait is None:
            wait = self._backoff()
        else:
            recipient.tries += 1
        self.pacer.hold(wait)
        self.chats.wrote(chat, wait)

    def _backoff(self) -> float:
        """Return how long to wait after a failure; those of one outage count as one."""
        now = monotonic()
        if now >= self._held_until:
            wait = _BACKOFF_SECONDS[min(self._failures, len(_BACKOFF_SECONDS) - 1)]
            self._failures += 1
            self._held_until = now + wait
        return max(0.0, self._held_until - now)

    async def _end(self, chat: int) -> None:
        try:
            await self.unreachable(chat)
        except Exception:  # noqa: BLE001 - the next broadcast finds the chat unreachable again
            _log.exception("subscription_not_ended")

    def _brake(self) -> None:
        self._refusals += 1
        if self.load.brake and self._refusals >= self.load.brake:
            self.braked = True
            self.stop()

    def _write(self, entry: Entry) -> None:
        self._results.append(entry)
        if entry.state.is_final:
            self.tally[entry.state] += 1

    async def _close(self) -> None:
        """Write down every result, and give back what was claimed or marked but never left."""
        held = [self._at_gate] if self._at_gate is not None else []
        while not self._ready.empty():
            held.append(self._ready.get_nowait())
        rows = [row for recipient in held for row in recipient.parts]
        rows += self._shelf.clear()
        entries = self._results + [
            Entry(row.id, DeliveryState.QUEUED, row.message_ids) for row in rows
        ]
        if entries:
            await self.book.advance(entries, [])
        self._results, self._at_gate, self._marked, self._settled = [], None, 0, 0
