"""Whose agency is known: from the database, from memory, and never from another's."""

from __future__ import annotations

from datetime import date

import pytest

from bot.edition import Editions
from bot.storage.database import Database
from bot.subscriptions import service as module
from bot.subscriptions.choice import Subscription
from bot.subscriptions.service import Subscriptions
from bot.subscriptions.store import SubscriberStore
from tests.fixtures import CIPHER, StillClock
from tests.kit import premises

DAY = date(2026, 11, 25)
CHOICE = Subscription("pemprov", frozenset({"edaran"}))
OTHER = Subscription("kaur", frozenset({"edaran"}))


@pytest.fixture(scope="module")
def editions() -> Editions:
    """The content, read once."""
    return Editions(premises.CONTENT, DAY)


@pytest.fixture(params=[True, False], ids=["by heart", "asked for"])
async def subscriptions(
    request: pytest.FixtureRequest, database: Database, editions: Editions
) -> Subscriptions:
    """A service over one subscriber, with all agencies in memory or none."""
    store = SubscriberStore(database, CIPHER)
    await store.save(7, CHOICE, DAY)
    found = Subscriptions(store, editions, StillClock())
    if request.param:
        await found.open()
    return found


async def test_an_agency_is_known_from_the_start(subscriptions: Subscriptions) -> None:
    """Also of somebody who has not written since; a stranger has none."""
    assert await subscriptions.agency_of(7) == "pemprov"
    assert await subscriptions.agency_of(8) is None


async def test_a_choice_is_known_at_once(subscriptions: Subscriptions) -> None:
    """A new one, a changed one, one that ended."""
    assert await subscriptions.agency_of(8) is None
    await subscriptions.choose(8, CHOICE)
    await subscriptions.choose(7, OTHER)
    assert await subscriptions.agency_of(8) == "pemprov"
    assert await subscriptions.agency_of(7) == "kaur"
    assert await subscriptions.end(7)
    assert await subscriptions.agency_of(7) is None


async def test_a_group_takes_its_agency_along(subscriptions: Subscriptions) -> None:
    """The new id is known, the old one is not any more; a stranger's move takes nothing away."""
    await subscriptions.move(7, -1007)
    assert await subscriptions.agency_of(-1007) == "pemprov"
    assert await subscriptions.agency_of(7) is None
    await subscriptions.move(9, -1007)
    assert await subscriptions.agency_of(-1007) == "pemprov"


async def test_what_is_known_by_heart_costs_no_read(sqlite: Database, editions: Editions) -> None:
    """The database may even be away."""
    store = SubscriberStore(sqlite, CIPHER)
    await store.save(7, CHOICE, DAY)
    subscriptions = Subscriptions(store, editions, StillClock())
    await subscriptions.open()
    await sqlite.close()
    subscriptions._store.find = None  # type: ignore[method-assign,assignment]
    assert await subscriptions.agency_of(7) == "pemprov"
    assert await subscriptions.agency_of(8) is None


async def test_very_many_are_asked_for_one_by_one(
    sqlite: Database, editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory stays bounded; who is asked for is found all the same."""
    monkeypatch.setattr(module, "_REGISTERED", 1)
    store = SubscriberStore(sqlite, CIPHER)
    for chat in (7, 8):
        await store.save(chat, CHOICE, DAY)
    subscriptions = Subscriptions(store, editions, StillClock())
    await subscriptions.open()
    assert subscriptions._register is None
    assert await subscriptions.agency_of(8) == "pemprov"
