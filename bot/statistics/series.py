"""Series: which counts are shown together, and by what their sum is divided.

Feedback is three series, because "kurang" by topic would otherwise tell, by subtraction, how often
"keliru" was pressed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.statistics.events import Event
from bot.statistics.key import Key

_WAIT, _ANSWERED = "lama", "dijawab"
"""How the helpdesk counts: a topic for waiting times, an outcome for answers."""


class Series(StrEnum):
    """What officers see a line of. Every event that is not feedback is a series of its own."""

    QUESTION = Event.QUESTION.value
    SCREENING = Event.SCREENING.value
    COMMAND = Event.COMMAND.value
    CARD = Event.CARD.value
    SUBSCRIPTION = Event.SUBSCRIPTION.value
    INLINE = Event.INLINE.value
    HELPDESK = Event.HELPDESK.value
    BROADCAST = Event.BROADCAST.value
    ERROR = Event.ERROR.value
    HELPFUL = "membantu"
    UNHELPFUL = "kurang"
    MISJUDGED = "keliru"
    WAITED = "lama_jawaban"


class Cut(StrEnum):
    """By what a sum is divided."""

    TOTAL = "jumlah"
    OUTCOME = "hasil"
    TOPIC = "topik"
    AGENCY = "instansi"


BESIDE_OUTCOME: Mapping[str, frozenset[Cut]] = {
    Series.QUESTION: frozenset({Cut.AGENCY}),
    Series.SCREENING: frozenset({Cut.AGENCY}),
    Series.UNHELPFUL: frozenset({Cut.TOPIC}),
}
"""Cuts that divide the whole series. Every other cut divides one outcome.

Whoever reads the code knows that only an answered question has a topic and only a beginning
subscription an agency, so such sums would give their outcome away if they were taken beside it.
"""


def of(key: Key) -> tuple[str, str] | None:
    """Return the series and the outcome within it that a count belongs to; None for none.

    How long a person waited for an officer is a series of its own. Its sum is the number of
    answers, so the answers are not counted a second time beside it.
    """
    if key.event == Event.HELPDESK:
        if key.topic == _WAIT:
            return Series.WAITED.value, key.outcome
        return None if key.outcome == _ANSWERED else (key.event, key.outcome)
    if key.event != Event.FEEDBACK:
        return key.event, key.outcome
    kind, _, reason = key.outcome.partition("_")
    return kind or key.event, reason
