"""Marked material at rest: hashes, no picture."""

from __future__ import annotations

from datetime import datetime

from bot.clock import WIB
from bot.pictures.seen import Fingerprint
from bot.pictures.store import MaterialStore
from bot.storage.database import Database

POSTER = Fingerprint(2**64 - 1, 0x0F0F_0F0F_0F0F_0F0F, 0x1234_5678_9ABC_DEF0)
AT = datetime(2024, 10, 15, 9, 0, tzinfo=WIB)


async def test_a_marked_picture_is_known_again(database: Database) -> None:
    """Also when a few bits differ; another picture is not."""
    store = MaterialStore(database)
    await store.add(POSTER, "baliho", AT)
    near = Fingerprint(POSTER.gradient ^ 0b111, POSTER.frequency ^ 0b11, POSTER.words ^ 1)
    far = Fingerprint(POSTER.gradient ^ 0xFFFF_FFFF, POSTER.frequency, POSTER.words)
    assert await store.knows(near)
    assert not await store.knows(far)


async def test_marking_twice_marks_once(database: Database) -> None:
    """The second officer gets the number of the first one's mark."""
    store = MaterialStore(database)
    first = await store.add(POSTER, "baliho", AT)
    assert await store.add(POSTER, "lagi", AT) == first
    assert [material.note for material in await store.all()] == ["baliho"]


async def test_a_mark_has_the_day_on_which_it_was_made(database: Database) -> None:
    """At five in the morning it is yesterday in UTC, in which PostgreSQL hands moments out."""
    store = MaterialStore(database)
    await store.add(POSTER, "baliho", AT.replace(hour=5))
    (material,) = await store.all()
    assert material.marked_at.date() == AT.date()
    assert material.marked_at.tzinfo is WIB


async def test_a_mark_can_be_taken_back(database: Database) -> None:
    """Afterwards the picture is a picture like any other."""
    store = MaterialStore(database)
    number = await store.add(POSTER, "", AT)
    assert await store.drop(number)
    assert not await store.drop(number)
    assert not await store.knows(POSTER)
