"""Telling superadmins that a chore has not run for far too long, or runs again.

The log and the metrics say so too, for whoever watches them; in a small office nobody does.
"""

from __future__ import annotations

from datetime import timedelta

from bot.broadcast.service import Broadcasts
from bot.chores.ticker import Chore
from bot.house import House
from bot.officers import texts
from bot.officers.roles import OfficerRole
from bot.reply import Reply, quote

_EVERY = timedelta(minutes=10)


_TOLD = "chore_late/"


class Alarm:
    """Compares what is late with what was told: a switch for each, shared by all workers."""

    def __init__(self, house: House, office: Broadcasts) -> None:
        self._house, self._office = house, office

    def start(self) -> None:
        """Look from time to time while the bot runs."""
        self._house.chores.add(Chore("officers_alarm", _EVERY, self.look))

    async def look(self) -> None:
        """Tell what became late, and what was made up for, since somebody last looked."""
        flags, late = self._house.flags, await self._house.chores.late()
        told = set(flags.under(_TOLD))
        if fresh := late - told:
            await self._tell(texts.CHORES_LATE.format(list=_named(fresh)))
        if again := told - late:
            await self._tell(texts.CHORES_AGAIN.format(list=_named(again)))
        for name in fresh:
            await flags.put(_TOLD + name, self._house.clock.now().isoformat())
        for name in again:
            await flags.drop(_TOLD + name)

    async def _tell(self, html: str) -> None:
        post = self._office.post
        if post is None:
            return
        for officer in self._house.officers.all():
            if officer.role is OfficerRole.SUPERADMIN:
                await post.tell(officer.person, Reply(html))


def _named(chores: set[str]) -> str:
    return "\n".join(f"• {quote(texts.CHORES.get(name, name))}" for name in sorted(chores))
