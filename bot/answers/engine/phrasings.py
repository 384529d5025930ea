"""Every way an entry is asked, read into features: the finder's whole knowledge of the content."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from bot.content.library import Library
from bot.language import Concepts, Lexicon, Reader, Reading
from bot.language.tokens import tokens


@dataclass(frozen=True)
class Features:
    """What the rankers look at in a question or a phrasing."""

    words: frozenset[str]  # stems without function words
    pairs: frozenset[str]  # neighbouring stems
    concepts: frozenset[str]
    marks: frozenset[str]  # words and concepts in one name space


@dataclass(frozen=True)
class Phrasing:
    """One question or variant of the entry at ``entry`` in the list of entries."""

    entry: int
    features: Features


class Understanding:
    """Reads questions into features, with the lexicon and the vocabulary of one library."""

    def __init__(self, library: Library) -> None:
        answers = library.answers.values()
        self._asked = [
            [tokens(text) for text in (answer.question, *answer.variants)] for answer in answers
        ]
        self._bodies = [f"{answer.condition or ''} {answer.reason}" for answer in answers]
        self._keywords = [[tokens(word) for word in answer.keywords] for answer in answers]
        vocabulary = Counter(
            word for texts in (*self._asked, *self._keywords) for text in texts for word in text
        )
        signs = {
            word
            for cue in library.outcome_cues.values()
            for phrase in (*cue.any, *cue.also)
            for word in tokens(phrase)
        }
        self.lexicon = Lexicon.build(library)
        self.reader = Reader(self.lexicon, vocabulary, signs)
        self.concepts = Concepts(library.concepts.values(), self.reader)

    def features(self, text: str) -> Features:
        """Return the features of a text."""
        return self.of(self.reader.read(text))

    def of(self, reading: Reading, added: frozenset[str] = frozenset()) -> Features:
        """Return the features of a reading, with words added that were not typed."""
        words = added.union(reading.stems)
        concepts = self.concepts.within((*reading.words, *added) if added else reading.words)
        return Features(
            words=words,
            pairs=frozenset(map(" ".join, pairwise(reading.stems))),
            concepts=concepts,
            marks=words.union(map("@".__add__, concepts)),
        )

    def phrasings(self) -> list[Phrasing]:
        """Return every phrasing of every entry, numbered in the order of the library."""
        return [
            Phrasing(number, self.of(self.reader.read_tokens(text)))
            for number, texts in enumerate(self._asked)
            for text in texts
        ]

    def bodies(self) -> list[frozenset[str]]:
        """Return the stems of each entry's answer text, in the same numbering."""
        return [frozenset(self.reader.read(text).stems) for text in self._bodies]

    def keywords(self) -> list[frozenset[str]]:
        """Return the stems of each entry's keywords, in the same numbering."""
        return [
            frozenset(stem for word in words for stem in self.reader.read_tokens(word).stems)
            for words in self._keywords
        ]
