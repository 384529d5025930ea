"""What a broadcast to every civil servant would mean: pace, crowd afterwards, workers, size.

Arithmetic on measured costs and a simulation of the crowd; docs/scale.md keeps the tables. The
behaviour of people is assumed, and each assumption is an option of this command.
"""

from __future__ import annotations

import argparse
import heapq
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import erf, log, sqrt
from random import Random

from bench._table import Table

NAME = "scale"
HELP = "hitung dan simulasikan siaran kepada semua ASN: laju, keramaian, proses, ukuran"
PROVINCE, NATION = 60_000, 4_700_000
_OPEN_HOURS = 15
"""Hours a day in which a broadcast may begin to leave (quiet from 21.00 to 06.00)."""
_MINUTE = 60
_TAIL_MINUTES = 24 * 60
_SECONDS = 300
"""Length of the peak that is played through second by second."""


@dataclass(frozen=True)
class Costs:
    """What was measured, per piece."""

    cpu_ms: float = 2.5  # processor time an update, three workers: `python -m bench workers`
    subscriber_bytes: float = 315.0  # with two topics, indexes included, PostgreSQL
    delivery_bytes: float = 157.0  # a row of the ledger, likewise


@dataclass(frozen=True)
class Habits:
    """What is assumed of people, per recipient of a broadcast."""

    presses: float = 0.35  # "Sudah saya baca"
    asks: float = 0.05  # a question
    forwards: float = 0.02  # a post
    median_minutes: float = 25.0  # until they react
    spread: float = 1.3  # sigma of the logarithm

    @property
    def updates(self) -> float:
        """Updates a recipient causes."""
        return self.presses + self.asks + self.forwards

    @property
    def messages(self) -> float:
        """Messages the bot sends in return; a press is answered by a notice, which is none."""
        return self.asks + self.forwards


@dataclass(frozen=True)
class Outlook:
    """What a broadcast brings."""

    recipients: int
    rate: float
    seconds: float
    peak: float  # updates a second, in the busiest minute
    workers: int
    p95_ms: float
    bytes_subscribers: float
    bytes_ledger: float

    @property
    def days(self) -> float:
        """Days with fifteen hours each."""
        return self.seconds / 3600 / _OPEN_HOURS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is measured and what is assumed."""
    parser.add_argument("--cpu-ms", type=float, default=Costs.cpu_ms)
    parser.add_argument("--presses", type=float, default=Habits.presses)
    parser.add_argument("--asks", type=float, default=Habits.asks)
    parser.add_argument("--median-minutes", type=float, default=Habits.median_minutes)


def run(options: argparse.Namespace) -> int:
    """Print the tables."""
    costs = replace(Costs(), cpu_ms=options.cpu_ms)
    habits = replace(
        Habits(), presses=options.presses, asks=options.asks, median_minutes=options.median_minutes
    )
    print(table(costs, habits))
    return 0


def table(costs: Costs, habits: Habits) -> Table:
    """Return the outlook for a province and for the nation, free and paid."""
    rows = []
    for name, people, rate in (
        ("provinsi, 25/dtk", PROVINCE, 25.0),
        ("nasional, 25/dtk", NATION, 25.0),
        ("nasional, berbayar 250/dtk", NATION, 250.0),
        ("nasional, berbayar 1.000/dtk", NATION, 1_000.0),
    ):
        one = outlook(people, rate, costs, habits)
        rows.append([
            name, f"{one.seconds / 3600:.1f} h ({one.days:.1f} d)", f"{one.peak:.0f}",
            f"{one.workers}", f"{one.p95_ms:.0f} ms",
            f"{(one.bytes_subscribers + one.bytes_ledger) / 1e9:.2f} GB",
        ])  # fmt: skip
    heads = ["siaran", "lama", "puncak pembaruan/dtk", "proses", "tunggu p95", "ukuran"]
    return Table("Siaran dan keramaian sesudahnya", heads, rows)


def outlook(recipients: int, rate: float, costs: Costs, habits: Habits) -> Outlook:
    """Return what a broadcast to so many at such a rate brings."""
    seconds = recipients / rate
    peak = max(crowd(seconds, rate, habits)) / _MINUTE
    workers = 1
    while load(peak, workers, costs) > 0.6:
        workers += 1
    waits = play(peak, workers, costs)
    return Outlook(
        recipients, rate, seconds, peak, workers, waits[int(len(waits) * 0.95)] * 1_000,
        recipients * costs.subscriber_bytes, recipients * costs.delivery_bytes,
    )  # fmt: skip


def crowd(seconds: float, rate: float, habits: Habits) -> list[float]:
    """Return the expected updates of each minute from the first message on."""
    minutes = int(seconds / _MINUTE) + 1
    # What one minute of sending causes t minutes later is the same for each minute, so the sum
    # over all of them is the share that has reacted by then.
    share = [reacted(t, habits) for t in range(minutes + _TAIL_MINUTES + 1)]
    each = rate * _MINUTE * habits.updates
    return [
        each * (share[t] - (share[t - minutes] if t >= minutes else 0.0))
        for t in range(1, minutes + _TAIL_MINUTES)
    ]


def reacted(minutes: float, habits: Habits) -> float:
    """Return which share of those who react at all has reacted by then."""
    if minutes <= 0:
        return 0.0
    return 0.5 * (1 + erf(log(minutes / habits.median_minutes) / habits.spread / sqrt(2)))


def load(peak: float, workers: int, costs: Costs) -> float:
    """Return how busy each worker's core is."""
    return peak * costs.cpu_ms / 1_000 / workers


def play(peak: float, workers: int, costs: Costs, seed: int = 1) -> Sequence[float]:
    """Play the peak through; return how long each update waits for a core, sorted, in seconds."""
    dice = Random(seed)  # noqa: S311 - a crowd, no secret
    service = costs.cpu_ms / 1_000
    free, now, waits = [0.0] * workers, 0.0, []
    while now < _SECONDS:
        now += dice.expovariate(peak)
        begins = max(now, heapq.heappop(free))
        heapq.heappush(free, begins + service)
        waits.append(begins - now)
    return sorted(waits)
