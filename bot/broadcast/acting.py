"""How an officer's act is done: once, on the version that the officer saw, with its audit line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.desk import Desk
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignState
from bot.officers.store import Act

_TRIES = 5
Also = Callable[[Any], Awaitable[object]]
"""What belongs to a change and is done in its transaction; the stores make it."""


class Acting:
    """Loads campaigns and writes changes by compare-and-set."""

    def __init__(self, desk: Desk, poke: Callable[[], None]) -> None:
        self._desk, self._poke = desk, poke

    async def load(self, identifier: int) -> Campaign:
        """Return a campaign.

        Raises:
            RefusedError: there is none.
        """
        campaign = await self._desk.campaigns.get(identifier)
        if campaign is None:
            raise RefusedError(Why.GONE)
        return campaign

    async def at(self, identifier: int, version: int) -> Campaign:
        """Return a campaign that is still at the version an officer's button was made for.

        Raises:
            RefusedError: there is none, or somebody has acted since.
        """
        campaign = await self.load(identifier)
        if campaign.version != version:
            raise RefusedError(Why.CHANGED)
        return campaign

    async def write(
        self,
        known: Campaign,
        changed: Campaign,
        by: Person,
        act: str,
        why: str = "",
        also: Also | None = None,
    ) -> Campaign:
        """Write a change and its audit line, and wake the background service.

        Raises:
            RefusedError: somebody else was first.
        """
        line = self.act(by, act, known, why)
        written = await self._desk.campaigns.change(known, changed, line, also)
        if written is None:
            raise RefusedError(Why.CHANGED)
        self._poke()
        return written

    async def edit(self, identifier: int, change: Callable[[Campaign], Campaign]) -> Campaign:
        """Change a draft in a way that is the same however often it is done.

        Raises:
            RefusedError: it is no draft any more.
        """
        for _ in range(_TRIES):
            known = await self.load(identifier)
            changed = change(known)
            if changed is known:
                return known
            written = await self._desk.campaigns.change(known, changed, None)
            if written is not None:
                return written
        raise RefusedError(Why.CHANGED)

    def ended(self, campaign: Campaign) -> Campaign:
        """Return a campaign that ends before anything of it was sent."""
        return replace(
            campaign, state=CampaignState.CANCELLED, reported=True, ended_at=self._desk.now()
        )

    def act(self, by: Person, act: str, campaign: Campaign, why: str = "") -> Act:
        """Return a line of the audit trail."""
        return Act(self._desk.clock.now(), by.label, act, campaign.details.subject[:100], why)
