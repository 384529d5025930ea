"""Small groups do not show, not even by subtraction; totals are exact."""

from pathlib import Path

import pytest

from bot.broadcast.sums import LEAST, division, folded, overlapping
from tests.broadcast.officers import MORNING, draft, said, subscribe
from tests.fixtures import StillClock
from tests.kit.stage import open_stage
from tests.kit.updates import persons


@pytest.mark.parametrize(
    "counts",
    [
        {"a": 1}, {"a": 4, "b": 90}, {"a": 1, "b": 2, "c": 7, "d": 80}, {"a": 2, "b": 2, "c": 2},
        {"a": 5, "b": 6}, {"a": 4, "b": 4, "c": 30},
    ],
)  # fmt: skip
def test_no_small_number_is_shown_or_follows(counts: dict[str, int]) -> None:
    """Every part has at least five; the rest stands for two parts, or for everybody."""
    shown = folded(counts)
    assert all(n >= LEAST for _, n in shown.parts)
    hidden = len(counts) - len(shown.parts)
    assert sum(n for _, n in shown.parts) + shown.rest == sum(counts.values())
    if hidden and shown.parts:
        assert hidden >= 2
        assert shown.rest >= LEAST


def test_words() -> None:
    """Names with numbers, the largest first; what is folded says so."""
    names = {"a": "Satu", "b": "Dua", "c": "Tiga", "d": "Empat"}
    many = division({"a": 1, "b": 2, "c": 7, "d": 1_200}, names)
    assert many == "Empat 1.200, lainnya digabung 10"
    assert division({"a": 1}, names) == "Satu"
    assert "tidak dirinci" in division({"a": 1, "b": 3}, names)
    assert overlapping({"a": 1, "b": 12}, names) == "Dua 12, Satu kurang dari 5"


async def test_the_preview_keeps_the_rule(tmp_path: Path) -> None:
    """The total is exact, since so many messages leave; the parts of it are not told."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, persons(3))
        await stage.officer_a.says("/siarkan")
        assert "kurang dari 5 orang" in stage.officer_a.last.text
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        summary = said(stage.officer_a, "Ringkasan").text
        assert "Penerima: 3 orang" in summary
        assert "Menurut instansi: Pemprov Bengkulu\n" in summary
        assert "semua edaran kurang dari 5" in summary
