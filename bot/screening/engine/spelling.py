"""Straightening spelling: slang, stretched letters, letters disguised as digits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

_STRETCHED = re.compile(r"(.)\1+")
_SUFFIXES = frozenset(("nya", "nyo", "lah", "kah", "pun", "ku", "mu", "in", "an", "ne", "na"))
_ENDINGS = frozenset(suffix[-2:] for suffix in _SUFFIXES)
_MALAY, _SHORTEST, _ACRONYM = "nyo", 3, 3
"""Endings of Bengkulu Malay ("samo", "kerjonyo"), the fewest letters of a word that bears them, and
the most letters of an acronym, which is no stretched word ("PPKn", "PKN")."""
_TAIL = 3
"""Letters at the end of a word by which most places where no word ends are passed over."""
_LEET = (
    str.maketrans("01345789@$!|", "oieastbgasii"),
    str.maketrans("01345789@$!|", "oleastbgasil"),
)
"""Digits and signs as letters; the second reading takes 1 and | for an l."""


class Speller:
    """Brings a word to the form the markers use.

    ``forms`` maps every known spelling to its standard form, which may be several words.
    """

    def __init__(self, variants: Mapping[str, Iterable[str]]) -> None:
        self.forms: dict[str, str] = {}
        for standard, spellings in variants.items():
            for spelling in spellings:
                self.forms[spelling.lower()] = standard
        for standard in variants:
            self.forms.setdefault(standard, standard)
        self._tails: set[str] = set()
        self.single: dict[str, str] = {}
        """Known words of letters whose standard form is one word, for the reader's short way."""
        self.plain: dict[str, str] = self.forms
        """Known words that are no names."""
        self._note(self.forms)

    def close(self) -> None:
        """Take all words that are learned from here on as names."""
        self.plain = dict(self.forms)

    def learn(self, words: Iterable[str]) -> None:
        """Take words as known, each its own standard form unless it is a variant already."""
        taken = tuple(words)
        for word in taken:
            self.forms.setdefault(word, word)
        self._note(taken)

    def _note(self, words: Iterable[str]) -> None:
        for word in words:
            if word.isalpha() and " " not in self.forms[word]:
                self.single[word] = self.forms[word]
            self._tails.add(word[-_TAIL:])

    def straighten(self, low: str) -> str:
        """Return the standard form of a lower-case word of letters, or the word itself."""
        known = self.forms.get(low)
        return known if known is not None else self._fold(low)

    def _fold(self, low: str) -> str:
        forms = self.forms
        if _STRETCHED.search(low):  # substituting costs ten times as much as looking
            short = _STRETCHED.sub(r"\1", low)
            known = forms.get(short) or forms.get(_STRETCHED.sub(r"\1\1", low))
            if known is not None and (len(short) > _ACRONYM or len(low) > len(short) + 1):
                return known
        if low[-1] == "o" and len(low) >= _SHORTEST:
            known = self._of_malay(low)
            if known is not None:
                return known
        if len(low) > 5 and low[-2:] in _ENDINGS:
            for size in (3, 2):
                if low[-size:] in _SUFFIXES and len(low) - size > 3:
                    known = forms.get(low[:-size])
                    if known is not None:
                        return known
        return low

    def _of_malay(self, low: str) -> str | None:
        """Return the known word that Bengkulu Malay ends in -o or -nyo, or None.

        Only words of the markers count: "Suryo" is a name beside "Surya", and no dialect.
        """
        plain = self.plain.get(low[:-1] + "a")
        if plain is not None:
            return plain
        if not low.endswith(_MALAY) or len(low) < _SHORTEST + 3:
            return None
        root = low[:-3]
        return self.forms.get(root) or (
            self.plain.get(root[:-1] + "a") if root[-1] == "o" else None
        )

    def unmask(self, low: str) -> str | None:
        """Return the known word behind digits, signs or a star ("c0blos", "p@slon"), or None."""
        for table in _LEET:
            plain = low.translate(table)
            known = self.forms.get(plain) or self.forms.get(_STRETCHED.sub(r"\1", plain))
            if known is not None and len(plain) > 3:
                return known
        if low.count("*") == 1 and len(low) > 4:
            for vowel in "aiueo":
                known = self.forms.get(low.replace("*", vowel))
                if known is not None:
                    return known
        return None

    def segment(self, low: str) -> list[str]:
        """Split a run of letters without spaces into known words, or leave it whole."""
        known = self.forms.get(low)
        if known is not None or len(low) > 48:
            return [low]
        size, tails = len(low), self._tails
        best: list[tuple[float, int]] = [(0.0, 0)] + [(1e9, 0)] * size
        for end in range(1, size + 1):
            cost, back = best[end - 1][0] + 1.6, end - 1
            starts = range(max(0, end - 16), end - 2) if low[end - _TAIL : end] in tails else ()
            for start in starts:
                if low[start:end] in self.forms and best[start][0] + 1.0 < cost:
                    cost, back = best[start][0] + 1.0, start
            best[end] = (cost, back)
        pieces = _pieces(low, best)
        loose = sum(len(piece) for piece in pieces if piece not in self.forms)
        return pieces if loose * 4 <= size else [low]


def _pieces(low: str, best: list[tuple[float, int]]) -> list[str]:
    """Return the words on the cheapest road, runs of unknown letters kept together."""
    cuts, end = [len(low)], len(low)
    while end:
        end = best[end][1]
        cuts.append(end)
    cuts.reverse()
    found: list[str] = []
    loose = ""
    for start, stop in pairwise(cuts):
        if stop - start == 1:
            loose += low[start]
            continue
        if loose:
            found.append(loose)
            loose = ""
        found.append(low[start:stop])
    return [*found, loose] if loose else found
