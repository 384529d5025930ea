"""Which way a typed text goes, once both engines have looked at it.

The guess of :mod:`bot.intake.kind` is made from the words alone, and a frightened story without a
question mark looks much like a post. The dear error is a green "no sign found" under somebody's
confession: so a text that neither engine holds on to is asked about, never waved through. Pure.
"""

from __future__ import annotations

from enum import StrEnum

from bot.answers.engine import AskOutcome
from bot.intake.kind import Kind
from bot.intake.manner import Manner
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
NEVER_A_POST = frozenset(
    {AskOutcome.CRISIS, AskOutcome.PERSONAL_DATA, AskOutcome.INJECTION}
)  # fmt: skip
"""Outcomes that stand whatever the text looks like."""
_LIKE_A_POST = frozenset({AskOutcome.ANSWERED, AskOutcome.INSULT, AskOutcome.THANKS})
"""Outcomes that a slogan may meet as well: it shares its words with a card, or is rude."""


def is_met(outcome: AskOutcome) -> bool:
    """Return whether the finder holds on to a text: a card, choices, or an answer of its own."""
    return outcome is AskOutcome.CHOICES or outcome not in _VAGUE


def needs_no_screening(kind: Kind, outcome: AskOutcome, manner: Manner) -> bool:
    """Return whether a text is answered whatever the screener would say of it."""
    if outcome in _VAGUE or kind is Kind.POST:
        return outcome in NEVER_A_POST
    asks = kind is Kind.QUESTION and manner.asks
    return asks or manner.personal or outcome not in _LIKE_A_POST


def way_of(kind: Kind, outcome: AskOutcome, verdict: ScreenVerdict, manner: Manner) -> Way:
    """Return the way of a typed text, whatever it was guessed to be."""
    if needs_no_screening(kind, outcome, manner):
        return Way.ANSWER
    settled = outcome not in _VAGUE
    found = settled or outcome is AskOutcome.CHOICES
    if manner.tells:
        # A confession is no post: neither a green light for it nor a red one.
        return Way.ANSWER if found else Way.ASK
    if kind is Kind.POST:
        return Way.ANSWER if settled and verdict is ScreenVerdict.CLEAR else Way.SCREEN
    asks = kind is Kind.QUESTION
    if verdict is ScreenVerdict.PARTISAN:
        if asks and manner.asks and manner.personal and found:
            return Way.ANSWER
        # "pilih paslon 2", "dukung kotak kosong": a slogan or a search, nobody can tell.
        return Way.ASK if manner.brief and settled else Way.SCREEN
    if verdict is ScreenVerdict.CAREFUL and not (asks or settled):
        return Way.ANSWER if found and (manner.brief or manner.personal) else Way.SCREEN
    return Way.ANSWER if asks or found else Way.ASK
