"""Ballot numbers: "nomor urut dua", "paslon 3", "02", and never a street, a page or a TPS."""

from __future__ import annotations

from collections.abc import Mapping

from bot.content.schema import Cue, Strength
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.words import GLUED, LINK, SIGN, TAG

_SPELLED = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CODED = frozenset(("01", "02", "03", "04", "05"))
_NOUGHT = frozenset(("kosong", "nol"))
_RUN_UP = frozenset(("nomor", "urut", "paslon", "pasangan", "calon"))
_FEW = 5
"""Tickets of a contest for one office at most, near enough."""
_HIGHEST = 24
"""The highest number a party has had."""


def number_at(word: str, flag: int) -> int | None:
    """Return the ballot number a word may be, or None."""
    if word.isdigit():
        value = int(word) if len(word) < 3 else 0
        return value if 0 < value <= _HIGHEST else None
    if flag & SIGN:
        return None
    return _SPELLED.get(word) or _ROMAN.get(word)


class Numbers:
    """Finds ballot numbers. The word lists say what stands before and after everyday numbers."""

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        self._leads = lists.get("nomor-pendahulu", frozenset())
        self._everyday = lists.get("nomor-keseharian", frozenset())
        self._units = lists.get("nomor-satuan", frozenset())
        self._insisting = lists.get("nomor-penegas", frozenset())

    def spot(self, post: Post, *, live: bool) -> None:
        """Add a target for every ballot number, where the post is about a vote at all.

        While a contest runs, "01" to "05" need no more than the absence of an everyday reading.
        """
        named = any(target.contested for target in post.targets)
        if not live and not named and not post.has(Cue.CONTEST, Cue.CANDIDACY, Cue.CALL):
            return
        political = named or post.has(Cue.CONTEST, Cue.CANDIDACY)
        words, flags = post.words.words, post.words.flags
        for at, word in enumerate(words):
            if not (word in _SPELLED or word in _ROMAN or word.isdigit()):
                continue
            value = number_at(word, flags[at])
            if value is None or (at + 1 < len(words) and words[at + 1] in self._units):
                continue
            if not any(target.first <= at <= target.last for target in post.targets):
                self._place(post, at, value, political=political, live=live)

    def _place(self, post: Post, at: int, value: int, *, political: bool, live: bool) -> None:
        words = post.words.words
        first = _start(words, at)
        side = f"nomor/{value}"
        if self._counts(post, at, first, political=political, live=live):
            post.targets.append(Target(Kind.NUMBER, first, at, side))
        elif live and first < at and value <= _FEW and self._praised(post, at, first):
            post.targets.append(Target(Kind.NUMBER, first, at, side, doubtful=True))

    def _counts(self, post: Post, at: int, first: int, *, political: bool, live: bool) -> bool:
        """Tell whether a number, with its run-up from ``first``, is a ballot number."""
        words, word, flag = post.words.words, post.words.words[at], post.words.flags[at]
        lead = words[first - 1] if first else ""
        if lead in self._everyday:
            return False
        coded = word in _CODED
        if flag & (TAG | GLUED | LINK):
            known = len(word) == 2 or _named_in_tag(post, at) or lead in self._leads
            return (political or (live and coded)) and known
        if first < at and words[first] in _NOUGHT:
            return political or live
        if first < at:
            return political or self._meant(post, at, first, live=live)
        if coded:
            return political or (live and not _measured(words, at))
        if flag & SIGN:
            return political and lead in self._leads
        return lead in self._leads and (political or lead in ("paslon", "coblos", "nyoblos"))

    def _meant(self, post: Post, at: int, first: int, *, live: bool) -> bool:
        """Whether "nomor 2" is a ballot number though nothing else in the post is political."""
        words = post.words.words
        if _RUN_UP.intersection(words[first:at]) - {"nomor"} or post.has(Cue.CALL):
            return True
        if not live or (number_at(words[at], 0) or _HIGHEST) > _FEW:
            return False
        if first and words[first - 1] in ("dukung", "mendukung", "menangkan"):
            return True
        return self._judged(post, at, first)

    def _judged(self, post: Post, at: int, first: int) -> bool:
        """A number that is spoken of like a person: "no 2 aja lah", "nomor dua emosian"."""
        words = post.words.words
        if any(word in self._insisting for word in words[at + 1 : at + 3]):
            return True
        if words[at] == "satu" and first == at - 1:
            return False  # "nomor satu" alone means the best
        return any(
            hit.sign.strength is not Strength.WEAK and -4 <= hit.first - at <= 3
            for hit in post.of(Cue.ATTACK, Cue.SUPPORT)
        )

    def _praised(self, post: Post, at: int, first: int) -> bool:
        """Praise that may as well be meant for a song or a dish: "no 3 paling oke"."""
        if first and post.words.words[first - 1] in self._everyday:
            return False
        return any(
            hit.sign.strength is not Strength.WEAK and 0 < hit.first - at <= 3
            for hit in post.of(Cue.PRAISE)
        )


def _start(words: list[str], at: int) -> int:
    """The first word of "nomor urut dua" or "kosong dua" that belongs to the number at its end."""
    first = at
    while first > 0 and words[first - 1] in _RUN_UP:
        first -= 1
    if first == at and at and words[at - 1] in _NOUGHT and not words[at].isdigit():
        return at - 1
    return first


def _measured(words: list[str], at: int) -> bool:
    """Whether a number belongs to a row of digits: a date, a clock, a telephone."""
    near = words[max(0, at - 2) : at] + words[at + 1 : at + 3]
    return any(word.isdigit() for word in near if word not in _CODED) or len(words) < 2


def _named_in_tag(post: Post, at: int) -> bool:
    """Whether the hashtag around a number also names somebody who stands for election."""
    for first, last in post.words.tags:
        if first <= at < last:
            return any(first <= t.first < last and t.contested for t in post.targets)
    return False
