"""Many people at once, each in their own order."""

import asyncio
from typing import Any

from telegram import Update

from bot.wire.order import OrderedProcessor
from tests.kit import updates


class Told:
    """Remembers who was told that they flood."""

    def __init__(self) -> None:
        self.people: list[int] = []

    async def __call__(self, update: Update) -> None:
        """Note the sender."""
        assert update.effective_user is not None
        self.people.append(update.effective_user.id)


def message(person: int) -> Update:
    """A message of somebody."""
    raw: dict[str, Any] = {
        "message_id": 1, "date": 0, "text": "x", "chat": {"id": person, "type": "private"},
        "from": {"id": person, "is_bot": False, "first_name": "A"},
    }  # fmt: skip
    return updates.parsed({"update_id": 1, "message": raw})


async def test_one_persons_updates_keep_their_order() -> None:
    """The second message is looked at after the first was answered."""
    processor, done = OrderedProcessor(Told()), []

    async def handle(number: int, seconds: float) -> None:
        await asyncio.sleep(seconds)
        done.append(number)

    work = [(1, 0.03), (2, 0.0), (3, 0.01)]
    await asyncio.gather(
        *(processor.process_update(message(7), handle(number, wait)) for number, wait in work)
    )
    assert done == [1, 2, 3]


async def test_a_slow_answer_holds_up_nobody_else() -> None:
    """Somebody's large picture is not everybody's delay."""
    processor, done = OrderedProcessor(Told()), []

    async def handle(person: int, seconds: float) -> None:
        await asyncio.sleep(seconds)
        done.append(person)

    await asyncio.gather(
        processor.process_update(message(1), handle(1, 0.05)),
        processor.process_update(message(2), handle(2, 0.0)),
    )
    assert done == [2, 1]


async def test_a_flooder_is_told_once_and_loses_only_their_own() -> None:
    """What is beyond the queue is dropped; the others are served at once."""
    told = Told()
    processor, done = OrderedProcessor(told, at_once=2, pending=3), []

    async def handle(person: int) -> None:
        await asyncio.sleep(0.01)
        done.append(person)

    flood = [processor.process_update(message(1), handle(1)) for _ in range(20)]
    other = processor.process_update(message(2), handle(2))
    await asyncio.gather(*flood, other)
    assert done.count(1) == 3
    assert done.index(2) <= 1
    assert told.people == [1]


async def test_a_failing_update_frees_the_next_one() -> None:
    """An exception in one answer does not lock its person out."""
    processor, done = OrderedProcessor(Told()), []

    async def fail() -> None:
        raise ValueError

    async def handle() -> None:
        done.append(True)

    results = await asyncio.gather(
        processor.process_update(message(7), fail()),
        processor.process_update(message(7), handle()),
        return_exceptions=True,
    )
    assert isinstance(results[0], ValueError)
    assert done == [True]
    assert processor.in_hand == 0
