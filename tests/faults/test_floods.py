"""Crowds and flooders: the others are served, nobody waits for somebody else, memory is bounded."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from time import monotonic

from bot.intake.gathering import MOST_MESSAGES
from bot.wire import texts
from bot.wire.order import PENDING, OrderedProcessor
from tests.kit import updates
from tests.kit.chat import Json
from tests.kit.request import RecordingRequest
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import Person

FLOODER = Person(7_001, "Pembanjir")
LATENCY = 0.02
"""How long Telegram takes to answer, in seconds."""


def telegram() -> RecordingRequest:
    """Return a Telegram that takes its time."""
    return RecordingRequest(latency=LATENCY)


async def timed(stage: Stage, raw: Json) -> float:
    """Hand over one update and return the seconds until it was handled."""
    stage.request.world.receive(raw)
    update = updates.parsed(raw, stage.application.bot)
    processor = stage.application.update_processor
    began = monotonic()
    await processor.process_update(update, stage.application.process_update(update))
    return monotonic() - began


async def crowd(stage: Stage, people: Iterable[Person]) -> list[float]:
    """Let people ask one after another in quick succession; return how long each waited."""
    waiting = []
    for person in people:
        waiting.append(asyncio.create_task(timed(stage, updates.text("/aturan", person))))
        await asyncio.sleep(0.005)
    return await asyncio.gather(*waiting)


def p95(seconds: list[float]) -> float:
    """Return what nineteen of twenty waited at most."""
    return sorted(seconds)[int(len(seconds) * 0.95)]


async def flooded(stage: Stage, flooder: Person, first: int) -> tuple[float, float]:
    """Return the p95 of people without a flood, and of others during one."""
    idle = p95(await crowd(stage, updates.persons(60, first)))
    flood = asyncio.gather(*(timed(stage, updates.text(f"pesan {n}", flooder)) for n in range(500)))
    busy = p95(await crowd(stage, updates.persons(60, first + 1_000)))
    await flood
    await stage.settle()
    return idle, busy


async def test_a_flooder_delays_nobody_and_is_told_once(tmp_path: Path) -> None:
    """Hundreds of messages in a second: the others wait at most three times as long as ever."""
    async with open_stage(tmp_path, request=telegram()) as stage:
        await crowd(stage, updates.persons(20, 6_000))  # Warms what is lazy.
        measured = []
        for attempt in range(3):  # The machine may have been busy with something else.
            flooder = Person(FLOODER.id + attempt, "Pembanjir")
            idle, busy = await flooded(stage, flooder, 10_000 * (attempt + 1))
            replies = stage.actor(flooder).room.replies
            assert len([shown for shown in replies if shown.text == texts.FLOOD]) == 1
            assert len(replies) <= PENDING + 1
            measured.append(busy / idle)
            if busy <= 3 * idle:
                return
        raise AssertionError(f"the others waited so many times as long: {measured}")


async def test_a_thousand_people_at_once_are_all_answered(tmp_path: Path) -> None:
    """Everybody once, and nothing stays behind."""
    async with open_stage(tmp_path, request=telegram()) as stage:
        people = list(updates.persons(1_000))
        await stage.deliver(*(updates.text("/aturan", person) for person in people))
        for person in people:
            assert len(stage.actor(person).room.replies) == 1
        processor = stage.application.update_processor
        assert isinstance(processor, OrderedProcessor)
        assert not processor._lanes
        assert processor.in_hand == 0


def photo(number: int) -> Json:
    """Return a picture of one album."""
    return updates.photo(f"Ayo pilih nomor {number}!", media_group_id="77")


async def test_a_giant_album_is_one_bounded_case(tmp_path: Path) -> None:
    """A hundred pictures: twenty are looked at, the rest is counted and told, one answer comes."""
    async with open_stage(tmp_path) as stage:
        for start in range(0, 100, 10):  # Beyond what may wait, a message is dropped as flood.
            await stage.deliver_without_settling(
                *(
                    updates.photo("Ayo pilih nomor 2!", media_group_id="77")
                    for _ in range(start, start + 10)
                )
            )
        gathered = list(stage.rooms.intake.gathering._open.values())
        assert [len(one.messages) for one in gathered] == [MOST_MESSAGES]
        await stage.settle()
        answer, rest = stage.asn.room.replies
        assert answer.labels
        assert "80" in rest.text
        assert not stage.rooms.intake.gathering._open


async def test_a_storm_of_presses_is_weathered(tmp_path: Path) -> None:
    """Somebody hammers a button; the others' buttons answer at once."""
    async with open_stage(tmp_path, request=telegram(), clean=False) as stage:
        flooder, other = stage.actor(FLOODER), stage.asn
        await flooder.says("/aturan")
        await other.says("/aturan")
        shown = flooder.last
        storm = asyncio.gather(
            *(timed(stage, updates.press(shown.buttons[0], shown.raw, FLOODER)) for _ in range(300))
        )
        await asyncio.sleep(0)
        waited = await timed(stage, updates.press(other.last.buttons[0], other.last.raw))
        await storm
        await stage.settle()
        assert waited < 1.0
        assert stage.errors == []
        assert other.last.edits or len(other.room.replies) > 1
        told = [one for one in flooder.room.replies if one.text == texts.FLOOD]
        assert len(told) == 1


async def test_the_memory_of_answers_is_bounded(tmp_path: Path) -> None:
    """What is remembered for edits and buttons has a most, whoever fills it."""
    from bot.intake import memory

    async with open_stage(tmp_path) as stage:
        remembered = stage.rooms.intake._memory
        for number in range(memory._MOST + 500):
            remembered.remember(number, (1,), 2)
        assert len(remembered._answers) == memory._MOST
