"""The bot under a steady load for half an hour: does its memory stay where it is?"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench._fleet import SARING, running
from bench._mix import Mix
from bench._processes import Server, api, memory_mb, wait_for
from bench._table import Table

NAME = "soak"
HELP = "beban tetap selama setengah jam; kurva memori"
_EVERY, _QUEUED = 5.0, 2_000
_GROWTH_MB = 10.0
"""What memory may still grow in the second half: allocators breathe, leaks climb."""


@dataclass(frozen=True)
class Sample:
    """Memory (MB) after some minutes, with what was answered so far."""

    minutes: float
    memory: float
    answered: int


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the length and the load."""
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rate", type=float, default=100.0, help="updates a second")


def run(options: argparse.Namespace) -> int:
    """Print the curve; 1 when memory grew in the second half or something was not answered."""
    samples, owed = measure(options.minutes, options.rate)
    print(table(samples))
    grown = growth(samples)
    print(f"\nSecond half: {grown:+.1f} MB. Not answered: {owed}.")
    return int(grown > _GROWTH_MB or owed > 0)


def measure(minutes: float, rate: float) -> tuple[list[Sample], int]:
    """Return the curve, and how many updates were not answered."""
    with api(0.05) as server, running(SARING, server) as process:
        mix, sent, samples = Mix(seed=4), 0, []
        began = time.monotonic()
        while (passed := time.monotonic() - began) < minutes * 60:
            due = round(passed * rate) - sent
            server.add([one.update for one in mix.draw(min(due, _QUEUED))])
            sent += min(due, _QUEUED)
            answered = int(server.state()["answered"])
            samples.append(Sample(passed / 60, memory_mb(process.pid), answered))
            time.sleep(_EVERY)
        _settle(server, sent)
        return samples, sent - int(server.state()["answered"])


def _settle(server: Server, sent: int) -> None:
    try:
        wait_for(lambda: server.state()["answered"] >= sent, "owed")
    except TimeoutError:
        return


def growth(samples: Sequence[Sample]) -> float:
    """Return by how much memory grew between the third and the last quarter, in MB."""
    quarter = max(len(samples) // 4, 1)
    third, last = samples[-2 * quarter : -quarter] or samples, samples[-quarter:]
    return _mean(last) - _mean(third)


def _mean(samples: Sequence[Sample]) -> float:
    return sum(sample.memory for sample in samples) / len(samples)


def table(samples: Sequence[Sample]) -> Table:
    """Return the curve, some thirty points of it."""
    step = max(len(samples) // 30, 1)
    rows = [
        (f"{one.minutes:.1f}", f"{one.memory:.0f}", f"{one.answered}", "▇" * round(one.memory / 10))
        for one in samples[::step]
    ]
    return Table("Memory under load", ("minute", "MB", "answered", ""), rows)
