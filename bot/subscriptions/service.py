"""Subscribing: which agency, which topic groups, and from the agency the region."""

from __future__ import annotations

from collections import OrderedDict

from bot.clock import Clock
from bot.content.library import Library
from bot.edition import Editions
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore

_REMEMBERED = 8192
"""Chats whose agency is kept in memory, so that a question costs no database read."""


class Subscriptions:
    """Keeps subscriptions and tells a chat's agency and region."""

    def __init__(self, store: SubscriberStore, editions: Editions, clock: Clock) -> None:
        self._store, self._editions, self._clock = store, editions, clock
        self._agencies: OrderedDict[int, str | None] = OrderedDict()

    async def of(self, chat: int) -> Subscription | None:
        """Return what a chat chose, or None when it is not subscribed."""
        return await self._store.find(chat)

    async def choose(self, chat: int, chosen: Subscription) -> None:
        """Subscribe a chat, or change its choice."""
        await self._store.save(chat, chosen, self._clock.now().date())
        self._remember(chat, chosen.agency)

    async def end(self, chat: int) -> bool:
        """End a subscription at once; tell whether there was one."""
        self._remember(chat, None)
        return await self._store.remove(chat)

    async def agency_of(self, chat: int) -> str | None:
        """Return the agency a chat chose, or None."""
        if chat not in self._agencies:
            found = await self._store.find(chat)
            self._remember(chat, found.agency if found else None)
        return self._agencies[chat]

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
        self._agencies[chat] = agency
        self._agencies.move_to_end(chat)
        if len(self._agencies) > _REMEMBERED:
            self._agencies.popitem(last=False)
