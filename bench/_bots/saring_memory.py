"""Saring with its statistics and its database switched to memory, polling as ever."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot import log, settings
from bot.bootstrap import open_house
from bot.clock import Clock
from bot.statistics.key import Key
from bot.statistics.tally import Tally
from bot.subscriptions.choice import Subscription
from bot.subscriptions.service import Subscriptions
from bot.subscriptions.store import SubscriberStore
from bot.wire import runner


class Nowhere:
    """Counts that are not kept."""

    async def add(self, counts: Mapping[Key, int]) -> None:
        """Forget them."""


class Shelf(SubscriberStore):
    """Subscribers in a dictionary."""

    def __init__(self) -> None:
        self._chosen: dict[int, Subscription] = {}

    async def find(self, chat: int) -> Subscription | None:
        """Return what a chat chose."""
        return self._chosen.get(chat)

    async def agencies_of(self, chats: Sequence[int]) -> dict[int, str]:
        """Return the agencies of those among some chats that are subscribed."""
        return {chat: self._chosen[chat].agency for chat in chats if chat in self._chosen}

    async def save(self, chat: int, chosen: Subscription, today: date) -> None:
        """Keep what a chat chose."""
        del today
        self._chosen[chat] = chosen

    async def remove(self, chat: int) -> bool:
        """Forget a chat."""
        return self._chosen.pop(chat, None) is not None


async def main() -> None:
    """Serve until killed."""
    chosen = settings.load()
    log.configure("WARNING")
    async with open_house(chosen) as house:
        clock: Clock = house.clock
        subscriptions = Subscriptions(Shelf(), house.editions, clock)
        tally = Tally(Nowhere(), clock)
        await runner.serve(replace(house, subscriptions=subscriptions, tally=tally))


if __name__ == "__main__":
    asyncio.run(main())
