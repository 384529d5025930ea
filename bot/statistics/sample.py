"""Made-up usage, plausible in its shape, so that a newcomer sees the statistics alive.

Nothing here was measured. The shapes are guesses that look like an office's: quiet weekends, a
slow growth, a crowd on the days after a circular, a few topics asked far more often than the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import exp
from random import Random

from bot.answers.engine import AskOutcome
from bot.content.library import Library
from bot.statistics.events import Event
from bot.statistics.key import Key

_BUSIEST = 420
_WEEKDAYS = (1.0, 0.92, 0.9, 0.95, 0.8, 0.32, 0.26)
_CIRCULAR_EVERY = 17
_WITHOUT_AGENCY = 0.45
_OUTCOMES: Mapping[str, float] = {
    AskOutcome.ANSWERED: 68, AskOutcome.CHOICES: 14, AskOutcome.NO_BASIS: 7,
    AskOutcome.SMALL_TALK: 4, AskOutcome.OTHER_HR: 3, AskOutcome.LOW_CONFIDENCE: 2,
    AskOutcome.WHOM_TO_VOTE: 1, AskOutcome.PASTED_ARTICLE: 1,
}  # fmt: skip
_VERDICTS: Mapping[str, float] = {"aman": 55, "hati_hati": 24, "berpihak": 21}
_REASONS: Mapping[str, float] = {"kurang_jelas": 5, "kurang_salah": 1, "kurang_lain": 4}
_WAITS: Mapping[str, float] = {"1_jam": 3, "4_jam": 5, "1_hari": 4, "3_hari": 1}


class MadeUp:
    """Draws usage for a library's topics and agencies."""

    def __init__(self, library: Library, dice: Random) -> None:
        self._dice = dice
        answers = list(library.answers)
        dice.shuffle(answers)
        self._topics = {name: 1 / (rank + 3) ** 0.9 for rank, name in enumerate(answers)}
        self._agencies = {name: 1 / (rank + 2) for rank, name in enumerate(library.agencies)}

    def until(self, last: date, days: int) -> dict[Key, int]:
        """Return the counts of so many days up to the last one."""
        counts: Counter[Key] = Counter()
        for number in range(days):
            counts.update(self._day(last - timedelta(days=days - 1 - number), number / days))
        return dict(counts)

    def visitors(self, counts: Mapping[Key, int]) -> dict[date, int]:
        """Return how many people may have caused the counts of each day."""
        acts: Counter[date] = Counter()
        for key, n in counts.items():
            acts[key.day] += n
        return {day: round(n * self._dice.uniform(0.36, 0.44)) for day, n in acts.items()}

    def _day(self, day: date, progress: float) -> Iterator[Key]:
        volume = self._volume(day, progress)
        for _ in range(volume):
            yield self._question(day)
        for _ in self._some(volume * 0.48):
            verdict = self._one_of(_VERDICTS)
            yield Key(day, Event.SCREENING.value, "", verdict, self._agency())
        for _ in self._some(volume * 0.7):
            yield Key(day, Event.CARD.value, self._one_of(self._topics))
        for _ in self._some(volume * 0.12):
            yield Key(day, Event.FEEDBACK.value, self._one_of(self._topics), "membantu")
        for _ in self._some(volume * 0.05):
            reason = self._one_of(_REASONS)
            yield Key(day, Event.FEEDBACK.value, self._one_of(self._topics), reason)
        for _ in self._some(volume * 0.03):
            yield Key(day, Event.FEEDBACK.value, "saring", "keliru")
        for _ in self._some(volume * 0.06):
            yield Key(day, Event.SUBSCRIPTION.value, "", "mulai", self._one_of(self._agencies))
        for _ in self._some(volume * 0.05):
            yield Key(day, Event.HELPDESK.value, "", "ditanya")
            yield Key(day, Event.HELPDESK.value, "", "dijawab")
            yield Key(day, Event.HELPDESK.value, "lama", self._one_of(_WAITS))
        for _ in self._some(volume * 0.15):
            yield Key(day, Event.COMMAND.value, "start")

    def _question(self, day: date) -> Key:
        outcome = self._one_of(_OUTCOMES)
        topic = self._one_of(self._topics) if outcome == AskOutcome.ANSWERED else ""
        return Key(day, Event.QUESTION.value, topic, str(outcome), self._agency())

    def _volume(self, day: date, progress: float) -> int:
        growth = 0.35 + 0.65 * progress
        crowd = 1 + 0.9 * exp(-(day.toordinal() % _CIRCULAR_EVERY) / 1.5)
        luck = self._dice.uniform(0.85, 1.15)
        return round(_BUSIEST / 1.9 * growth * crowd * luck * _WEEKDAYS[day.weekday()])

    def _agency(self) -> str:
        if self._dice.random() < _WITHOUT_AGENCY:
            return ""
        return self._one_of(self._agencies)

    def _some(self, expected: float) -> Sequence[int]:
        return range(round(expected * self._dice.uniform(0.7, 1.3)))

    def _one_of(self, weights: Mapping[str, float]) -> str:
        return self._dice.choices(list(weights), list(weights.values()))[0]
