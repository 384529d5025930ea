"""The house: everything that is built once and shared by the rooms."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chores.sharing import Sharing
from bot.chores.ticker import Ticker
from bot.clock import Clock
from bot.edition import Editions
from bot.meters import Meters
from bot.officers.once_store import OnceStore
from bot.officers.service import Officers
from bot.phase import Phase
from bot.settings import Settings
from bot.statistics.store import CountStore
from bot.statistics.tally import Tally
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.storage.flags import Flags
from bot.subscriptions.service import Subscriptions
from bot.subscriptions.store import SubscriberStore


@dataclass(frozen=True)
class House:
    """The shared parts. Rooms take from it what they need and build their own services."""

    settings: Settings
    clock: Clock
    editions: Editions
    database: Database
    cipher: ChatCipher
    flags: Flags
    tally: Tally
    counts: CountStore
    subscribers: SubscriberStore
    subscriptions: Subscriptions
    officers: Officers
    chores: Ticker
    sharing: Sharing
    once: OnceStore
    meters: Meters

    async def phase_for(self, chat: int) -> Phase:
        """Return today's phase for the region of a chat."""
        region = await self.subscriptions.region_of(chat)
        return self.editions.current.phases.on(self.clock.now().date(), region)
