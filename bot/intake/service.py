"""Deciding what becomes of a message: who answers it, and with what the engines already found.

Each engine looks at a typed text once at most, and what it found goes along to the room that
answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.answers.engine import Asked, AskOutcome, Finder
from bot.intake.incoming import Incoming, Medium
from bot.intake.kind import (
    Kind,
    asks_about_a_link,
    is_typed,
    kind_of,
    words_beside_links,
)
from bot.intake.manner import manner_of
from bot.intake.way import NEVER_A_POST, Way, is_met, needs_no_screening, way_of
from bot.phase import Phase
from bot.screening.case import Case, case_of
from bot.screening.engine import ScreenVerdict
from bot.screening.service import Screened


@dataclass(frozen=True)
class Answer:
    """A question, and what the finder makes of it.

    Attributes:
        asked: what the finder makes of it.
        own: the words are plainly the writer's own, so they are not offered to be screened.
        unopened: an address stands beside them, which nobody opened.
    """

    asked: Asked
    own: bool = False
    unopened: bool = False


@dataclass(frozen=True)
class Screen:
    """A post; ``screened`` where it was looked at already."""

    case: Case
    screened: Screened | None = None


@dataclass(frozen=True)
class AskBack:
    """Neither engine holds on to the text: its sender says what it is."""


@dataclass(frozen=True)
class Unreadable:
    """Nothing to read in it."""

    medium: Medium


Decision = Answer | Screen | AskBack | Unreadable


class Glance(Protocol):
    """Screens what is typed, pictures aside."""

    def glance(self, case: Case, phase: Phase) -> Screened:
        """Return the outcome of a case without pictures."""
        ...


class IntakeService:
    """Tells questions from posts.

    Args:
        finder: gives the finder of the current edition.
        screening: looks at what may be a post.
    """

    def __init__(self, finder: Callable[[], Finder], screening: Glance) -> None:
        self._finder, self._screening = finder, screening

    def decide(self, messages: Sequence[Incoming], phase: Phase) -> Decision:
        """Return what becomes of the messages of one case."""
        first = messages[0]
        if len(messages) == 1 and asks_about_a_link(first):
            return self._with_link(first, phase)
        kind = kind_of(first) if len(messages) == 1 else Kind.POST
        # What looks like a pasted post may be a cry: "dapat surat dari Bawaslu!!"
        typed = kind is Kind.POST and len(messages) == 1 and is_typed(first)
        if kind in (Kind.QUESTION, Kind.DOUBT) or typed:
            return self._typed(first, kind, phase)
        # Before anything else: somebody who writes of dying is met as a person, not as a post.
        in_crisis = self._finder().in_crisis
        if any(in_crisis(one.all_text) for one in messages if not one.forwarded):
            return Answer(Asked(AskOutcome.CRISIS))
        return Screen(case_of(messages)) if kind is Kind.POST else Unreadable(first.medium)

    def _with_link(self, incoming: Incoming, phase: Phase) -> Decision:
        """Answer a question with an address beside it, unless the address itself shows a side."""
        asked = self._finder().ask(words_beside_links(incoming.text), phase)
        if asked.outcome in NEVER_A_POST:
            return Answer(asked, own=True)
        case = case_of((incoming,))
        screened = self._screening.glance(case, phase)
        clear = screened.screening.verdict is ScreenVerdict.CLEAR
        if clear and is_met(asked.outcome):
            return Answer(asked, own=True, unopened=True)
        return Screen(case, screened)

    def _typed(self, incoming: Incoming, kind: Kind, phase: Phase) -> Decision:
        """Decide about a typed text the way that both engines, looking at it, agree on."""
        asked = self._finder().ask(incoming.text, phase)
        manner = manner_of(incoming.text)
        if needs_no_screening(kind, asked.outcome, manner):
            return Answer(asked, own=manner.own)
        case = case_of((incoming,))
        screened = self._screening.glance(case, phase)
        verdict = screened.screening.verdict
        match way_of(kind, asked.outcome, verdict, manner):
            case Way.ANSWER:
                return Answer(asked, own=manner.own)
            case Way.SCREEN:
                return Screen(case, screened)
            case Way.ASK:
                return AskBack()
