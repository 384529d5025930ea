"""Numbers about the program itself: how much, how fast, how often in vain. Never about a person.

They are plain dictionaries, so that counting costs nothing when nobody looks; ``/metrics`` turns
them into Prometheus' format. A label may only hold what stands in our own lists: kinds of updates,
methods of the Bot API, outcomes. Agencies and topics stay out: a counter that is read every
quarter of a minute would tell when somebody of a small agency asked about what.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from time import perf_counter

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper ends of the classes of durations, in seconds."""


class Count(StrEnum):
    """What is counted, by the labels in brackets."""

    UPDATES = "updates"  # kind
    DROPPED = "updates_dropped"
    REPEATED = "updates_repeated"
    UNREADABLE = "updates_unreadable"
    OUTCOMES = "outcomes"  # event, outcome
    CALLS = "api_calls"  # method, result


class Duration(StrEnum):
    """What is timed, by the labels in brackets."""

    UPDATE = "update_seconds"  # kind
    CALL = "api_seconds"  # method


Labels = tuple[str, ...]


@dataclass
class Spread:
    """How durations are spread over the classes."""

    classes: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    total: float = 0.0  # seconds

    def add(self, seconds: float) -> None:
        """Add one duration."""
        self.classes[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds


class Meters:
    """The meters of one process."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[Count, Labels]] = Counter()
        self.spreads: dict[tuple[Duration, Labels], Spread] = {}

    def count(self, what: Count, *labels: str, number: int = 1) -> None:
        """Add to a counter."""
        self.counts[what, labels] += number

    def took(self, what: Duration, seconds: float, *labels: str) -> None:
        """Note how long something took."""
        spread = self.spreads.get((what, labels))
        if spread is None:
            spread = self.spreads[what, labels] = Spread()
        spread.add(seconds)

    @contextmanager
    def timing(self, what: Duration, *labels: str) -> Iterator[None]:
        """Note how long the block takes, also when it raises."""
        began = perf_counter()
        try:
            yield
        finally:
            self.took(what, perf_counter() - began, *labels)
