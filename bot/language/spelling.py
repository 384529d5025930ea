"""Mending slips of the finger, without ever touching a word that is known.

A general "typo fixer" turns "ga" into "juga" and "cagub" into "bagus". Here only a word that is in
no list at all is looked at, it must share its first letter with the word it is taken for, and the
target must be a word that the content itself uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import OSA

_VOWELS = str.maketrans("", "", "aeiou")
_SHORTEST = 5
_LONG = 8
_FREQUENT = 25
"""Uses in the content from which a word is worth guessing at from four letters."""
_DOUBLED = re.compile(r"([a-z])\1")


class Speller:
    """Finds the word of the content that an unknown word was meant to be."""

    def __init__(self, targets: Mapping[str, int]) -> None:
        """Take the words that may be meant, with how often the content uses each."""
        self._by_letter: dict[str, list[str]] = {}
        self._skeletons: dict[str, str] = {}
        for word in sorted(targets, key=lambda word: (-targets[word], word)):
            if len(word) >= _SHORTEST - 1:
                self._by_letter.setdefault(word[0], []).append(word)
                self._skeletons.setdefault(skeleton(word), word)
        self._count = targets

    def mend(self, word: str) -> str | None:
        """Return the word that was meant, or None when no one word is clearly meant."""
        if len(word) < _SHORTEST - 1:
            return None
        if word[1:].translate(_VOWELS) == word[1:]:  # "bwslu": vowels are what people leave out.
            return self._skeletons.get(skeleton(word))
        undoubled = _DOUBLED.sub(r"\1", word)
        if undoubled != word and undoubled in self._count:
            return undoubled
        if len(word) < _SHORTEST:
            return self._incomplete(word)
        return self._nearest(word) or self._clipped(word)

    def _incomplete(self, word: str) -> str | None:
        """Return the frequent word that a very short word lacks one letter of ("caln")."""
        for target in self._by_letter.get(word[0], ()):  # most frequent first
            if self._count[target] < _FREQUENT:
                return None
            if len(target) == len(word) + 1 and OSA.distance(word, target, score_cutoff=1) <= 1:
                return target
        return None

    def _nearest(self, word: str) -> str | None:
        allowed = 2 if len(word) > _LONG else 1
        best: list[tuple[int, int, str]] = []
        for target in self._by_letter.get(word[0], ()):
            if abs(len(target) - len(word)) <= allowed and len(target) >= _SHORTEST:
                distance = OSA.distance(word, target, score_cutoff=allowed)
                if distance <= allowed:
                    best.append((distance, -self._count[target], target))
        return min(best)[2] if best else None

    def _clipped(self, word: str) -> str | None:
        """Return the word whose consonants these are, when most vowels were left out."""
        bare = skeleton(word)
        if len(bare) < 4 or len(word) - len(bare) > 2:
            return None
        target = self._skeletons.get(bare)
        return target if target is not None and len(target) > len(word) else None


def skeleton(word: str) -> str:
    """Return the first letter and the consonants of a word."""
    return word[0] + word[1:].translate(_VOWELS)
