"""Putting the kinds of evidence together into one order of entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.answers.engine.evidence import Likeness, Presence, Wording
from bot.answers.engine.phrasings import Features, Phrasing

WORDING, PAIRS, PRESENCE, LIKENESS = 1.0, 0.3, 1.0, 5.0
"""Weights of the evidence, set on phrasings held out of the index (docs/decisions)."""


class Ranking:
    """Scores every entry for a question."""

    def __init__(
        self, phrasings: Sequence[Phrasing], keywords: Sequence[frozenset[str]]
    ) -> None:
        """Take all phrasings, and the keyword stems of each entry in the same numbering."""
        size = len(keywords)
        marks: list[Counter[str]] = [Counter(stems) for stems in keywords]
        pairs: list[Counter[str]] = [Counter() for _ in keywords]
        for phrasing in phrasings:
            marks[phrasing.entry].update(phrasing.features.marks)
            pairs[phrasing.entry].update(phrasing.features.pairs)
        self.wording = Wording(marks)
        self._pairs = Wording(pairs)
        self._presence = Presence([(p.entry, p.features.marks) for p in phrasings], size)
        self._likeness = Likeness([(p.entry, p.features.words) for p in phrasings], size)
        self.vocabulary = marks

    def scores(self, features: Features) -> list[float]:
        """Return the score of every entry; only differences between scores mean something."""
        marks = features.marks
        return [
            WORDING * worded + PAIRS * paired + PRESENCE * present + LIKENESS * alike
            for worded, paired, present, alike in zip(
                self.wording.scores(marks),
                self._pairs.scores(features.pairs),
                self._presence.scores(marks),
                self._likeness.scores(features.words),
                strict=True,
            )
        ]
