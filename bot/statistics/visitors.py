"""How many different people came on a day, without knowing who.

A person becomes a token: a hash under a key that is not in the database and a salt of the day. When
the day is closed its tokens and its salt are destroyed, so the same person on two days is two
tokens that nobody can link, and the figures of days are never added up to "people".
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from bot.clock import Clock

_PURPOSE = b"saring harian"
_TOKEN_BYTES = 16
_MOST = 50_000
"""Tokens that are known to be written; a nation's visitors of a day would fill the memory."""


class Tokens(Protocol):
    """Where tokens end up."""

    async def salt(self, day: date) -> bytes:
        """Return the salt of a day, made at the first call."""
        ...

    async def add(self, day: date, tokens: Iterable[bytes]) -> None:
        """Add the tokens that are not there yet."""
        ...

    async def remove(self, day: date, token: bytes) -> None:
        """Delete a token, if it is there."""
        ...


class Visitors:
    """Gathers the visitors of the day. Ids stay in memory for seconds, until they are hashed."""

    def __init__(self, store: Tokens, clock: Clock, key: bytes) -> None:
        self._store, self._clock = store, clock
        self._key = hashlib.blake2b(key, digest_size=32, person=_PURPOSE).digest()
        self._waiting: dict[date, set[int]] = {}
        self._day: date | None = None
        self._salt = b""
        self._known: set[bytes] = set()
        self._writing = asyncio.Lock()

    def seen(self, person: int) -> None:
        """Note that somebody used the bot."""
        self._waiting.setdefault(self._clock.now().date(), set()).add(person)

    async def flush(self) -> None:
        """Write the tokens of those who came since the last time.

        Raises:
            Exception: whatever the database said; those who came wait for the next time.
        """
        async with self._writing:
            for day in sorted(self._waiting):
                people = self._waiting.pop(day)
                try:
                    await self._write(day, people)
                except BaseException:
                    self._waiting.setdefault(day, set()).update(people)
                    raise

    async def forget(self, person: int) -> None:
        """Take back that somebody came today: who deletes everything leaves no token either."""
        async with self._writing:
            for people in self._waiting.values():
                people.discard(person)
            day = self._clock.now().date()
            await self._turn_to(day)
            token = self._token(person)
            self._known.discard(token)
            await self._store.remove(day, token)

    async def _turn_to(self, day: date) -> None:
        if day != self._day:
            self._salt = await self._store.salt(day)
            self._day, self._known = day, set()

    async def _write(self, day: date, people: set[int]) -> None:
        await self._turn_to(day)
        fresh = {self._token(person) for person in people} - self._known
        if fresh:
            await self._store.add(day, fresh)
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known |= fresh

    def _token(self, person: int) -> bytes:
        identity = person.to_bytes(8, "big", signed=True)
        return hashlib.blake2b(
            identity, digest_size=_TOKEN_BYTES, key=self._key, salt=self._salt
        ).digest()
