"""From an order of entries to an outcome: answer outright, offer choices, or say there is none.

The thresholds are set on phrasings held out of the index, where the finder is wrong more often
than on real questions; the figures stand in docs/decisions. Being wrong is not symmetric: a card
that says "boleh" is shown outright only where nothing that says otherwise is near.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.engine.outcome import Asked, AskOutcome
from bot.answers.engine.scope import Signs
from bot.content.schema import Answer, Verdict

OFFERED = 3
"""Entries offered at most."""
IN_SCOPE, SURELY_IN_SCOPE = 0.1, 0.5
"""Likelihood of being a question for a card: below the first none is offered."""
CLEAR = 10.0
"""Lead over the next entry from which a card is shown outright."""
CLEAR_AMONG_STRICT = 6.0
"""The same where the card says "jangan" and so does all that is near: a mix-up misleads nobody."""
CLEAR_AMONG_SAME = 2.0
"""The same where all that is close says so as firmly: whichever is shown, its first line holds."""
CLOSE = 6.0
"""Distance within which an entry counts as close, for that."""
CLEAR_IF_PLAIN = 2.0
"""The same where the card says "jangan" or "sebaiknya jangan" and asks for no more than was said.

"Boleh like paslon?" is the plain question; that a meme or a friend is meant, nobody said.
"""
STRANGE_TOLL = 3.0
"""Added to the lead for every concept of the question that no phrasing of the entry knows."""
LEAST_COVERAGE = 0.3
"""Share of a question that an entry must know to be shown outright."""
ABOVE_ALL = (AskOutcome.CRISIS, AskOutcome.CALENDAR)
"""Outcomes that stand even where the words are those of an entry: "kapan nyoblos" has an entry for
the days without a contest, and while one runs the calendar knows better."""
LENIENT = (Verdict.MAY, Verdict.IF)
ADVERSE = (Verdict.MUST_NOT, Verdict.RATHER_NOT)
LEAD_OVER_ADVERSE = {Verdict.MAY: 25.0, Verdict.IF: 15.0, Verdict.INFO: CLEAR}
"""Lead that a lenient verdict needs over every entry that says "jangan" or "sebaiknya jangan"."""
FOREIGN_TOLL = 8.0
"""Added to that stricter lead for every such concept."""


@dataclass(frozen=True)
class Standing:
    """One entry's place in the order."""

    answer: Answer
    score: float
    coverage: float  # share of the question's weight in words the entry knows, 0 to 1
    foreign: int  # acts, objects and persons of the question that no phrasing knows
    verbatim: bool  # the question is one of the entry's phrasings
    bare: bool  # names nothing of elections, where the entry's phrasings nearly always do
    rare: int = 0  # those that hardly any phrasing knows
    plain: bool = False  # the entry asks for no more than was said, and all that was said it knows


@dataclass(frozen=True)
class Told:
    """What the question says, apart from which entry it fits."""

    anchored: bool  # names something of elections or neutrality
    said: int  # words of weight
    about: bool = True  # names an act, a thing, a person or a role of the field
    nameless: bool = False  # names only who or which number, and nothing that is done
    babble: bool = False  # a word or two that are in no list


def decide(standings: Sequence[Standing], signs: Signs, told: Told) -> Asked:
    """Return what becomes of a question; ``standings`` are the best entries, best first."""
    best = standings[0] if standings else None
    verbatim = best is not None and best.verbatim
    if signs.hard in ABOVE_ALL or (signs.hard is not None and not verbatim):
        return Asked(signs.hard, journey=signs.journey if signs.hard is AskOutcome.FEAR else None)
    likely = scope_likelihood(best, anchored=told.anchored) if best else 0.0
    sure = told.anchored and likely >= SURELY_IN_SCOPE
    if signs.soft is not None and not verbatim and not sure:
        return Asked(signs.soft, score=round(likely, 3))
    if (told.nameless or told.babble) and not verbatim:
        return Asked(AskOutcome.LOW_CONFIDENCE)
    if best is None or likely < IN_SCOPE:
        return _nothing(signs, told)
    if signs.only_fear and not told.anchored and not verbatim:
        # "saya ditekan atasan": whatever entry is nearest, it answers more than was said.
        return Asked(AskOutcome.FEAR, journey=signs.journey)
    names = tuple(
        standing.answer.id
        for standing in standings[:OFFERED]
        if standing is best or standing.coverage > 0  # the others share no word with the question
    )
    score = round(likely * certainty(standings), 3)
    if verbatim or (likely >= SURELY_IN_SCOPE and _leads(standings)):
        return Asked(
            AskOutcome.ANSWERED, best.answer.id, best.answer.verdict, names, score,
            afraid=signs.fear,
        )  # fmt: skip
    if signs.only_fear:
        return Asked(AskOutcome.FEAR, journey=signs.journey)
    return Asked(
        AskOutcome.CHOICES, candidates=names, score=score, journey=signs.journey,
        afraid=signs.fear,
    )  # fmt: skip


def _nothing(signs: Signs, told: Told) -> Asked:
    """Return what is said where no entry is near."""
    if signs.fear:
        return Asked(AskOutcome.FEAR, journey=signs.journey)
    if told.said <= 1:
        return Asked(AskOutcome.LOW_CONFIDENCE)
    return Asked(AskOutcome.NO_BASIS if told.about else AskOutcome.OUT_OF_TOPIC)


def scope_likelihood(best: Standing, *, anchored: bool) -> float:
    """Return how likely a question is one for a card, from a logistic fit (see the decision)."""
    return _logistic(0.076 * best.score + 4.1 * best.coverage + 2.6 * anchored - 5.9)


def certainty(standings: Sequence[Standing]) -> float:
    """Return how likely the first entry is the right one, from a logistic fit."""
    lead = standings[0].score - standings[1].score if len(standings) > 1 else CLEAR
    return _logistic(0.1 * lead + 2.0 * standings[0].coverage + 0.02 * standings[0].score - 1.4)


def _leads(standings: Sequence[Standing]) -> bool:
    """Return whether the first entry may be shown without asking back."""
    best = standings[0]
    if best.bare or best.coverage < LEAST_COVERAGE:
        return False
    clear = _enough(best, standings[1:]) + STRANGE_TOLL * best.foreign
    if any(best.score - other.score < clear for other in standings[1:2]):
        return False
    verdict = best.answer.verdict
    if verdict is None or verdict in ADVERSE:
        return True
    if verdict in LENIENT and (best.foreign or best.rare):
        # "Like jadwal KPU dan komen dukung paslon": leave for the one is no leave for the other.
        return False
    needed = LEAD_OVER_ADVERSE[verdict] + FOREIGN_TOLL * best.foreign
    return all(
        best.score - other.score >= needed
        for other in standings[1:]
        if other.answer.verdict in ADVERSE
    )


def _enough(best: Standing, others: Sequence[Standing]) -> float:
    """Return the lead over the next entry from which the first may be shown outright."""
    if best.plain and best.answer.verdict in ADVERSE:
        return CLEAR_IF_PLAIN
    near = _verdicts(best, others, CLEAR)
    if best.answer.verdict is not Verdict.MUST_NOT or not near.isdisjoint(LENIENT):
        return CLEAR
    if _verdicts(best, others, CLOSE) <= {Verdict.MUST_NOT}:
        return CLEAR_AMONG_SAME
    return CLEAR_AMONG_STRICT if near <= set(ADVERSE) else CLEAR


def _verdicts(best: Standing, others: Sequence[Standing], distance: float) -> set[Verdict | None]:
    """Return the verdicts of the entries within a distance of the best."""
    return {other.answer.verdict for other in others if best.score - other.score < distance}


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
