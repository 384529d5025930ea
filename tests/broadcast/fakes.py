"""Hand-written fakes: a ledger in memory, couriers that do as they are told."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.delivery.entries import Delivery, Entry
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.result import Delivered, Result
from bot.broadcast.delivery.sender import Courier
from bot.broadcast.states import DeliveryState


@dataclass
class MemoryBook:
    """A ledger of one campaign in memory.

    Attributes:
        rows: what is to be delivered.
        states: where each row stands, as the database would know it.
        most_marked: the most rows that were ever sending at once.
        open: False when the campaign was paused.
        stolen: rows that another sender holds by now.
    """

    rows: list[Delivery]
    states: dict[int, DeliveryState] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    most_marked: int = 0
    open: bool = True
    stolen: set[int] = field(default_factory=set)
    claims: int = 0
    transactions: int = 0

    def __post_init__(self) -> None:
        self.states = {row.id: DeliveryState.QUEUED for row in self.rows}

    async def claim(self, after: int, limit: int) -> list[Delivery]:
        """Take the next queued rows."""
        await asyncio.sleep(0)
        self.claims += 1
        queued = [r for r in self.rows if self.states[r.id] is DeliveryState.QUEUED]
        taken = [row for row in queued if row.id > after][:limit]
        for row in taken:
            self.states[row.id] = DeliveryState.CLAIMED
        return taken

    async def advance(self, entries: list[Entry], sending: list[int]) -> set[int] | None:
        """Write results, mark rows."""
        await asyncio.sleep(0)
        self.transactions += 1
        for entry in entries:
            self.states[entry.id] = entry.state
            self.entries.append(entry)
        if not self.open and sending:
            return None
        marked = {row for row in sending if row not in self.stolen}
        for row in marked:
            assert self.states[row] is DeliveryState.CLAIMED
            self.states[row] = DeliveryState.SENDING
        in_doubt = sum(1 for state in self.states.values() if state is DeliveryState.SENDING)
        self.most_marked = max(self.most_marked, in_doubt)
        return marked

    def count(self) -> Counter[DeliveryState]:
        """Return how many rows stand in each state."""
        return Counter(self.states.values())


@dataclass
class ScriptedCourier:
    """Delivers as a script says: for a row, what comes of each try; delivered when it says none."""

    script: dict[int, list[Result]] = field(default_factory=dict)
    delivered: list[Delivery] = field(default_factory=list)
    tries: Counter[int] = field(default_factory=Counter)
    seconds: float = 0.0
    on_try: Callable[[Delivery], None] = lambda _: None

    async def deliver(self, delivery: Delivery) -> Result:
        """Try once."""
        self.tries[delivery.id] += 1
        self.on_try(delivery)
        await asyncio.sleep(self.seconds)
        results = self.script.get(delivery.id)
        result = results.pop(0) if results else Delivered((1000 + delivery.id,))
        if isinstance(result, Delivered):
            self.delivered.append(delivery)
        return result


def rows(people: int, parts: int = 1, first: int = 1) -> list[Delivery]:
    """Return the rows of so many recipients, in the order of a ledger."""
    return [
        Delivery(first + person * parts + part, part, 7000 + person)
        for person in range(people)
        for part in range(parts)
    ]


@dataclass(frozen=True)
class Roll:
    """The editors that a test names."""

    people: tuple[Person, ...] = ()

    def is_editor(self, person: int) -> bool:
        """Tell whether somebody is on the roll."""
        return any(known.id == person for known in self.people)

    def others(self, person: int) -> tuple[Person, ...]:
        """Return everybody but one."""
        return tuple(known for known in self.people if known.id != person)


@dataclass
class NotedDuties:
    """Duties that are noted down, with one courier for all."""

    courier_: Courier = field(default_factory=ScriptedCourier)
    done: list[tuple[str, int]] = field(default_factory=list)
    shown: list[Figures] = field(default_factory=list)
    unreachable_: list[int] = field(default_factory=list)
    fit: Callable[[Campaign], Campaign] = lambda campaign: campaign

    def courier(self, campaign: Campaign) -> Courier:
        """Return the courier."""
        self.done.append(("courier", campaign.id))
        return self.courier_

    async def announce(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("announce", campaign.id))

    async def fit_to_begin(self, campaign: Campaign) -> Campaign:
        """Return what the test wants."""
        return self.fit(campaign)

    async def postponed(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("postponed", campaign.id))

    async def publish(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("publish", campaign.id))

    async def progress(self, campaign: Campaign, figures: Figures) -> None:
        """Note the figures."""
        self.shown.append(figures)

    async def braked(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("braked", campaign.id))

    async def given_up(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("given_up", campaign.id))

    async def report(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("report", campaign.id))

    async def counted(self, campaign: Campaign) -> None:
        """Note it."""
        self.done.append(("counted", campaign.id))

    async def unreachable(self, chat: int) -> None:
        """Note the chat."""
        self.unreachable_.append(chat)

    def names(self) -> Sequence[str]:
        """Return what was done, in order."""
        return [name for name, _ in self.done]
