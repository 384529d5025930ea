"""The worker process: it reads, refuses, marks, and its end is nobody's end."""

from __future__ import annotations

import asyncio
import os
import time
from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.crew import Crew
from bot.pictures.seen import Mark, PictureRefusedError, Refusal, Sheet
from tests.pictures import gallery
from tests.pictures.samples import encoded

POSTER = next(exhibit for exhibit in gallery.exhibits() if exhibit.id == "tweet-01").jpeg()
CUT = encoded("JPEG", (900, 900))[:400]
"""Refused without loading a model."""


async def test_a_worker_reads_refuses_and_marks() -> None:
    """One process, one after another; what it refuses takes no second."""
    crew = Crew()
    try:
        seen = await crew.look(POSTER)
        assert "menangkan paslon nomor 1" in seen.text
        assert seen.fingerprint is not None
        start = time.perf_counter()
        assert (await crew.look(CUT)).refusal is Refusal.BROKEN
        assert time.perf_counter() - start < 1
        sheet = Sheet(POSTER, (Mark(1, tuple(seen.boxes(0, 10))),))
        marked = Image.open(BytesIO(await crew.mark([sheet])))
        assert marked.height > Image.open(BytesIO(POSTER)).height
    finally:
        await crew.close()


async def test_a_picture_that_takes_too_long_is_given_up() -> None:
    """The worker is ended, the picture refused, and the next one gets a new worker."""
    crew = Crew(seconds=0.01)
    with pytest.raises(PictureRefusedError) as caught:
        await crew.look(POSTER)
    assert caught.value.refusal is Refusal.SLOW
    await crew.close()


async def test_a_worker_that_dies_over_a_picture_is_replaced() -> None:
    """Whoever's picture it was is told; the next is read."""
    crew = Crew()
    try:
        await crew.look(CUT)
        worker = crew._resting[0]
        looking = asyncio.create_task(crew.look(POSTER))
        while crew._resting:  # noqa: ASYNC110 - until it is at work
            await asyncio.sleep(0)
        os.kill(worker._process.pid, 9)
        with pytest.raises(PictureRefusedError) as caught:
            await looking
        assert caught.value.refusal is Refusal.BROKEN
        assert (await crew.look(CUT)).refusal is Refusal.BROKEN
    finally:
        await crew.close()


async def test_a_worker_that_died_while_resting_costs_nobody_a_picture() -> None:
    """The kernel may take its memory at night; the next picture gets another worker."""
    crew = Crew()
    try:
        await crew.look(CUT)
        worker = crew._resting[0]
        os.kill(worker._process.pid, 9)
        await worker._process.wait()
        seen = await crew.look(CUT)
        assert seen.refusal is Refusal.BROKEN
        assert crew._resting[0] is not worker
    finally:
        await crew.close()


async def test_workers_leave_when_there_is_no_work() -> None:
    """After the idle time the process is gone and its memory given back."""
    crew = Crew(idle=0.01)
    await crew.look(CUT)
    process = crew._resting[0]._process
    assert await asyncio.wait_for(process.wait(), 5) == 0
    assert crew._resting == []


async def test_a_worker_gets_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """The token is not in the environment of the process that decodes strangers' bytes."""
    monkeypatch.setenv("BOT_TOKEN", "42:rahasia")
    given: dict[str, str] = {}

    async def note(*_: object, **options: object) -> None:
        environment = options["env"]
        assert isinstance(environment, dict)
        given.update(environment)
        raise OSError

    monkeypatch.setattr(asyncio, "create_subprocess_exec", note)
    with pytest.raises(PictureRefusedError):
        await Crew().look(POSTER)
    assert "BOT_TOKEN" not in given
    assert "PYTHONPATH" in given
