"""Subscribing: which agency, which topic groups, and from the agency the region."""

from __future__ import annotations

from collections import OrderedDict
from math import inf
from time import monotonic

from bot.clock import Clock
from bot.content.library import Library
from bot.edition import Editions
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore
from bot.subscriptions.together import Together

_REMEMBERED = 8192
"""Chats whose agency is kept in memory, so that a question costs no database read."""
_REGISTERED = 100_000
"""Subscribers up to which all agencies are kept in memory, where no other process changes them."""
SHARED_SECONDS = 15.0
"""How long an agency may be remembered where other workers may change it."""


class Subscriptions:
    """Keeps subscriptions and tells a chat's agency and region."""

    def __init__(
        self,
        store: SubscriberStore,
        editions: Editions,
        clock: Clock,
        remembered_seconds: float = inf,
    ) -> None:
        self._store, self._editions, self._clock = store, editions, clock
        self._seconds = remembered_seconds
        self._agencies: OrderedDict[int, tuple[str | None, float]] = OrderedDict()
        self._register: dict[bytes, str] | None = None
        self._together = Together(store.agencies_of)

    async def open(self) -> None:
        """Learn every subscriber's agency by heart; only where no other process changes them.

        A read of SQLite goes through a thread, a dozen times there and back: it cost as much as
        finding the answer.
        """
        self._register = await self._store.agencies(_REGISTERED)

    async def of(self, chat: int) -> Subscription | None:
        """Return what a chat chose, or None when it is not subscribed."""
        return await self._store.find(chat)

    async def choose(self, chat: int, chosen: Subscription) -> None:
        """Subscribe a chat, or change its choice."""
        await self._store.save(chat, chosen, self._clock.now().date())
        self._remember(chat, chosen.agency)

    async def end(self, chat: int) -> bool:
        """End a subscription at once; tell whether there was one."""
        gone = await self._store.remove(chat)
        self._remember(chat, None)
        return gone

    async def move(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup with another id."""
        agency = await self.agency_of(old)
        await self._store.move(old, new)
        if agency is not None:
            self._remember(new, agency)
            self._remember(old, None)

    async def agency_of(self, chat: int) -> str | None:
        """Return the agency a chat chose, or None."""
        if self._register is not None:
            return self._register.get(self._store.sealed(chat))
        known = self._agencies.get(chat)
        if known is not None and monotonic() - known[1] < self._seconds:
            return known[0]
        agency = await self._together.find(chat)
        self._remember(chat, agency)
        return agency

    async def region_of(self, chat: int) -> str:
        """Return the region whose contests concern a chat: its agency's, or the home region."""
        return self.region(self._editions.current.library, await self.agency_of(chat))

    @staticmethod
    def region(library: Library, agency: str | None) -> str:
        """Return the region of an agency, or the home region of the content."""
        known = library.agencies.get(agency) if agency else None
        return known.region if known else library.meta.home_region

    async def counts(self) -> dict[str, int]:
        """Return the number of subscribers per agency."""
        return await self._store.counts()

    def _remember(self, chat: int, agency: str | None) -> None:
        if self._register is not None:
            self._enter(self._register, self._store.sealed(chat), agency)
            return
        self._agencies[chat] = agency, monotonic()
        self._agencies.move_to_end(chat)
        if len(self._agencies) > _REMEMBERED:
            self._agencies.popitem(last=False)

    @staticmethod
    def _enter(register: dict[bytes, str], sealed: bytes, agency: str | None) -> None:
        if agency is None:
            register.pop(sealed, None)
        else:
            register[sealed] = agency
