"""The answer service: what an officer has withdrawn is neither shown nor counted as answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from bot.answers.engine import Asked, AskOutcome, Finder
from bot.answers.service import WITHDRAWN, AnswerService
from bot.content.library import Library
from bot.edition import Edition, Editions
from bot.phase import Phase
from bot.statistics.events import Event
from bot.statistics.tally import Tally
from bot.storage.flags import Flags
from tests.answers.real import library

PHASE = Phase(date(2026, 11, 25), "bengkulu")
QUESTION = "Bolehkah?"


@dataclass
class OneAnswer:
    """Finds the same entry for every question, on the project's own content."""

    library: Library

    def ask(self, _: str, __: Phase) -> Asked:
        """Return the first entry of the content."""
        return Asked(AskOutcome.ANSWERED, next(iter(self.library.answers)))

    @property
    def finder(self) -> Finder:
        """The finder of an edition."""
        return cast("Finder", self)

    @property
    def current(self) -> Edition:
        """The edition."""
        return cast("Edition", self)


@dataclass
class Switches:
    """Switches in memory."""

    values: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """Return the value of a switch."""
        return self.values.get(name)


class Counted:
    """Remembers what was counted."""

    def __init__(self) -> None:
        self.outcomes: list[str] = []

    def count(self, _: Event, *, outcome: str = "", **__: object) -> None:
        """Count one."""
        self.outcomes.append(outcome)


def service(switches: Mapping[str, str]) -> tuple[AnswerService, Counted, OneAnswer]:
    """Return a service with what it counts and finds."""
    counted, found = Counted(), OneAnswer(library())
    made = AnswerService(
        cast("Editions", found), cast("Flags", Switches(switches)), cast("Tally", counted)
    )
    return made, counted, found


def test_a_card_that_is_shown_is_counted_as_answered() -> None:
    """The common case."""
    made, counted, found = service({})
    entry = next(iter(found.library.answers.values()))
    assert entry.question in made.ask(QUESTION, PHASE, None).html
    assert counted.outcomes == ["answered"]


def test_a_withdrawn_card_is_counted_as_under_review() -> None:
    """Officers see how many people met it, and the share of answers stays honest."""
    first = next(iter(library().answers))
    made, counted, _ = service({WITHDRAWN + first: "diperiksa"})
    assert "Sedang ditinjau" in made.ask(QUESTION, PHASE, None).html
    assert counted.outcomes == ["under_review"]
