"""Putting the kinds of evidence together into one order of entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.answers.engine.evidence import Presence, Wording
from bot.answers.engine.phrasings import Features, Phrasing

WORDING, PAIRS, BODY, PRESENCE = 1.0, 0.3, 0.5, 1.0
"""Weights of the evidence, set on phrasings held out of the index (docs/decisions)."""


class Ranking:
    """Scores every entry for a question."""

    def __init__(
        self,
        phrasings: Sequence[Phrasing],
        keywords: Sequence[frozenset[str]],
        bodies: Sequence[frozenset[str]],
    ) -> None:
        """Take all phrasings, and the stems of each entry's keywords and answer text."""
        marks: list[Counter[str]] = [Counter(stems) for stems in keywords]
        pairs: list[Counter[str]] = [Counter() for _ in keywords]
        for phrasing in phrasings:
            marks[phrasing.entry].update(phrasing.features.marks)
            pairs[phrasing.entry].update(phrasing.features.pairs)
        self.wording = Wording(marks)
        self._pairs = Wording(pairs)
        self._body = Wording([dict.fromkeys(stems, 1) for stems in bodies])
        self._presence = Presence([(p.entry, p.features.marks) for p in phrasings], len(keywords))
        self.vocabulary = marks

    def scores(self, features: Features, implied: frozenset[str] = frozenset()) -> list[float]:
        """Return the score of every entry; only differences between scores mean something.

        What is ``implied`` counts as present, but not as a word that was used.
        """
        return [
            WORDING * worded + PAIRS * paired + BODY * answered + PRESENCE * present
            for worded, paired, answered, present in zip(
                self.wording.scores(features.marks),
                self._pairs.scores(features.pairs),
                self._body.scores(features.words),
                self._presence.scores(features.marks | implied),
                strict=True,
            )
        ]
