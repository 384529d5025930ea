"""Thousands of updates nobody thought of, driven through the whole Application.

``make check`` plays 3,000; ``make fuzz`` plays 100,000 and more, each time others.
"""

from __future__ import annotations

import asyncio
import math
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.session import PEOPLE, STEPS, Session
from tests.kit.stage import open_stage
from tests.kit.trouble import Mishap, Trouble, answer, flood

USUAL = 3_000
UPDATES = int(os.environ.get("FUZZ_UPDATES", str(USUAL)))
PARTS = 4
"""A test each, so that none takes so long that it is taken for hanging."""
LENGTH = 30
"""Updates of one session."""
_STEP = st.tuples(
    st.sampled_from(sorted(STEPS)), st.integers(0, len(PEOPLE) - 1), st.integers(0, 2**32 - 1)
)


def runs(updates: int, part: int) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Return how often a session is played, so that so many updates are.

    The usual run plays the same each time: the suite must not fail one day and pass the next. It
    shows what it found as it is; ``make fuzz`` has the time to make it smaller.
    """
    phases = (Phase.generate,) if UPDATES == USUAL else tuple(Phase)
    usual = settings(
        max_examples=math.ceil(updates / LENGTH),
        deadline=None,
        database=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )

    def decorated(test: Callable[[], None]) -> Callable[[], None]:
        return usual(seed(part)(test) if UPDATES == USUAL else test)

    return decorated


async def play(data: st.DataObject, folder: Path, *, troubled: bool = False) -> int:
    """Play one session on a stage of its own; return how many updates were handled."""
    async with open_stage(folder, clean=False) as stage:
        session = Session(stage, troubled=troubled)
        if troubled:
            stage.request.trouble.replace(TROUBLE, seed=data.draw(st.integers(0, 999)))
        while session.played < LENGTH:
            await session.step(*data.draw(_STEP))
        await session.finish()
    return session.played


TROUBLE = (
    Trouble(Mishap.REFUSE, share=0.04),
    Trouble(Mishap.RESET_AFTER, share=0.04),
    Trouble(Mishap.BROKEN, share=0.04),
    answer(500, "Internal Server Error", share=0.04),
    answer(403, "Forbidden: bot was blocked by the user", "send*", share=0.04),
    answer(400, "Bad Request: message to edit not found", "edit*", share=0.2),
    flood(1, "send*", share=0.01),
)
"""What Telegram and the network do to a call, in a fifth of all cases."""


class Played:
    """Counts, and tells from time to time how far a long run is."""

    def __init__(self) -> None:
        self.updates, self._told = 0, 0

    def add(self, number: int) -> None:
        """Count updates."""
        self.updates += number
        if UPDATES > USUAL and self.updates - self._told >= 5_000:
            self._told = self.updates
            sys.stderr.write(f"{self.updates} updates\n")
            sys.stderr.flush()


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    """Runs the sessions of this module, one after another."""
    with asyncio.Runner() as one:
        yield one


@pytest.mark.parametrize("part", range(PARTS))
def test_the_bot_takes_whatever_comes(runner: asyncio.Runner, part: int) -> None:
    """No exception, no refused reply, nobody met with silence, nothing half-written."""
    played = Played()

    @runs(UPDATES // PARTS, part)
    @given(st.data())
    def sessions(data: st.DataObject) -> None:
        with tempfile.TemporaryDirectory() as folder:
            played.add(runner.run(play(data, Path(folder))))

    sessions()
    assert played.updates >= UPDATES // PARTS


def test_the_bot_stays_whole_while_telegram_fails(runner: asyncio.Runner) -> None:
    """Whatever call fails in whatever way, the program goes on and the database is sound."""
    played = Played()

    @runs(UPDATES // 15, PARTS)
    @given(st.data())
    def sessions(data: st.DataObject) -> None:
        with tempfile.TemporaryDirectory() as folder:
            played.add(runner.run(play(data, Path(folder), troubled=True)))

    sessions()
    assert played.updates >= UPDATES // 15
