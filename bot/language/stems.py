"""Cutting Indonesian endings and beginnings, steered by the known roots.

A rule-based stemmer alone turns "pemenangan" into "penang" and "mengomentari" into "omentari",
because the nasal prefix hides the first letter. Here every way of cutting is tried, and one that
ends in a known root wins; a word that leads to no root is left whole. Spoken forms ("ngebagiin",
"nyoblos", "ketauan") are cut by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

_SUFFIXES = (
    "lah", "kah", "pun", "nyo", "no", "nya", "ku", "mu", "kan", "keun", "ake", "ke", "an", "i",
    "in", "e", "ne", "na", "ko", "kannya", "annya", "inya", "innya", "kanlah", "anlah", "ana",
)  # fmt: skip
_PLAIN_PREFIXES = ("di", "ke", "se", "ter", "te", "ber", "be", "per", "pe", "peng", "me", "a", "ka")
_NASALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("menge", ("",)), ("penge", ("",)), ("nge", ("",)), ("nga", ("",)),
    ("meng", ("", "k")), ("peng", ("", "k")), ("ng", ("", "k", "h")),
    ("meny", ("s", "c")), ("peny", ("s", "c")), ("ny", ("s", "c")),
    ("mem", ("", "p")), ("pem", ("", "p")), ("m", ("p", "")),
    ("men", ("", "t")), ("pen", ("", "t")), ("n", ("t", "")),
    ("me", ("",)), ("pe", ("",)),
)  # fmt: skip
"""Nasal prefixes of the written and the spoken language, with the letters they may have eaten."""
_OUTER = ("di", "ter", "ke", "se", "ber", "memper", "diper", "keber", "kese")
"""Prefixes that stand before another prefix ("dipertanyakan", "keberpihakan")."""
_PREFIXES: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
for _prefix, _eaten in (*_NASALS, *((plain, ("",)) for plain in _PLAIN_PREFIXES)):
    _PREFIXES.setdefault(_prefix[0], []).append((_prefix, _eaten))
_BY_LAST: dict[str, list[str]] = {}
for _suffix in _SUFFIXES:
    _BY_LAST.setdefault(_suffix[-1], []).append(_suffix)
_SHORTEST = 3


class Stemmer:
    """Cuts words down to known roots."""

    def __init__(self, roots: Set[str]) -> None:
        self.roots = roots

    def stem(self, word: str) -> str:
        """Return the root of a word, or the word itself where no known root is inside."""
        if word in self.roots or len(word) <= _SHORTEST:
            return word
        best = ""
        for cut in self._cuts(word):
            if len(cut) > len(best) and cut in self.roots:
                best = cut
        return best or word

    def _cuts(self, word: str) -> Iterator[str]:
        trunks = list(self._trunks(word))
        yield from trunks  # endings first: "berikan" is from "beri", not from "ikan"
        for trunk in trunks:
            yield from _heads(trunk)
            if trunk.startswith(_OUTER):
                for prefix in _OUTER:
                    if trunk.startswith(prefix) and len(trunk) - len(prefix) >= _SHORTEST:
                        yield from _heads(trunk[len(prefix) :])

    def _trunks(self, word: str) -> Iterator[str]:
        yield word
        for suffix in _BY_LAST.get(word[-1], ()):
            if len(word) - len(suffix) >= _SHORTEST and word.endswith(suffix):
                yield word[: -len(suffix)]
        if word[-1] == "o":  # Bengkulu Malay: "apo", "calonnyo".
            yield word[:-1] + "a"


def _heads(trunk: str) -> Iterator[str]:
    for prefix, eaten in _PREFIXES.get(trunk[0], ()):
        if trunk.startswith(prefix) and len(trunk) - len(prefix) >= _SHORTEST - 1:
            rest = trunk[len(prefix) :]
            for letter in eaten:
                yield letter + rest
