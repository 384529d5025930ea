"""What is new against the circular that is replaced, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")


@dataclass(frozen=True)
class Difference:
    """Sentences that fall away and sentences that come in, each in their order."""

    gone: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing differs."""
        return not self.gone and not self.new


def difference(old: Sequence[str], new: Sequence[str]) -> Difference:
    """Compare two texts, given as paragraphs. Case and spacing do not count."""
    before, after = _sentences(old), _sentences(new)
    matcher = SequenceMatcher(None, _plain(before), _plain(after), autojunk=False)
    gone: list[str] = []
    fresh: list[str] = []
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            gone += before[first:last]
            fresh += after[begin:end]
    return Difference(tuple(gone), tuple(fresh))


def _sentences(paragraphs: Sequence[str]) -> list[str]:
    pieces = (piece.strip() for text in paragraphs for piece in _SENTENCE.split(text))
    return [piece for piece in pieces if piece]


def _plain(sentences: Sequence[str]) -> list[str]:
    return [" ".join(sentence.casefold().split()).rstrip(".") for sentence in sentences]
