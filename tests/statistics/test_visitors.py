"""Different people on a day: tokens that name nobody and cannot be linked from day to day."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from bot.statistics import visitors as module
from bot.statistics.visitors import Visitors
from tests.fixtures import StillClock

PERSON = 123_456_789


class Shelf:
    """Keeps tokens in memory; the salt of a day is its number."""

    def __init__(self) -> None:
        self.tokens: dict[date, list[bytes]] = {}
        self.full = False

    async def salt(self, day: date) -> bytes:
        """Return a salt of sixteen bytes."""
        return day.toordinal().to_bytes(16, "big")

    async def add(self, day: date, tokens: Iterable[bytes]) -> None:
        """Keep what comes."""
        if self.full:
            raise OSError("disk full")
        self.tokens.setdefault(day, []).extend(tokens)

    async def remove(self, day: date, token: bytes) -> None:
        """Take a token out."""
        self.tokens[day] = [kept for kept in self.tokens.get(day, []) if kept != token]


async def token_of(person: int, key: bytes, days: int = 0) -> bytes:
    """Return the token that somebody leaves on a day."""
    clock, shelf = StillClock(), Shelf()
    clock.at += timedelta(days)
    visitors = Visitors(shelf, clock, key)
    visitors.seen(person)
    await visitors.flush()
    return shelf.tokens[clock.at.date()][0]


async def test_a_token_depends_on_person_key_and_day() -> None:
    """Without the key nobody can try all ids; with it, not after the day's salt is gone."""
    tokens = [
        await token_of(PERSON, b"key one"), await token_of(PERSON, b"key two"),
        await token_of(PERSON, b"key one", days=1), await token_of(PERSON + 1, b"key one"),
    ]  # fmt: skip
    assert len(set(tokens)) == 4
    assert await token_of(PERSON, b"key one") == tokens[0]
    assert all(PERSON.to_bytes(8, "big") not in token for token in tokens)


async def test_somebody_who_comes_often_is_written_once() -> None:
    """The database is not asked about people who were here today already."""
    shelf = Shelf()
    visitors = Visitors(shelf, StillClock(), b"key")
    for _ in range(3):
        visitors.seen(PERSON)
        await visitors.flush()
    assert [len(tokens) for tokens in shelf.tokens.values()] == [1]


async def test_a_nation_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who was forgotten here is written again, which the database takes as nothing new."""
    monkeypatch.setattr(module, "_MOST", 3)
    shelf, clock = Shelf(), StillClock()
    visitors = Visitors(shelf, clock, b"key")
    for person in range(1, 9):
        visitors.seen(person)
        await visitors.flush()
        assert len(visitors._known) <= 3
    assert len(shelf.tokens[clock.at.date()]) == 8


async def test_whoever_could_not_be_written_waits() -> None:
    """A full disk loses no visitor."""
    shelf = Shelf()
    visitors = Visitors(shelf, StillClock(), b"key")
    visitors.seen(PERSON)
    shelf.full = True
    with pytest.raises(OSError, match="disk full"):
        await visitors.flush()
    shelf.full = False
    await visitors.flush()
    assert len(shelf.tokens) == 1


async def test_whoever_deletes_everything_leaves_no_token() -> None:
    """Neither one that was written, nor one that waits to be."""
    shelf = Shelf()
    visitors = Visitors(shelf, StillClock(), b"key")
    visitors.seen(PERSON)
    await visitors.flush()
    visitors.seen(PERSON)
    await visitors.forget(PERSON)
    await visitors.flush()
    assert [tokens for tokens in shelf.tokens.values() if tokens] == []
