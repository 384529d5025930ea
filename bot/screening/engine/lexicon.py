"""The content as the engine uses it: one speller, one phrasebook, one reader."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.claims import Claims
from bot.screening.engine.names import Claim, NamedPhrase, named_phrases
from bot.screening.engine.phrasebook import Phrasebook
from bot.screening.engine.post import Sign
from bot.screening.engine.reader import Reader
from bot.screening.engine.spelling import Speller
from bot.screening.engine.words import OPEN, SHUT, STOP

_LETTERS = re.compile(r"[^\W_]+")
_FIRST_OF_REGION = Sign(
    "menuju-daerah-satu", Cue.OFFICE_WISH, Strength.MEDIUM, Direction.FOR, within=6
)
_STRENGTHS = (Strength.STRONG, Strength.MEDIUM, Strength.WEAK)
_FRAME = frozenset((OPEN, SHUT, STOP))
SPARKS = frozenset((
    Cue.CONTEST, Cue.CANDIDACY, Cue.POWER, Cue.CAMP, Cue.OFFICE, Cue.OFFICE_WISH, Cue.CALL,
    Cue.POSE, Cue.FACILITY, Cue.MONEY, Cue.VILLAGE, Cue.VEILED,
))  # fmt: skip
"""Cues without which, and without a name, a number or a hashtag, nothing is political."""


_BACKING = "dukungan-dukung"
"""Of the words of support only these call for somebody without a name: "nanti dukung bapak"."""


@dataclass(slots=True)
class Meaning:
    """Everything one phrase may mean, gathered once so that a match needs no sorting out."""

    every: tuple[Claim, ...] = ()
    claims: Claims | None = None  # in a sentence, where two bare names may be one person's
    tagged: Claims | None = None  # in a hashtag
    signs: tuple[Sign, ...] = ()
    voids: tuple[Sign, ...] = ()  # markers whose meaning the phrase takes away
    places: tuple[str, ...] = ()  # ids of regions
    sparks: bool = False  # it could make a post political by itself


@dataclass(frozen=True)
class Lexicon:
    """Reader and phrasebook, and the words that belong to markers and so begin no name."""

    reader: Reader
    book: Phrasebook[Meaning]
    known: frozenset[str]
    common: frozenset[str]  # given names that millions bear
    worded: frozenset[str]  # those of them that are words as well
    lists: Mapping[str, frozenset[str]]  # the plain word lists by id

    @classmethod
    def build(cls, library: Library) -> Lexicon:
        """Build the lexicon of a library."""
        slang = _variants(library)
        misspelt = {n: list(v) for t in library.spelling.values() for n, v in t.names.items()}
        speller = Speller({**slang, **misspelt})
        common = frozenset(n for t in library.spelling.values() for n in t.given_names)
        single: set[str] = set()
        phrases: set[str] = set()
        for marker in library.markers.values():
            for phrase in (*marker.phrases, *marker.void):
                words = _LETTERS.findall(phrase.lower())
                speller.learn(words)
                if len(words) == 1:
                    single.add(words[0])
                phrases.add(phrase.lower())
        for entry in library.cue_words.values():
            speller.learn(word for word in entry.words if word.isalpha())
        # Names that have a table of misspellings stay names ("cagub Prabowo"), and given names
        # that are words as well: "cabup Indah Fulan".
        forms = frozenset(speller.forms)
        known = forms - (misspelt.keys() - slang.keys()) - common
        speller.close()
        for region in library.regions.values():  # Manna is a town, and no drawn-out "mana"
            for name in (region.name, *region.aliases):
                speller.learn(_LETTERS.findall(name.lower()))
        everyday = (
            single | phrases | common | slang.keys() | {v for vs in slang.values() for v in vs}
        )
        names = named_phrases(library, everyday.__contains__)
        for named in names:
            if named.phrase.startswith("#"):
                continue
            speller.learn(w for w in _LETTERS.findall(named.phrase.lower()) if len(w) > 1)
        reader = Reader(speller)
        book = Phrasebook(_meanings(library, names, reader))
        lists = {entry.id: frozenset(entry.words) for entry in library.cue_words.values()}
        return cls(reader, book, known, common, common & forms, lists)


def _variants(library: Library) -> dict[str, list[str]]:
    variants: dict[str, list[str]] = {}
    for table in library.spelling.values():
        for standard, spellings in table.words.items():
            variants.setdefault(standard, []).extend(spellings)
    return variants


def _meanings(library: Library, names: list[NamedPhrase], reader: Reader) -> dict[str, Meaning]:
    found: dict[str, Meaning] = defaultdict(Meaning)
    for marker in library.markers.values():
        sign = Sign(marker.id, marker.cue, marker.strength, marker.direction, marker.within)
        for phrase in marker.phrases:
            found[_plain(reader, phrase)].signs += (sign,)
        for phrase in marker.void:
            found[_plain(reader, phrase)].voids += (sign,)
    for named in names:
        plain = _plain(reader, named.phrase)
        if plain == named.phrase.lower() or not named.phrase.isalpha():
            found[plain].every += (named.claim,)  # "HRS" would read as slang for "harus"
    for region in library.regions.values():
        for name in (region.name, *region.aliases):
            found[_plain(reader, name)].places += (region.id,)
            for towards in ("menuju", "for"):
                found[_plain(reader, f"{towards} {name} 1")].signs += (_FIRST_OF_REGION,)
    found.pop("", None)
    for meaning in found.values():
        meaning.signs = tuple(sorted(meaning.signs, key=_by_strength))
        cues = {sign.cue for sign in meaning.signs}
        spoken = tuple(claim for claim in meaning.every if not (claim.pair and claim.weak))
        meaning.claims = Claims(spoken) if spoken else None
        meaning.tagged = Claims(meaning.every) if meaning.every else None
        meaning.sparks = (
            meaning.claims is not None
            or not cues.isdisjoint(SPARKS)
            or any(sign.marker == _BACKING for sign in meaning.signs)
        )
    return dict(found)


def _by_strength(sign: Sign) -> int:
    """Stronger first: where one phrase is in two markers of a cue, the first one counts."""
    return _STRENGTHS.index(sign.strength)


def _plain(reader: Reader, phrase: str) -> str:
    """A phrase in the very words a post would give."""
    if phrase.startswith("<"):
        return phrase
    return " ".join(word for word in reader.read(phrase, links=False).words if word not in _FRAME)
