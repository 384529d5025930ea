"""What counts as reaching a mark."""

from __future__ import annotations

from bench._marks import Mark, marks, table
from bench.latency import Waits
from bench.throughput import Speed
from bench.workers import Share


def found(slow: bool = False) -> list[Mark]:
    """Return the marks of a run that met all, or none."""
    ours = Speed("Saring", 10.0 if slow else 400.0, 2.0)
    speeds = [
        ours, Speed("Saring, statistics and database in memory", 400.0, 1.9),
        Speed("PTB's default, echoing", 18.0, 3.0), Speed("aiogram, echoing", 700.0, 1.2),
    ]  # fmt: skip
    waits = Waits(200.0, [0.5 if slow else 0.004] * 100)
    shares = [Share(1, 1_000, 2.0, 3.0), Share(3, 1_000, 9.0 if slow else 2.1, 3.0)]
    return marks(speeds, waits, shares)


def test_every_mark_is_there_once() -> None:
    """Three bots, two times, the workers."""
    assert len({mark.what for mark in found()}) == 6


def test_a_time_is_to_stay_below_and_the_rest_above() -> None:
    """Both ways round."""
    assert all(mark.met for mark in found())
    assert not any(mark.met for mark in found(slow=True))


def test_a_bot_that_was_not_measured_has_no_mark() -> None:
    """Without aiogram's environment the others are told all the same."""
    speeds = [Speed("Saring", 400.0, 2.0), Speed("PTB's default, echoing", 18.0, 3.0)]
    left = marks(speeds, Waits(1.0, [0.001]), [Share(1, 1, 1.0, 1.0), Share(3, 1, 1.0, 1.0)])
    assert [mark.what for mark in left if "against" in mark.what][:1] == [
        "updates/s against PTB's default, echoing"
    ]


def test_the_table_says_which_way() -> None:
    """With its unit, and whether it was met."""
    printed = str(table(found()))
    assert "≤ 60 ms" in printed
    assert "≥ 0.85" in printed
    assert " no " not in printed
