"""Measuring the finder, and the figures that issue after issue must hold."""

from functools import cache
from pathlib import Path

import pytest

from bot.answers import evaluation
from bot.answers.engine import Asked, AskOutcome
from bot.answers.evaluation import Figures, Probe, Trial, figures
from bot.content.files import UnreadableFileError
from bot.content.schema import Verdict
from tests.answers.real import ROOT, finder, library

QUESTIONS = ROOT / "tests" / "answers" / "dev_questions.yaml"


@cache
def measured() -> Figures:
    """Return the figures on all development questions."""
    return figures(evaluation.run(finder(), library(), evaluation.load(QUESTIONS)))


def test_the_right_entry_is_found() -> None:
    """At least 85 % first, at least 95 % among three."""
    assert measured().first >= 0.85
    assert measured().among >= 0.95


def test_out_of_scope_is_not_answered_with_a_card() -> None:
    """At most 5 %."""
    assert measured().shown_outside <= 0.05


def test_a_forbidden_act_is_not_answered_with_leave() -> None:
    """Never "boleh"; "bersyarat" in at most 2 %."""
    assert measured().may_for_must_not == 0
    assert measured().if_for_must_not <= 0.02


def test_no_development_question_is_a_variant() -> None:
    """A question that tests must never teach."""
    variants = {
        variant.casefold().strip(" ?.!")
        for answer in library().answers.values()
        for variant in answer.variants
    }
    asked = [probe.question for probe in evaluation.load(QUESTIONS) if probe.ids]
    assert [text for text in asked if text.casefold().strip(" ?.!") in variants] == []


def test_the_questions_name_entries_that_exist() -> None:
    """A renamed entry must not silently count as a miss."""
    named = {identifier for probe in evaluation.load(QUESTIONS) for identifier in probe.ids}
    assert named - library().answers.keys() == set()


def test_shares_are_counted_on_the_questions_they_are_about() -> None:
    """In scope, out of scope, outright, and leave for what is forbidden."""
    inside = Probe("boleh like?", "chat", "tune", ("faq-001",), None)
    outside = Probe("halo", "chat", "tune", (), "small_talk")
    shown = AskOutcome.ANSWERED
    found = figures(
        [
            Trial(inside, Asked(shown, "faq-001", None, ("faq-001",)), 0.001, Verdict.MUST_NOT),
            Trial(
                inside, Asked(shown, "faq-006", Verdict.MAY, ("faq-006",)), 0.002, Verdict.MUST_NOT
            ),
            Trial(outside, Asked(AskOutcome.SMALL_TALK), 0.003, None),
            Trial(outside, Asked(AskOutcome.CHOICES, None, None, ("faq-001",)), 0.004, None),
        ]
    )
    assert (found.inside, found.outside) == (2, 2)
    assert found.first == found.outright_right == 0.5
    assert found.outright == 1.0
    assert found.may_for_must_not == 1
    assert found.if_for_must_not == 0
    assert (found.shown_outside, found.offered_outside, found.named_outside) == (0.0, 0.5, 0.5)


def test_nothing_measured_is_all_zeros() -> None:
    """An empty group of a table."""
    assert figures([]).first == 0.0


@pytest.mark.parametrize("text", ["a: b", "- question: 3", "- {question: x}"])
def test_a_malformed_file_is_refused(tmp_path: Path, text: str) -> None:
    """With what is wrong in it."""
    path = tmp_path / "questions.yaml"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"daftar|pertanyaan|salah satu"):
        evaluation.load(path)


def test_a_file_that_is_no_yaml_is_refused(tmp_path: Path) -> None:
    """As every content file is."""
    path = tmp_path / "questions.yaml"
    path.write_text("- [")
    with pytest.raises(UnreadableFileError):
        evaluation.load(path)
