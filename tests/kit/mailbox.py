"""Updates on their way to the bot: kept in order, fetched by long polling, confirmed by offset."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from tests.kit.botapi import load
from tests.kit.chat import Json, RefusalError
from tests.kit.ids import next_update

UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that Telegram sends only when they were asked for by name (Bot API, getUpdates)."""
RIVAL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def kind_of(update: Json) -> str:
    """Return what an update is about: ``message``, ``callback_query`` …"""
    return next(name for name in update if name != "update_id")


@dataclass
class Mailbox:
    """Pending updates of one bot."""

    pending: list[Json] = field(default_factory=list)
    allowed: frozenset[str] = frozenset()
    webhook: str = ""
    polls: int = 0
    conflicts: int = 0
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _rival: asyncio.Event = field(default_factory=asyncio.Event)

    def wants(self, kind: str) -> bool:
        """Tell whether the bot asked for a kind of update."""
        return kind in self.allowed if self.allowed else kind not in UNASKED

    def put(self, update: Json) -> int | None:
        """Queue an update and return its id, or None when the bot did not ask for its kind."""
        if not self.wants(kind_of(update)):
            return None
        newest = self.pending[-1]["update_id"] if self.pending else 0
        number = update.get("update_id") or next_update()
        update = {"update_id": max(number, newest + 1)} | {
            name: value for name, value in update.items() if name != "update_id"
        }
        self.pending.append(update)
        self._arrived.set()
        return int(update["update_id"])

    def allow(self, kinds: list[str] | None) -> None:
        """Set the kinds the bot asks for; None keeps them, an empty list means the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def confirm(self, offset: int) -> None:
        """Forget what the bot confirmed: everything before an offset, or all but the newest."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset:
            self.pending = [one for one in self.pending if one["update_id"] >= offset]

    async def poll(
        self,
        offset: int = 0,
        limit: int = 100,
        timeout: float = 0,  # noqa: ASYNC109 - Telegram's own parameter, an answer and no error
        kinds: list[str] | None = None,
    ) -> list[Json]:
        """Answer getUpdates, waiting up to a timeout (seconds) for the first update.

        Raises:
            RefusalError: 409, a webhook is set or another poll came.
        """
        if self.webhook:
            raise RefusalError(409, WEBHOOK)
        self.polls += 1
        self._rival.set()  # A newer poll ends the older one.
        self._rival = rival = asyncio.Event()
        self.allow(kinds)
        self.confirm(offset)
        if not self.pending and timeout:
            await self._wait(timeout, rival)
        return self.pending[:limit]

    async def _wait(self, seconds: float, rival: asyncio.Event) -> None:
        self._arrived.clear()
        waits = [asyncio.create_task(event.wait()) for event in (self._arrived, rival)]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
        if rival.is_set():
            self.conflicts += 1
            raise RefusalError(409, RIVAL)

    def interrupt(self) -> None:
        """End a waiting poll with a conflict, as another process would."""
        self._rival.set()


def known_kinds() -> list[str]:
    """Return every kind of update the Bot API has."""
    return [name for name in load().types["Update"] if name != "update_id"]
