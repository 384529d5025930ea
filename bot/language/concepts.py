"""From standard words to concepts: what a question is about, in the terms of the field."""

from __future__ import annotations

from collections.abc import Iterable

from bot.content.schema import Concept
from bot.language.names import Phrase
from bot.language.reader import Reader


class Concepts:
    """Finds which concepts stand in a reading."""

    def __init__(self, concepts: Iterable[Concept], reader: Reader) -> None:
        """Take the concepts; their phrases are read as a question would be read."""
        self._phrases: dict[Phrase, set[str]] = {}
        for concept in concepts:
            for phrase in concept.phrases:
                words = reader.read(phrase).words
                if words:
                    self._phrases.setdefault(words, set()).add(concept.id)
        self._lengths: dict[str, tuple[int, ...]] = {}
        for known in self._phrases:
            lengths = self._lengths.get(known[0], ())
            self._lengths[known[0]] = tuple(sorted({*lengths, len(known)}))

    def within(self, words: Phrase) -> frozenset[str]:
        """Return the ids of the concepts whose phrases stand in a row of standard words."""
        found: set[str] = set()
        for place, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                found.update(self._phrases.get(words[place : place + length], ()))
        return frozenset(found)

    def covered(self, words: Phrase, concept: str) -> frozenset[str]:
        """Return the words of a row that belong to phrases of one concept."""
        found: set[str] = set()
        for place, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                phrase = words[place : place + length]
                if concept in self._phrases.get(phrase, ()):
                    found.update(phrase)
        return frozenset(found)
