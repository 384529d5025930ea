"""A Bot API that misbehaves in one call of five: everybody is delivered to or reported."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import _stage
from bot.broadcast.states import DeliveryState
from tests.kit.server import Control
from tests.kit.trouble import Mishap, Trouble, answer, flood

NAME = "broadcast-chaos"
HELP = "server yang menjawab 429, 500, putus, diam, dan lambat pada 20 %% panggilan"
_SEND = "send*"


@dataclass(frozen=True)
class Finding:
    """What became of everybody."""

    recipients: int
    rate: float
    states: dict[str, int]
    lost: int
    twice: int
    liars: int  # sent in the ledger, not received
    peak: int
    impatient: int
    errors: dict[str, int]
    seconds: float

    @property
    def passed(self) -> bool:
        """Everybody delivered or reported, nobody twice, never above the rate."""
        return not (self.lost or self.twice or self.liars) and self.peak <= self.rate

    def __str__(self) -> str:
        return (
            f"{self.recipients} recipients, {self.seconds:.0f} s, ledger {self.states}, "
            f"lost {self.lost}, twice {self.twice}, noted as sent without being received "
            f"{self.liars}; peak {self.peak} in any second at {self.rate:g}/s, "
            f"{self.impatient} calls before a wait was over; trouble {self.errors}"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sizes."""
    parser.add_argument("--recipients", type=int, default=1_500)
    parser.add_argument("--rate", type=float, default=25.0)
    parser.add_argument("--seed", type=int, default=1)


def run(options: argparse.Namespace) -> int:
    """Measure and print; 1 when somebody was lost, written to twice, or the rate was passed."""
    with tempfile.TemporaryDirectory() as folder:
        finding = asyncio.run(measure(Path(folder), options.recipients, options.rate, options.seed))
    sys.stdout.write(f"{finding}\n")
    return 0 if finding.passed else 1


def troubles(share: float = 0.2) -> list[Trouble]:
    """Return eight kinds of trouble that together strike this share of the calls."""
    kinds = [
        flood(1, _SEND),
        answer(500, "Internal Server Error", _SEND),
        Trouble(Mishap.RESET_BEFORE, (_SEND,)),
        Trouble(Mishap.RESET_AFTER, (_SEND,)),
        Trouble(Mishap.HANG_AFTER, (_SEND,), seconds=3.0),
        Trouble(Mishap.SLOW, (_SEND,), seconds=1.0),
        Trouble(Mishap.TRICKLE, (_SEND,), seconds=1.0),
        Trouble(Mishap.BROKEN, (_SEND,)),
    ]
    # Each is asked in turn, so a later one strikes only what the earlier ones let pass.
    each, left = share / len(kinds), 1.0
    ordered = []
    for kind in kinds:
        ordered.append(Trouble(**{**_fields(kind), "share": each / left}))
        left -= each
    return ordered


def _fields(trouble: Trouble) -> dict[str, Any]:
    return {name: getattr(trouble, name) for name in trouble.__dataclass_fields__}


async def measure(
    folder: Path, recipients: int, rate: float, seed: int = 1, share: float = 0.2
) -> Finding:
    """Send to so many at a rate while the server misbehaves."""
    url = _stage.url_of(folder)
    async with _stage.open_desk(url, folder) as desk:
        await _stage.subscribe(desk, recipients)
        campaign = await _stage.schedule(desk)
    async with _stage.server() as api, Control(api) as control:
        await control.trouble(*troubles(share), seed=seed)
        begun = time.monotonic()
        worker = await _stage.worker(api, url, folder, rate=rate, read_seconds=2.0)
        await worker.wait()
        seconds = time.monotonic() - begun
        tally, received = await control.tally(), await control.received()
    times = {chat: sum(contents.values()) for chat, contents in received.items()}
    async with _stage.open_desk(url, folder) as desk:
        states = await _stage.states(desk, campaign.id)
    chats = [_stage.FIRST_CHAT + n for n in range(recipients)]
    told = (DeliveryState.UNKNOWN, DeliveryState.FAILED)
    return Finding(
        recipients=recipients,
        rate=rate,
        states=dict(Counter(state.value for state in states.values())),
        lost=sum(1 for c in chats if c not in times and states.get(c) not in told),
        twice=sum(1 for n in times.values() if n > 1),
        liars=sum(1 for c in chats if c not in times and states.get(c) is DeliveryState.SENT),
        peak=tally["peak_second"],
        impatient=tally["impatient"].get("*", 0),
        errors=tally["errors"],
        seconds=seconds,
    )
