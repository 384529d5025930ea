"""Which way a typed text goes, once both engines have looked at it.

The guess of :mod:`bot.intake.kind` is made from the words alone, and a frightened story without a
question mark looks much like a post. The dear error is a green "no sign found" under somebody's
confession: so a text that neither engine holds on to is asked about, never waved through. Pure.
"""

from __future__ import annotations

from enum import StrEnum

from bot.answers.engine import AskOutcome
from bot.intake.kind import Kind
from bot.screening.engine import ScreenVerdict


class Way(StrEnum):
    """What the bot does with a typed text."""

    ANSWER = "jawab"
    SCREEN = "periksa"
    ASK = "tanyakan"


_VAGUE = frozenset(
    {
        AskOutcome.CHOICES, AskOutcome.NO_BASIS, AskOutcome.LOW_CONFIDENCE,
        AskOutcome.PASTED_ARTICLE, AskOutcome.OUT_OF_TOPIC,
    }
)  # fmt: skip
"""Outcomes that do not show that the text really asks something."""


def is_settled(outcome: AskOutcome) -> bool:
    """Return whether the outcome alone shows that something is asked."""
    return outcome not in _VAGUE


def way_of(kind: Kind, outcome: AskOutcome, verdict: ScreenVerdict) -> Way:
    """Return the way of a text that was guessed to be a question, or neither."""
    if verdict is ScreenVerdict.PARTISAN and outcome in _VAGUE:
        return Way.SCREEN
    if kind is Kind.QUESTION or is_settled(outcome):
        return Way.ANSWER
    if verdict is not ScreenVerdict.CLEAR:
        return Way.SCREEN
    return Way.ANSWER if outcome is AskOutcome.CHOICES else Way.ASK
