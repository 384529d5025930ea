"""A sender that is killed again and again: nobody left out, nobody written to twice."""

from __future__ import annotations

import argparse
import asyncio
import itertools
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import _stage
from bot.broadcast.states import DeliveryState
from tests.kit.server import Control

NAME = "broadcast-crash"
HELP = "bunuh pengirim (kill -9) pada saat acak: tak seorang pun terlewat, tak seorang pun dua kali"
BATCH = 10
_WAIT_SECONDS = 60.0


@dataclass(frozen=True)
class Finding:
    """What became of everybody."""

    recipients: int
    kills: int
    received: int
    lost: int  # did not receive it and stand in no doubt
    twice: int
    unknown: int
    most_in_doubt: int  # of one kill
    seconds: float

    @property
    def passed(self) -> bool:
        """Nobody lost, nobody twice, and no more in doubt than two batches a kill."""
        bound = 2 * BATCH
        return not self.lost and not self.twice and self.most_in_doubt <= bound

    def __str__(self) -> str:
        return (
            f"{self.recipients} recipients, {self.kills} kills, {self.seconds:.0f} s: "
            f"received {self.received}, lost {self.lost}, twice {self.twice}, "
            f"unknown {self.unknown} (at most {self.most_in_doubt} a kill)"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sizes."""
    parser.add_argument("--recipients", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--latency", type=float, default=0.05, help="seconds an answer takes")
    parser.add_argument("--seed", type=int, default=1)


def run(options: argparse.Namespace) -> int:
    """Measure and print; 1 when somebody was lost or written to twice."""
    with tempfile.TemporaryDirectory() as folder:
        finding = asyncio.run(
            measure(Path(folder), options.recipients, options.kills, options.latency, options.seed)
        )
    sys.stdout.write(f"{finding}\n")
    return 0 if finding.passed else 1


async def measure(
    folder: Path, recipients: int, kills: int, latency: float = 0.05, seed: int = 1
) -> Finding:
    """Send to so many, killing the sender so often at random moments."""
    begun = time.monotonic()
    url = _stage.url_of(folder)
    async with _stage.open_desk(url, folder) as desk:
        await _stage.subscribe(desk, recipients)
        campaign = await _stage.schedule(desk)
    dice = random.Random(seed)  # noqa: S311 - moments to kill at, not secrets
    doubts = [0]
    async with _stage.server() as api, Control(api) as control:
        await control.tune(latency=latency)
        for _ in range(kills):
            await _killed_worker(api, url, folder, dice)
            doubts.append(await _unknown(url, folder, campaign.id))
        await _whole_worker(api, url, folder)
        received = await control.received()
    times = {chat: sum(contents.values()) for chat, contents in received.items()}
    async with _stage.open_desk(url, folder) as desk:
        states = await _stage.states(desk, campaign.id)
    doubts.append(sum(1 for state in states.values() if state is DeliveryState.UNKNOWN))
    return Finding(
        recipients=recipients,
        kills=kills,
        received=len(times),
        lost=sum(1 for n in range(recipients) if _is_lost(_stage.FIRST_CHAT + n, times, states)),
        twice=sum(1 for n in times.values() if n > 1),
        unknown=doubts[-1],
        most_in_doubt=max(after - before for before, after in itertools.pairwise(doubts)),
        seconds=time.monotonic() - begun,
    )


def _is_lost(chat: int, times: dict[int, int], states: dict[int, DeliveryState]) -> bool:
    """Tell whether a person received nothing, and the report does not say so."""
    return chat not in times and states.get(chat) is not DeliveryState.UNKNOWN


async def _killed_worker(api: str, url: str, folder: Path, dice: random.Random) -> None:
    process = await _stage.worker(api, url, folder, batch=BATCH)
    if process.stdout is None:
        raise RuntimeError("the worker's output is a pipe")
    # Some kills come before the first message, most while it sends.
    if dice.random() > 0.1:
        await process.stdout.readline()
    await asyncio.sleep(dice.uniform(0.0, 0.8))
    if process.returncode is None:
        process.kill()
    await process.wait()


async def _whole_worker(api: str, url: str, folder: Path) -> None:
    process = await _stage.worker(api, url, folder, batch=BATCH)
    await asyncio.wait_for(process.wait(), _WAIT_SECONDS * 10)


async def _unknown(url: str, folder: Path, campaign: int) -> int:
    """Return how many are in doubt now: the unknown ones, and what the dead sender left sending."""
    async with _stage.open_desk(url, folder) as desk:
        counts = await desk.accounts.counts(campaign)
    return counts.get(DeliveryState.UNKNOWN, 0) + counts.get(DeliveryState.SENDING, 0)
