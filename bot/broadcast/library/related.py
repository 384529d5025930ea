"""Which answers a circular is about: a proposal from its subject and points, for the officer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers.engine import AskOutcome
from bot.broadcast.approval.citations import cited
from bot.broadcast.details import Details
from bot.edition import Edition
from bot.phase import Phase

_LIKELY = 0.75
"""Below, a sentence is near an entry by chance as often as not."""
_OUTCOMES = (AskOutcome.ANSWERED, AskOutcome.CHOICES)
_MOST_LIKELY, _MOST_SHOWN = 5, 8


@dataclass(frozen=True)
class Candidates:
    """What a circular may be about.

    Attributes:
        likely: the answers that are proposed without asking.
        answers: those and the next ones, to choose from.
        topics: the topics of all of them.
    """

    likely: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


def candidates(details: Details, edition: Edition, phase: Phase) -> Candidates:
    """Return the answers and topics that the subject and the points of a circular come near."""
    likely: dict[str, None] = {}
    others: dict[str, None] = {}
    for sentence in _sentences(details):
        asked = edition.finder.ask(sentence, phase)
        if asked.outcome not in _OUTCOMES or not asked.candidates:
            continue
        # What names a law asks about the law, for the finder, and not about what it forbids here.
        # Where the finder would offer a choice, a point of a circular speaks of several things.
        near = 1 if asked.outcome is AskOutcome.ANSWERED else 2
        sure = asked.score >= _LIKELY and not cited(sentence, edition.library)
        found = asked.candidates[:near] if sure else ()
        likely.update(dict.fromkeys(found))
        others.update(dict.fromkeys(asked.candidates[:2]))
    answers = tuple(dict.fromkeys((*likely, *others)))[:_MOST_SHOWN]
    topics = dict.fromkeys(edition.library.answers[i].topic for i in answers)
    return Candidates(tuple(likely)[:_MOST_LIKELY], answers, tuple(topics))


def _sentences(details: Details) -> Iterator[str]:
    if details.subject:
        yield details.subject
    yield from details.points
