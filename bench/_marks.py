"""The marks the project set itself, and how far a run came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench import workers
from bench._table import Table, percentile
from bench.latency import Waits
from bench.throughput import Speed
from bench.workers import Share

_AGAINST = {"aiogram": 0.5, "PTB": 10.0, "Saring, statistics": 0.8}
"""How fast Saring is to be against a bot whose name begins so."""
_P50_MS, _P95_MS, _SHARED = 10.0, 60.0, 0.85


@dataclass(frozen=True)
class Mark:
    """One figure with what it is to reach; a time is to stay below, everything else above."""

    what: str
    reach: float
    measured: float
    by_cpu: float | None = None
    milliseconds: bool = False

    @property
    def met(self) -> bool:
        """Whether the figure reached its mark."""
        if self.milliseconds:
            return self.measured <= self.reach
        return self.measured >= self.reach

    def row(self) -> Sequence[str]:
        """Return the row of the table."""
        sign, unit, digits = ("≤", " ms", 1) if self.milliseconds else ("≥", "", 2)
        return (
            self.what, f"{sign} {self.reach:g}{unit}", f"{self.measured:.{digits}f}{unit}",
            "" if self.by_cpu is None else f"{self.by_cpu:.2f}", "yes" if self.met else "no",
        )  # fmt: skip


def marks(speeds: Sequence[Speed], waits: Waits, shares: Sequence[Share]) -> list[Mark]:
    """Return every mark of a run."""
    p50, p95 = (percentile(waits.waits, share) * 1_000 for share in (0.5, 0.95))
    return [
        *_against(speeds),
        Mark("a question, webhook to outgoing call, p50", _P50_MS, p50, milliseconds=True),
        Mark("the same, p95", _P95_MS, p95, milliseconds=True),
        Mark("three workers against one, per CPU-second", _SHARED, workers.ratio(shares)),
    ]


def _against(speeds: Sequence[Speed]) -> Iterable[Mark]:
    ours = speeds[0]
    for begun, reach in _AGAINST.items():
        for other in speeds[1:]:
            if other.name.startswith(begun):
                faster = ours.per_second / other.per_second
                by_cpu = other.cpu_ms / ours.cpu_ms
                yield Mark(f"updates/s against {other.name}", reach, faster, by_cpu)


def table(found: Sequence[Mark]) -> Table:
    """Return the table."""
    head = ("what", "reach", "measured", "by CPU", "met")
    return Table("The marks", head, [mark.row() for mark in found])
