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


class Alarm:
    """Compares what is overdue with what was told."""

    def __init__(self, house: House, office: Broadcasts) -> None:
        self._house, self._office = house, office
        self._told: set[str] = set()

    def start(self) -> None:
        """Look from time to time while the bot runs."""
        self._house.chores.add(Chore("officers_alarm", _EVERY, self.look))

    async def look(self) -> None:
        """Tell what became overdue, and what was made up for, since the last look."""
        overdue = set(self._house.chores.overdue)
        late, again = overdue - self._told, self._told - overdue
        self._told = overdue
        if late:
            await self._tell(texts.CHORES_LATE.format(list=_named(late)))
        if again:
            await self._tell(texts.CHORES_AGAIN.format(list=_named(again)))

    async def _tell(self, html: str) -> None:
        post = self._office.post
        if post is None:
            return
        for officer in self._house.officers.all():
            if officer.role is OfficerRole.SUPERADMIN:
                await post.tell(officer.person, Reply(html))


def _named(chores: set[str]) -> str:
    return "\n".join(f"• {quote(texts.CHORES.get(name, name))}" for name in sorted(chores))
