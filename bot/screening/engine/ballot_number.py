"""A number in a post with what stands around it: its run-up, its lead, what calls for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.schema import Cue, Strength
from bot.screening.engine.frame import BALLOT
from bot.screening.engine.post import Post
from bot.screening.engine.words import COLON, SIGN, STOP

_SPELLED = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_IN_LETTERS = frozenset((*_SPELLED, *_ROMAN))
_CODED = frozenset(("01", "02", "03", "04", "05"))
_NOUGHT = frozenset(("kosong", "nol"))
_RUN_UP = frozenset(("nomor", "urut", "paslon", "pasangan", "calon"))
_TELLING = frozenset(("urut", "paslon", "pasangan", "calon"))
"""Words in a run-up that say by themselves that somebody stands."""
_VOTE = frozenset(("vote", "voting", "memilih", "milih"))
_BEHIND = frozenset((BALLOT, "ajakan-menangkan"))
_CHEER = frozenset(("menang", "gas", "lanjut", "lanjutkan", "jaya"))
_ENCORE = _CHEER | {
    "pasti", "harga", "mati", "saja", "lagi", "telak", "total", "terus", "pokoknya",
    "insya", "allah",
}  # fmt: skip
"""Words of a cheer for a number, and those that may stand with them."""
_CALLED = 3
"""How far before a number its call may stand, in words, where the call knows no better."""
_HIGHEST = 24
"""The highest number a party has had."""


def number_at(word: str, flag: int) -> int | None:
    """Return the ballot number a word may be, or None."""
    if word.isdecimal():
        value = int(word) if len(word) < 3 else 0
        return value if 0 < value <= _HIGHEST else None
    if flag & SIGN:
        return None
    return _SPELLED.get(word) or _ROMAN.get(word)


def places_of(words: list[str]) -> list[int]:
    """Return the places of the words that can be numbers at all."""
    return [at for at, word in enumerate(words) if word in _IN_LETTERS or word.isdecimal()]


def is_cheer(post: Post, at: int) -> bool:
    """Whether nothing but a cheer follows a word to the end of its sentence: "01 menang!"."""
    _, last = post.sentence(at)
    cheer = post.words.words[at + 1 : last + 1]
    return not _CHEER.isdisjoint(cheer) and _ENCORE.issuperset(cheer)


def run_up_of(words: list[str], at: int) -> int:
    """The first word of "nomor urut dua" or "kosong dua" that belongs to the number at its end."""
    first = at
    while first > 0 and words[first - 1] in _RUN_UP:
        first -= 1
    if first == at and at and words[at - 1] in _NOUGHT and not words[at].isdecimal():
        return at - 1
    return first


@dataclass(frozen=True, slots=True)
class BallotNumber:
    """A number in a post, with its run-up ("nomor urut") from word ``first``."""

    post: Post
    at: int
    first: int
    value: int

    @property
    def word(self) -> str:
        """The number as it is written."""
        return self.post.words.words[self.at]

    @property
    def flag(self) -> int:
        """The flags of its word."""
        return self.post.words.flags[self.at]

    @property
    def lead(self) -> str:
        """The word before its run-up, or nothing."""
        return self.post.words.words[self.first - 1] if self.first else ""

    @property
    def next(self) -> str:
        """The word behind it, or nothing."""
        words = self.post.words.words
        return words[self.at + 1] if self.at + 1 < len(words) else ""

    @property
    def run_up(self) -> frozenset[str]:
        """The words that lead up to it: "nomor", "urut", "paslon"."""
        return frozenset(self.post.words.words[self.first : self.at])

    @property
    def coded(self) -> bool:
        """Whether it is written as only ballot numbers and codes are: "02"."""
        return self.word in _CODED

    @property
    def noughted(self) -> bool:
        """Whether it is spoken as "kosong dua"."""
        return self.first < self.at and self.post.words.words[self.first] in _NOUGHT

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence or follows a comma."""
        if self.first == 0 or self.lead in (STOP, COLON):
            return True
        words = self.post.words
        return "," in words.text[words.ends[self.first - 1] : words.starts[self.first]]

    @property
    def told(self) -> bool:
        """Whether its run-up says by itself that somebody stands: "paslon 2", "nomor urut 3"."""
        return not _TELLING.isdisjoint(self.run_up)

    @property
    def measured(self) -> bool:
        """Whether it belongs to a row of digits: a date, a clock, a telephone."""
        words, at = self.post.words.words, self.at
        near = words[max(0, at - 2) : at] + words[at + 1 : at + 3]
        return any(word.isdecimal() for word in near if word not in _CODED) or len(words) < 2

    @property
    def cheered(self) -> bool:
        """Whether it is called for, or opens a sentence that is a cheer: "01 menang!"."""
        return self.called_for or (self.opens and is_cheer(self.post, self.at))

    @property
    def called_for(self) -> bool:
        """Whether a call or support leads up to it in its sentence: "pilih nomor 2".

        Behind it, only words of the polling booth and of victory count: "nomor 2, coblos pecinya".
        """
        start, end = self.post.sentence(self.at)
        words = self.post.words.words
        for hit in self.post.of(Cue.CALL, Cue.SUPPORT):
            reach = hit.sign.within if hit.sign.strength is Strength.STRONG else _CALLED
            if hit.sign.strength is Strength.WEAK and words[hit.first] not in _VOTE:
                continue
            if start <= hit.first <= self.at and self.first - hit.last <= reach:
                return True
            behind = self.at < hit.first <= end and hit.first - self.at <= reach
            if behind and hit.sign.marker in _BEHIND:
                return True
        return False
