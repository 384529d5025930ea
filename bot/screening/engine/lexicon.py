"""The content as the engine uses it: one speller, one phrasebook, one reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.schema import Marker
from bot.screening.engine.names import Claim, NamedPhrase, named_phrases
from bot.screening.engine.phrasebook import Phrasebook
from bot.screening.engine.post import Sign
from bot.screening.engine.spelling import Speller
from bot.screening.engine.words import OPEN, SHUT, STOP, Reader

_LETTERS = re.compile(r"[^\W_]+")
_FRAME = frozenset((OPEN, SHUT, STOP))

Entry = Sign | Claim


@dataclass(frozen=True)
class Lexicon:
    """Reader and phrasebook, and the words that belong to markers and so begin no name."""

    reader: Reader
    book: Phrasebook[Entry]
    known: frozenset[str]

    @classmethod
    def build(cls, library: Library) -> Lexicon:
        """Build the lexicon of a library."""
        speller = Speller(_variants(library))
        slang = frozenset(speller.forms)
        single: set[str] = set()
        for marker in library.markers.values():
            for phrase in (*marker.phrases, *marker.void):
                words = _LETTERS.findall(phrase.lower())
                speller.learn(words)
                if len(words) == 1:
                    single.add(words[0])
        known = frozenset(speller.forms)
        names = named_phrases(library, (single | slang).__contains__)
        for named in names:
            speller.learn(w for w in _LETTERS.findall(named.phrase.lower()) if len(w) > 1)
        reader = Reader(speller)
        return cls(reader, Phrasebook(_entries(library, names, reader)), known)


def _variants(library: Library) -> dict[str, list[str]]:
    variants: dict[str, list[str]] = {}
    for table in library.spelling.values():
        for standard, spellings in table.words.items():
            variants.setdefault(standard, []).extend(spellings)
    return variants


def _entries(
    library: Library, names: list[NamedPhrase], reader: Reader
) -> Iterator[tuple[str, Entry]]:
    for marker in library.markers.values():
        for phrase in marker.phrases:
            yield _plain(reader, phrase), _sign(marker, void=False)
        for phrase in marker.void:
            yield _plain(reader, phrase), _sign(marker, void=True)
    for named in names:
        yield _plain(reader, named.phrase), named.claim


def _sign(marker: Marker, *, void: bool) -> Sign:
    return Sign(marker.id, marker.cue, marker.strength, marker.direction, marker.within, void)


def _plain(reader: Reader, phrase: str) -> str:
    """A phrase in the very words a post would give."""
    if phrase.startswith("<"):
        return phrase
    return " ".join(word for word in reader.read(phrase, links=False).words if word not in _FRAME)
