"""What is known, on both databases: every change is dealt with once."""

import asyncio
from dataclasses import replace
from datetime import datetime

import pytest

from bot.clock import WIB
from bot.news.changes import Change
from bot.news.items import Item
from bot.news.store import HandledError, KnownStore
from bot.officers.store import Act, OfficerStore
from bot.storage.database import Database
from bot.storage.flags import Flags
from tests.fixtures import CIPHER

ONE = Item("faq-001", "umum", "a" * 32, "boleh", "Bolehkah?")
TWO = Item("e:se-1", "edaran", "b" * 32, "berlaku", "Bupati: Netral")
NEW = replace(ONE, digest="c" * 32, said="tidak_boleh", title="Bolehkah, ya?")
ACT = Act(datetime(2026, 11, 25, 9, 0, tzinfo=WIB), "Ani", "perubahan_tidak_dikabarkan", "umum", "")


async def test_the_beginning_is_taken_once(database: Database) -> None:
    """Workers that start at once take the same content as known; nobody overwrites."""
    stores = [KnownStore(database) for _ in range(4)]
    await asyncio.gather(*(store.begin((ONE, TWO)) for store in stores))
    await stores[0].begin((NEW,))
    assert await stores[0].all() == {ONE.id: ONE, TWO.id: TWO}


async def test_many_entries_fit_one_statement_each(database: Database) -> None:
    """A nation's content has thousands of entries."""
    store = KnownStore(database)
    many = [replace(ONE, id=f"faq-{n}") for n in range(1_050)]
    await store.begin(many)
    assert len(await store.all()) == len(many)


async def test_a_change_a_new_one_and_one_that_is_gone(database: Database) -> None:
    """All three become known in one transaction."""
    store = KnownStore(database)
    await store.begin((ONE, TWO))
    added = replace(ONE, id="faq-002")
    await store.settle((Change(ONE, NEW), Change(TWO, None), Change(None, added)), ACT)
    assert await store.all() == {ONE.id: NEW, "faq-002": added}
    assert [a.act for a in await OfficerStore(database, CIPHER).trail(9)] == [ACT.act]


async def test_of_two_officers_one_is_told_that_it_is_done(
    database: Database, database_url: str
) -> None:
    """At the same moment, at two workers: one tap counts, with one line in the trail."""
    other = Database(database_url)
    first, second = KnownStore(database), KnownStore(other)
    await first.begin((ONE, TWO))
    changes = (Change(ONE, NEW), Change(TWO, None))
    outcomes = await asyncio.gather(
        first.settle(changes, ACT), second.settle(changes, ACT), return_exceptions=True
    )
    await other.close()
    assert [type(one) for one in outcomes if one is not None] == [HandledError]
    assert len(await OfficerStore(database, CIPHER).trail(9)) == 1


async def test_half_a_change_is_none(database: Database) -> None:
    """If one is known already, the others stay as they are."""
    store = KnownStore(database)
    await store.begin((NEW, TWO))
    with pytest.raises(HandledError):
        await store.settle((Change(TWO, None), Change(ONE, NEW)))
    assert await store.all() == {NEW.id: NEW, TWO.id: TWO}


async def test_one_worker_claims_what_is_offered(database: Database, database_url: str) -> None:
    """The others see that it has been done; another value is another offer."""
    other = Database(database_url)
    workers = [Flags(database), Flags(other), Flags(database)]
    claimed = await asyncio.gather(*(flags.claim("x", "1") for flags in workers))
    assert claimed.count(True) == 1
    assert await workers[0].claim("x", "2")
    assert not await workers[1].claim("x", "2")
    assert workers[1].get("x") == "2"
    await other.close()
