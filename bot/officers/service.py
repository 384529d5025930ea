"""Who is an officer, and what each may do. The first ones come from the settings."""

from __future__ import annotations

from collections.abc import Iterable

from bot.clock import Clock
from bot.officers.roles import OfficerRole
from bot.officers.store import Act, Officer, OfficerStore

_FIRST = "petugas pertama"


class LastSuperadminError(Exception):
    """The change would leave the bot without a superadmin."""


class Officers:
    """Keeps the officers in memory; they are few, and every button asks for them."""

    def __init__(self, store: OfficerStore, clock: Clock, first: Iterable[int]) -> None:
        self._store, self._clock = store, clock
        self._first = tuple(first)
        self._known: dict[int, Officer] = {}
        self._changes = 0

    async def open(self) -> None:
        """Read the officers and add those of the settings that are missing."""
        await self.look()
        for place, person in enumerate(self._first, start=1):
            known = self._known.get(person)
            if known is None or known.role is not OfficerRole.SUPERADMIN:
                await self._save(Officer(person, OfficerRole.SUPERADMIN, f"{_FIRST} {place}"))

    async def look(self) -> None:
        """Read the officers again, where other workers may have changed some."""
        before = self._changes
        known = {officer.person: officer for officer in await self._store.all()}
        if self._changes == before:  # Otherwise this would undo what was changed meanwhile.
            self._known = known

    def of(self, person: int) -> Officer | None:
        """Return the officer with this user id, or None."""
        return self._known.get(person)

    def may(self, person: int, wanted: OfficerRole) -> bool:
        """Tell whether a person may do what a role may."""
        officer = self._known.get(person)
        return officer is not None and officer.role.covers(wanted)

    def all(self) -> tuple[Officer, ...]:
        """Return every officer, oldest first."""
        return tuple(self._known.values())

    async def add(self, person: int, role: OfficerRole, label: str, by: Officer) -> None:
        """Add an officer or change their role.

        Raises:
            LastSuperadminError: the change would take the last superadmin's role away.
        """
        self._keep_one(person, role)
        act = self._act(by, "petugas_ditetapkan", f"{label} ({role.value})")
        await self._save(Officer(person, role, label), act)

    async def remove(self, person: int, by: Officer) -> bool:
        """Remove an officer; tell whether there was one.

        Raises:
            LastSuperadminError: it is the last superadmin.
        """
        self._keep_one(person, None)
        gone = self._known.get(person)
        if gone is None:
            return False
        await self._store.remove(person, self._act(by, "petugas_dicabut", gone.label))
        self._changes += 1
        self._known.pop(person, None)
        return True

    async def record(self, by: Officer, act: str, subject: str = "", why: str = "") -> None:
        """Write an act into the audit trail."""
        await self._store.record(self._act(by, act, subject, why))

    async def trail(self, limit: int = 30, skipped: int = 0) -> list[Act]:
        """Return the newest acts but for some, newest first."""
        return await self._store.trail(limit, skipped)

    def is_first(self, person: int) -> bool:
        """Tell whether the settings name a person, who then comes back at every start."""
        return person in self._first

    def _act(self, by: Officer, act: str, subject: str = "", why: str = "") -> Act:
        return Act(self._clock.now(), by.label, act, subject, why)

    async def _save(self, officer: Officer, act: Act | None = None) -> None:
        await self._store.save(officer, self._clock.now(), act)
        self._changes += 1
        self._known[officer.person] = officer

    def _keep_one(self, person: int, role: OfficerRole | None) -> None:
        others = [
            officer
            for officer in self._known.values()
            if officer.role is OfficerRole.SUPERADMIN and officer.person != person
        ]
        was = self._known.get(person)
        loses = was is not None and was.role is OfficerRole.SUPERADMIN
        if loses and role is not OfficerRole.SUPERADMIN and not others:
            raise LastSuperadminError
