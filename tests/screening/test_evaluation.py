"""The figures: shares of the right things, and whose mistakes may be shown."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.phase import Phase
from bot.screening import evaluation
from bot.screening.engine import Screening, ScreenInput, ScreenVerdict
from bot.screening.evaluation import READ, SCORED, LabelledPost, Outcome

READ_SOURCE, SCORED_SOURCE = min(READ), min(SCORED)
P, H, A = ScreenVerdict.PARTISAN, ScreenVerdict.CAREFUL, ScreenVerdict.CLEAR


def outcome(
    label: ScreenVerdict, given: ScreenVerdict, stratum: str = "politik", source: str = READ_SOURCE
) -> Outcome:
    """Build an outcome without evidence."""
    post = LabelledPost("x", "teks", label, source, 2031, stratum)
    item = ScreenInput("teks", Phase(date(2031, 1, 1), "indonesia"))
    return Outcome(post, Screening(item, (), given, 0.5))


def test_the_halves_are_ten_repositories_each_and_share_none() -> None:
    """Twenty repositories, split once."""
    assert len(READ) == len(SCORED) == 10
    assert not READ & SCORED


def test_the_figures_count_what_their_names_say() -> None:
    """One of each kind of outcome, counted by hand."""
    figures = evaluation.measure([
        outcome(P, P), outcome(P, A), outcome(P, H), outcome(H, P), outcome(A, A),
        outcome(A, H, evaluation.EVERYDAY), outcome(A, P, "negatif_sulit"),
    ])  # fmt: skip
    assert figures.posts == 7
    assert figures.precision == pytest.approx(1 / 3)
    assert figures.recall == figures.missed == pytest.approx(1 / 3)
    assert figures.everyday_alarms == 1.0
    assert figures.hard_alarms == pytest.approx(1 / 2)
    assert figures.shown == 0.0


def test_only_mistakes_of_the_read_half_are_shown() -> None:
    """The other half is scored, and its mistakes stay unseen."""
    mistakes = evaluation.worst([outcome(P, A), outcome(P, A, source=SCORED_SOURCE)], most=9)
    assert [mistake.post.repository for mistake in mistakes] == [READ_SOURCE]


def test_the_worst_mistake_is_the_farthest_from_its_label() -> None:
    """A missed call comes before a mistake by one step."""
    near, far = outcome(P, H), outcome(P, A)
    assert evaluation.worst([near, far], most=1) == [far]


def test_a_line_that_is_no_labelled_post_is_reported_with_its_number(tmp_path: Path) -> None:
    """The error names file and line."""
    good = {
        "id": "d", "text": "t", "label": "aman", "source": "a/b:c", "year": 2031, "stratum": "s",
    }  # fmt: skip
    path = tmp_path / "berkas.jsonl"
    path.write_text(json.dumps(good) + "\n{}\n")
    with pytest.raises(ValueError, match=":2:"):
        evaluation.load(path)
