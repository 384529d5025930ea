"""Subscribers in a real database."""

from datetime import date

from sqlalchemy import func, select

from bot.storage.database import Database
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberRow, SubscriberStore, SubscriberTopicRow
from tests.fixtures import CIPHER

DAY = date(2026, 11, 25)
CHOICE = Subscription("pemprov", frozenset({"edaran", "medsos"}))


async def test_a_choice_is_found_again(database: Database) -> None:
    """What was saved is what is read."""
    store = SubscriberStore(database, CIPHER)
    await store.save(7, CHOICE, DAY)
    assert await store.find(7) == CHOICE
    assert await store.find(8) is None


async def test_a_new_choice_takes_the_place_of_the_old(database: Database) -> None:
    """Nobody is subscribed twice."""
    store = SubscriberStore(database, CIPHER)
    await store.save(7, CHOICE, DAY)
    await store.save(7, Subscription("kaur", frozenset({"sanksi"})), DAY)
    assert await store.find(7) == Subscription("kaur", frozenset({"sanksi"}))
    assert await store.counts() == {"kaur": 1}


async def test_removing_leaves_nothing_behind(database: Database) -> None:
    """Neither the chat nor its topics stay."""
    store = SubscriberStore(database, CIPHER)
    await store.save(7, CHOICE, DAY)
    assert await store.remove(7)
    assert not await store.remove(7)
    async with database.read() as session:
        for table in (SubscriberRow, SubscriberTopicRow):
            assert await session.scalar(select(func.count()).select_from(table)) == 0


async def test_an_audience_is_agency_and_topic(database: Database) -> None:
    """An empty choice means everybody."""
    store = SubscriberStore(database, CIPHER)
    await store.save(1, Subscription("a", frozenset({"edaran"})), DAY)
    await store.save(2, Subscription("b", frozenset({"medsos"})), DAY)
    await store.save(3, Subscription("a", frozenset({"medsos"})), DAY)
    assert await store.chats((), ()) == [1, 2, 3]
    assert await store.chats(("a",), ("medsos",)) == [3]


async def test_a_group_that_moved_is_followed(database: Database) -> None:
    """A group that became a supergroup keeps its subscription."""
    store = SubscriberStore(database, CIPHER)
    await store.save(-5, CHOICE, DAY)
    await store.move(-5, -1005)
    assert await store.find(-1005) == CHOICE


async def test_many_are_looked_up_at_once(database: Database) -> None:
    """Strangers are left out, whatever the number asked for."""
    store = SubscriberStore(database, CIPHER)
    await store.save(7, CHOICE, DAY)
    await store.save(8, Subscription("kaur", frozenset()), DAY)
    for others in (0, 1, 5, 300):
        chats = (7, *range(100, 100 + others), 8)
        assert await store.agencies_of(chats) == {7: "pemprov", 8: "kaur"}
    assert await store.agencies_of((9,)) == {}


async def test_all_agencies_are_told_up_to_a_most(database: Database) -> None:
    """By sealed id; nothing rather than a part."""
    store = SubscriberStore(database, CIPHER)
    await store.save(7, CHOICE, DAY)
    await store.save(8, Subscription("kaur", frozenset()), DAY)
    assert await store.agencies(2) == {store.sealed(7): "pemprov", store.sealed(8): "kaur"}
    assert await store.agencies(1) is None
