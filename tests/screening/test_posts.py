"""Posts of our own with the verdict a supervisor would give, as a regression test.

The posts lie in ``posts.yaml``, written before the engine was tuned to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from bot.content import files, loader
from bot.phase import PhaseReader
from bot.screening.engine import Screener, Screening, ScreenInput, ScreenVerdict

CONTENT = Path(__file__).resolve().parents[2] / "content"
POSTS = Path(__file__).with_name("posts.yaml")
EVERYDAY, CALL = "keseharian", "ajakan"


@dataclass(frozen=True)
class Case:
    """A post on a day, with the verdict that is due and the one that was given."""

    kind: str
    text: str
    day: date
    due: ScreenVerdict
    screening: Screening

    @property
    def given(self) -> ScreenVerdict:
        """The engine's verdict."""
        return self.screening.verdict


@cache
def cases() -> tuple[Case, ...]:
    """Every post of the set on each of its days."""
    library = loader.load(CONTENT)
    screener = Screener.build(library)
    phases = PhaseReader(library.contests, library.regions)
    found = []
    for group in files.read(POSTS):
        for day in map(_day, group["days"]):
            phase = phases.on(day, group.get("region", "bengkulu"))
            due = ScreenVerdict(group["expect"])
            for text in group["posts"]:
                screening = screener.screen(ScreenInput(text, phase))
                found.append(Case(group["ragam"], text, day, due, screening))
    return tuple(found)


def told(wrong: list[Case]) -> str:
    """Return cases for a person to read."""
    return "\n".join(f"{c.day} {c.due.value} → {c.given.value}: {c.text}" for c in wrong)


def test_the_set_is_large_and_mixed() -> None:
    """Enough posts of every kind that a share of them means something."""
    posts = {(case.kind, case.text) for case in cases()}
    assert len(posts) >= 200
    assert sum(kind == EVERYDAY for kind, _ in posts) >= 80
    for verdict in ScreenVerdict:
        assert sum(case.due is verdict for case in cases()) >= 30


def test_nearly_every_verdict_is_the_one_that_is_due() -> None:
    """Of a hundred verdicts at least ninety-four are exact."""
    wrong = [case for case in cases() if case.given is not case.due]
    assert len(wrong) <= 0.06 * len(cases()), told(wrong)


def test_everyday_life_is_never_called_partisan() -> None:
    """Menus, quizzes, queues, pageants and class presidents are none of the bot's business."""
    wrong = [c for c in cases() if c.kind == EVERYDAY and c.given is ScreenVerdict.PARTISAN]
    assert not wrong, told(wrong)


def test_a_call_to_vote_is_never_cleared() -> None:
    """Neutrality does not begin with the stages: a call shows on any day."""
    wrong = [c for c in cases() if c.kind == CALL and c.given is ScreenVerdict.CLEAR]
    assert not wrong, told(wrong)


def test_whatever_is_not_clear_shows_why() -> None:
    """A verdict without a word to show for it is not given."""
    assert all(c.screening.evidence for c in cases() if c.given is not ScreenVerdict.CLEAR)


def test_evidence_says_nothing_twice() -> None:
    """No piece overlaps or repeats a stronger one of its category."""
    for case in cases():
        seen: list[tuple[str, str]] = []
        for piece in case.screening.evidence:
            plain = f" {piece.text.casefold()} "
            assert not any(kind == piece.category and plain in text for kind, text in seen), case
            seen.append((piece.category, plain))


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
