"""What is said for each outcome that shows no card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers import texts
from bot.answers.engine.outcome import AskOutcome


@dataclass(frozen=True)
class Plain:
    """A fixed text with the ways on from it."""

    html: str
    human: bool = False  # offers to ask a human
    post: bool = False  # offers to screen the text as a post
    rules: bool = False  # offers the rulebook
    journeys: tuple[str, ...] = ()  # offers journeys
    fears: bool = False  # offers the list of all journeys


CARDS = frozenset({AskOutcome.ANSWERED, AskOutcome.CHOICES, AskOutcome.UNDER_REVIEW})
"""Outcomes that the service answers with cards or choices."""

PLAIN: Mapping[AskOutcome, Plain] = {
    AskOutcome.NO_BASIS: Plain(texts.NO_BASIS, human=True, post=True, rules=True, fears=True),
    AskOutcome.OUT_OF_TOPIC: Plain(texts.OUT_OF_TOPIC, human=True, rules=True),
    AskOutcome.CRISIS: Plain(texts.CRISIS, journeys=("krisis", "dipanggil"), fears=True),
    AskOutcome.FEAR: Plain(
        texts.FEAR, human=True, journeys=("terlanjur", "dipanggil", "ditekan"), fears=True
    ),
    AskOutcome.CALENDAR: Plain(texts.CALENDAR, rules=True),
    AskOutcome.ABOUT_BOT: Plain(texts.ABOUT_BOT, rules=True, journeys=("diminta-percakapan",)),
    AskOutcome.SMALL_TALK: Plain(texts.SMALL_TALK, rules=True),
    AskOutcome.THANKS: Plain(texts.THANKED),
    AskOutcome.AGREED: Plain(texts.AGREED),
    AskOutcome.OTHER_HR: Plain(texts.OTHER_HR, rules=True),
    AskOutcome.WHOM_TO_VOTE: Plain(texts.WHOM_TO_VOTE),
    AskOutcome.EVASION: Plain(texts.EVASION, rules=True, journeys=("terlanjur",)),
    AskOutcome.INSULT: Plain(texts.INSULT, rules=True),
    AskOutcome.INJECTION: Plain(texts.INJECTION, rules=True),
    AskOutcome.PASTED_ARTICLE: Plain(texts.PASTED, post=True),
    AskOutcome.FOREIGN_LANGUAGE: Plain(texts.FOREIGN),
    AskOutcome.PERSONAL_DATA: Plain(texts.PERSONAL),
    AskOutcome.LOW_CONFIDENCE: Plain(texts.SAY_MORE, post=True, rules=True),
}
"""Every other outcome with its text; a test holds this list against the enum."""
