"""Cutting Indonesian endings and beginnings, steered by the known roots.

A rule-based stemmer alone turns "pemenangan" into "penang" and "mengomentari" into "omentari",
because the nasal prefix hides the first letter. Here every way of cutting is tried, and one that
ends in a known root wins; a word that leads to no root is left whole. Spoken forms ("ngebagiin",
"nyoblos", "ketauan") are cut by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

_SUFFIXES = (
    "lah", "kah", "pun", "nyo", "nya", "ku", "mu", "kan", "keun", "an", "i", "in", "e", "ne", "na",
    "ko", "kannya", "annya", "inya", "innya", "kanlah", "anlah",
)
_PLAIN_PREFIXES = ("di", "ke", "se", "ter", "te", "ber", "be", "per", "pe", "peng", "me", "a", "ka")
_NASALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("menge", ("",)), ("penge", ("",)), ("nge", ("",)),
    ("meng", ("", "k")), ("peng", ("", "k")), ("ng", ("", "k")),
    ("meny", ("s", "c")), ("peny", ("s", "c")), ("ny", ("s", "c")),
    ("mem", ("", "p")), ("pem", ("", "p")), ("m", ("p", "")),
    ("men", ("", "t")), ("pen", ("", "t")), ("n", ("t", "")),
    ("me", ("",)), ("pe", ("",)),
)
"""Nasal prefixes of the written and the spoken language, with the letters they may have eaten."""
_SHORTEST = 3


class Stemmer:
    """Cuts words down to known roots."""

    def __init__(self, roots: Set[str]) -> None:
        self._roots = roots
        self.stem = lru_cache(maxsize=20_000)(self._stem)

    def _stem(self, word: str) -> str:
        """Return the root of a word, or the word itself where no known root is inside."""
        if word in self._roots or len(word) <= _SHORTEST:
            return word
        found = [root for root in self._cuts(word) if root in self._roots]
        return max(found, key=len) if found else word

    def knows(self, word: str) -> bool:
        """Return whether a word is a known root or is built from one."""
        return self.stem(word) in self._roots

    def _cuts(self, word: str) -> Iterator[str]:
        for trunk in self._trunks(word):
            yield trunk
            yield from self._heads(trunk)
            for prefix in ("di", "ter", "ke", "se", "ber", "memper", "diper", "keber", "kese"):
                if trunk.startswith(prefix) and len(trunk) - len(prefix) >= _SHORTEST:
                    yield from self._heads(trunk[len(prefix):])

    def _trunks(self, word: str) -> Iterator[str]:
        yield word
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
                yield word[: -len(suffix)]
        if word.endswith("o") and len(word) > _SHORTEST:  # Bengkulu Malay: "apo", "calonnyo".
            yield word[:-1] + "a"
            if word.endswith("nyo"):
                yield word[:-3]

    def _heads(self, trunk: str) -> Iterator[str]:
        for prefix in _PLAIN_PREFIXES:
            if trunk.startswith(prefix) and len(trunk) - len(prefix) >= _SHORTEST:
                yield trunk[len(prefix):]
        for prefix, eaten in _NASALS:
            if trunk.startswith(prefix) and len(trunk) - len(prefix) >= _SHORTEST - 1:
                rest = trunk[len(prefix):]
                yield from (letter + rest for letter in eaten)
