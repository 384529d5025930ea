"""The bot under a steady load for half an hour: does its memory stay where it is?"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import _curve
from bench._fleet import SARING, running
from bench._mix import Mix
from bench._processes import Server, api, cpu_seconds, memory_mb, wait_for
from bench._table import Table

NAME = "soak"
HELP = "beban tetap selama setengah jam; kurva memori"
_EVERY, _MOST = 5.0, 2_000
_PEOPLE = 10_000_000
"""Everybody is new, so whatever is remembered of people fills up and shows if it is bounded."""
_GROWTH_MB = 10.0
"""What memory may grow from the third quarter to the last: allocators breathe, leaks climb."""
_ROWS = 15


@dataclass(frozen=True)
class Sample:
    """Memory (MB) and processor seconds after some minutes, with what was sent and answered."""

    minutes: float
    memory: float
    cpu: float
    sent: int
    answered: int


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the length, the load, and where the curve is drawn."""
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rate", type=float, default=100.0, help="updates a second")
    parser.add_argument("--picture", type=Path, help="draw the curve into this file (PNG)")


def run(options: argparse.Namespace) -> int:
    """Print the curve; 1 when memory grew in the last quarter or something was not answered."""
    samples = []
    for sample in measure(options.minutes, options.rate):
        samples.append(sample)
        print(f"{sample.minutes:.1f} min: {sample.memory:.0f} MB", file=sys.stderr)
    print(table(samples))
    grown, owed = growth(samples), samples[-1].sent - samples[-1].answered
    print(f"\nLast quarter against the one before: {grown:+.1f} MB. Not answered: {owed}.")
    if options.picture is not None:
        points = [(one.minutes, one.memory) for one in samples]
        _curve.draw(points, "minutes", "resident memory, MB", options.picture)
    return int(grown > _GROWTH_MB or owed > 0)


def measure(minutes: float, rate: float) -> Iterator[Sample]:
    """Yield the curve as it grows; the last sample is taken when everything was answered."""
    with api(0.05) as server, running(SARING, server) as process:
        mix, sent = Mix(seed=4, people=_PEOPLE), 0
        began = time.monotonic()

        def sample() -> Sample:
            answered, passed = int(server.state()["answered"]), time.monotonic() - began
            memory, cpu = memory_mb(process.pid), cpu_seconds(process.pid)
            return Sample(passed / 60, memory, cpu, sent, answered)

        while (passed := time.monotonic() - began) < minutes * 60:
            due = min(round(passed * rate) - sent, _MOST)
            server.add([one.update for one in mix.draw(due)])
            sent += due
            yield sample()
            time.sleep(_EVERY)
        _settle(server, sent)
        yield sample()


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
    """Return the curve, some fifteen points of it and the last."""
    step = max(len(samples) // _ROWS, 1)
    rows = [
        (f"{one.minutes:.1f}", f"{one.memory:.0f}", f"{one.answered}", f"{one.cpu:.0f}")
        for one in (*samples[:-1:step], samples[-1])
    ]
    head = ("minute", "MB", "answered", "CPU seconds")
    return Table("Memory under load", head, rows)
