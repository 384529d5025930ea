"""Two kinds of evidence for an entry, each a score for every entry.

``Wording`` asks which entry uses these words: BM25 (Robertson & Zaragoza 2009, "The Probabilistic
Relevance Framework: BM25 and Beyond"). ``Presence`` also asks what speaks against an entry: what
nearly all its phrasings have and the question lacks.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

Postings = dict[str, list[tuple[int, float]]]


class Wording:
    """BM25 of a question against entries, each taken as one document."""

    K1, B = 1.5, 0.5
    """Saturation of repeated words, and how far long entries are held back."""

    def __init__(self, documents: Sequence[Mapping[str, int]]) -> None:
        """Take how often each feature stands in each entry."""
        lengths = [sum(document.values()) for document in documents]
        mean = sum(lengths) / max(1, len(lengths)) or 1.0
        entries_with: Counter[str] = Counter()
        for document in documents:
            entries_with.update(document.keys())
        size, log = len(documents), math.log
        self.weight = {
            feature: log(1 + (size - count + 0.5) / (count + 0.5))
            for feature, count in entries_with.items()
        }
        postings: Postings = {feature: [] for feature in entries_with}
        weight, most = self.weight, self.K1 + 1
        for number, document in enumerate(documents):
            damp = self.K1 * (1 - self.B + self.B * lengths[number] / mean)
            for feature, count in document.items():
                postings[feature].append((number, weight[feature] * count * most / (count + damp)))
        self._postings = postings
        self._size = len(documents)

    def scores(self, features: Iterable[str]) -> list[float]:
        """Return the score of every entry."""
        scores = [0.0] * self._size
        for feature in features:
            for number, gain in self._postings.get(feature, ()):
                scores[number] += gain
        return scores


class Presence:
    """Bernoulli evidence: what an entry's phrasings nearly always say, and never say."""

    PRIOR = 1.0
    """Phrasings' worth of trust in the base rate of a feature."""
    ABSENCE = 2.0
    """How much more a missing feature counts than probability says; measured, see the decision."""
    FLOOR = -1.5
    """A feature foreign to an entry counts at most this much against it."""

    def __init__(self, phrasings: Sequence[tuple[int, Collection[str]]], size: int) -> None:
        """Take (entry, features) of every phrasing, and the number of entries."""
        per_entry: list[Counter[str]] = [Counter() for _ in range(size)]
        totals = [0] * size
        overall: Counter[str] = Counter()
        for number, features in phrasings:
            per_entry[number].update(features)
            overall.update(features)
            totals[number] += 1
        self._base = {feature: count / len(phrasings) for feature, count in overall.items()}
        self._postings: Postings = defaultdict(list)
        self._nothing = [0.0] * size
        for number, counted in enumerate(per_entry):
            for feature, count in counted.items():
                self._learn(number, feature, count, totals[number])

    def _learn(self, number: int, feature: str, count: int, total: int) -> None:
        base = min(self._base[feature], 0.999)
        likely = min((count + self.PRIOR * base) / (total + self.PRIOR), 0.999)
        present = max(math.log(likely / base), self.FLOOR)
        absent = self.ABSENCE * math.log((1 - likely) / (1 - base))
        self._nothing[number] += absent
        self._postings[feature].append((number, present - absent - self.FLOOR))

    def scores(self, features: Iterable[str]) -> list[float]:
        """Return the score of every entry."""
        scores = list(self._nothing)
        for feature in features:
            for number, gain in self._postings.get(feature, ()):
                scores[number] += gain
        return scores
