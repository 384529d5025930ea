"""The outlook's arithmetic, and that the page says what the command prints."""

from dataclasses import replace

import pytest

from bench.scale import Costs, Habits, crowd, load, outlook, play, reacted, table
from tests.kit.process import ROOT


def test_everybody_who_reacts_is_counted_once() -> None:
    """Spread over the minutes, but for those who take longer than a day."""
    habits = Habits()
    total = sum(crowd(2_400, 25.0, habits))
    assert total == pytest.approx(60_000 * habits.updates, rel=0.03)


def test_half_react_by_the_median() -> None:
    """That is what a median is."""
    habits = Habits()
    assert reacted(habits.median_minutes, habits) == pytest.approx(0.5)
    assert reacted(0, habits) == 0.0


def test_a_slow_broadcast_brings_a_steady_crowd() -> None:
    """At most what leaves in a second times what each recipient does."""
    habits = Habits()
    peak = max(crowd(188_000, 25.0, habits)) / 60
    assert 0.9 * 25 * habits.updates < peak <= 25 * habits.updates


def test_more_cores_make_waits_shorter() -> None:
    """And a core that is half idle makes hardly anybody wait."""
    costs = Costs()
    one, two = play(100, 1, costs), play(100, 2, costs)
    assert sum(two) < sum(one)
    assert load(100, 2, costs) == load(100, 1, costs) / 2


def test_dearer_updates_need_more_workers() -> None:
    """The measured cost is what decides."""
    cheap = outlook(4_700_000, 1_000.0, Costs(), Habits())
    dear = outlook(4_700_000, 1_000.0, replace(Costs(), cpu_ms=12.0), Habits())
    assert dear.workers > cheap.workers


def test_the_page_says_what_the_command_prints() -> None:
    """docs/scale.md is written from this, and stays so."""
    printed = str(table(Costs(), Habits())).splitlines()
    lines = [line for line in printed if line.startswith("|")]
    assert "\n".join(lines) in (ROOT / "docs" / "scale.md").read_text("utf-8")
