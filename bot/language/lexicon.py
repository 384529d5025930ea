"""The lexicon: forms, roots, function words and concepts, made ready for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content.library import Library
from bot.language.stems import Stemmer
from bot.language.tokens import tokens

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """What the reader knows about words. ``forms`` is keyed by the phrase as typed."""

    forms: Mapping[Phrase, Phrase]
    cut_forms: Mapping[Phrase, Phrase]  # forms of several words, with their endings cut
    longest: int  # words of the longest form
    stopwords: frozenset[str]
    stop_phrases: frozenset[Phrase]
    stemmer: Stemmer

    @classmethod
    def build(cls, library: Library) -> Lexicon:
        """Return the lexicon of a library; an empty library gives one that changes nothing."""
        forms: dict[Phrase, Phrase] = {}
        standard: set[str] = set()
        for dialect in library.dialects.values():
            for word, typed in dialect.words.items():
                target = tuple(tokens(word))
                standard.update(target)
                forms.setdefault(target, target)
                for form in typed:
                    forms.setdefault(tuple(tokens(form)), target)
        roots = _words(library, "roots") | standard
        stops = _words(library, "stopwords", whole=True)
        stemmer = Stemmer(frozenset(root for root in roots if len(root) > 2))
        cut: dict[Phrase, Phrase] = {}
        for form, target in forms.items():
            if len(form) > 1:
                cut.setdefault(tuple(map(stemmer.stem, form)), target)
        return cls(
            forms=forms,
            cut_forms=cut,
            longest=max(map(len, forms), default=1),
            stopwords=frozenset(stop for stop in stops if " " not in stop),
            stop_phrases=frozenset(tuple(stop.split()) for stop in stops if " " in stop),
            stemmer=stemmer,
        )


def _words(library: Library, name: str, *, whole: bool = False) -> set[str]:
    listed = library.word_lists.get(name)
    if listed is None:
        return set()
    if whole:
        return {" ".join(tokens(word)) for word in listed.words}
    return {token for word in listed.words for token in tokens(word)}
