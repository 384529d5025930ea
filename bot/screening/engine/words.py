"""A post as words: one straightened word after another, each knowing where it stood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.screening.engine.emoji import EMOJI, SIGNS
from bot.screening.engine.odd import straighten
from bot.screening.engine.spelling import Speller

CAP, UPPER, TAG, GLUED, LINK, MASKED, SLANG, SIGN, MENTION = (1 << bit for bit in range(9))
"""Flags of a word: written with a capital, in capitals, in a hashtag, glued to others, in an
address, disguised, in slang spelling, an emoji, an account name."""

STOP, OPEN, SHUT, COLON = ".", "#", "|", ":"
"""Words that stand for the end of a sentence, the two edges of a hashtag, and a colon."""

_PIECE = re.compile(
    r"""(?P<url>https?://\S+|www\.\S+)
    |(?P<mention>@\w+)
    |(?P<tag>[#＃]\w+)
    |(?P<keycap>[0-9]\ufe0f?\u20e3)
    |(?P<joint>\w+(?:[./\\\-–_*|@$!’'&]+\w+)+)
    |(?P<word>\w+)
    |(?P<stop>[.!?…;\n]+)
    |(?P<colon>:)
    |(?P<sign>["""
    + re.escape(SIGNS)
    + r"])",
    re.VERBOSE,
)
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|[0-9]+")
_DIGITS = re.compile(r"[0-9]+|[^\W\d_]+")
_JOINTS = re.compile(r"[./\\\-–_*|@$!’'&]+")
_HUMP = re.compile(r"[a-z][A-Z]")
_DOUBLED = re.compile(r"([^\W\d_]{2,})2(an|nya|kan|in|i)?")
_ABBREVIATED = frozenset("dr ir h hj kh k prof drs drg m s t tb ust yth jl no tgl a b".split())
"""Abbreviations whose full stop ends no sentence."""
_NOT_COUNTED = frozenset(("nomor", "paslon", "pilih", "coblos", "capres", "cagub", "cabup", "jatim",
                          "jabar", "jateng", "jakarta", "sumut", "banten", "ri", "bd", "dki"))  # fmt: skip
"""Words after which a 2 is a number, not the sign that the word is doubled ("moga2")."""


@dataclass(slots=True)
class Words:
    """The words of one post in order. ``spans`` are code points of the original text."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    tags: list[tuple[int, int]] = field(default_factory=list)  # first and one past the last word
    slang: int = 0  # words in slang spelling
    laughs: int = 0
    shouts: int = 0  # exclamation marks
    asks: int = 0  # question marks
    quotes: int = 0
    mentions: int = 0
    urls: int = 0

    def add(self, word: str, start: int, end: int, flag: int = 0) -> None:
        """Append a word, or each of several words that share one place."""
        for part in word.split(" ") if " " in word else (word,):
            self.words.append(part)
            self.starts.append(start)
            self.ends.append(end)
            self.flags.append(flag)

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """Return start and end in the text of the words from ``first`` to ``last``, both in."""
        return self.starts[first], self.ends[last]


class Reader:
    """Reads texts into words with one speller."""

    def __init__(self, speller: Speller) -> None:
        self._speller = speller

    def read(self, text: str, links: bool = True) -> Words:
        """Return the words of a text of any length and content."""
        clean, where = straighten(text)
        found = Words(text)
        for piece in _PIECE.finditer(clean):
            start, end = piece.span()
            if where is not None:
                start, end = where[start], where[end - 1] + 1
            kind = piece.lastgroup
            if kind == "word":
                self._word(found, piece[0], start, end)
            elif kind == "stop":
                self._stop(found, piece[0], start, end)
            elif kind == "joint":
                self._joint(found, piece[0], start, end)
            elif kind == "tag":
                self._tag(found, piece[0][1:], start, end, TAG)
            elif kind == "sign":
                self._sign(found, piece[0], start, end)
            elif kind == "mention":
                found.mentions += 1
                found.add("@", start, end, MENTION)
            elif kind == "keycap":
                found.add(piece[0][0], start, end, SIGN)
            elif kind == "colon":
                found.add(COLON, start, end)
            elif kind == "url":
                found.urls += 1
                if links:
                    self._link(found, piece[0], start, end)
        found.quotes = clean.count('"') + clean.count("“") + clean.count("”")
        if _lonely(found.words):
            _respell(found, self._speller)
        return found

    def _word(self, found: Words, raw: str, start: int, end: int) -> None:
        low = raw.lower()
        if not raw.isalpha():
            self._mixed(found, raw, low, start, end)
            return
        word = self._speller.straighten(low)
        flag = 0
        if low is not raw and low != raw:
            flag = UPPER if len(raw) > 1 and raw.isupper() else CAP if raw[0].isupper() else 0
        if word != low:
            found.slang += 1
            flag |= SLANG
        elif len(raw) > 7 and word not in self._speller.forms and _HUMP.search(raw):
            self._tag(found, raw, start, end, GLUED)
            return
        found.add(word, start, end, flag)

    def _mixed(self, found: Words, raw: str, low: str, start: int, end: int) -> None:
        """A word with digits: a number, a doubled word, a disguise, or a word with its number."""
        known = self._speller.forms.get(low)
        if raw.isdigit():
            found.add(raw, start, end)
            return
        if known is not None:
            found.add(known, start, end, SLANG)
            return
        if "_" in low:
            self._tag(found, raw, start, end, GLUED)
            return
        doubled = _DOUBLED.fullmatch(low)
        if doubled and doubled[1] not in _NOT_COUNTED:
            found.slang += 1
            found.add(self._speller.straighten(doubled[1]), start, end, SLANG)
            if doubled[2]:
                found.add(doubled[1] + doubled[2], start, end, SLANG)
            return
        plain = self._speller.unmask(low)
        if plain is not None:
            found.add(plain, start, end, MASKED)
            return
        for part in _DIGITS.findall(low):
            found.add(self._speller.straighten(part), start, end, CAP if raw[0].isupper() else 0)

    def _joint(self, found: Words, raw: str, start: int, end: int) -> None:
        """Words joined without a space: two words, or one word pulled apart as a disguise."""
        parts = _JOINTS.split(raw)
        forms = self._speller.forms
        if any(sign in raw for sign in "@$!*") or not all(part.lower() in forms for part in parts):
            low = raw.lower()
            plain = self._speller.unmask(low) or forms.get("".join(parts).lower())
            if plain is not None and len(plain) > 3 and sum(map(len, parts)) < 24:
                flag = MASKED if max(map(len, parts)) < 5 else 0
                flag |= CAP if raw[0].isupper() else 0
                found.add(plain, start, end, flag)
                return
        offset = 0
        one_to_one = end - start == len(raw)
        for part in parts:
            at = raw.index(part, offset)
            offset = at + len(part)
            if not part:
                continue
            place = (start + at, start + offset) if one_to_one else (start, end)
            self._word(found, part, *place)

    def _tag(self, found: Words, raw: str, start: int, end: int, flag: int) -> None:
        """A hashtag or glued words, split where capitals, digits or known words allow."""
        found.add(OPEN, start, end, flag)
        first = len(found.words)
        low = raw.lower()
        pieces = [low] if low in self._speller.forms else self._split(raw)
        for piece in pieces:
            found.add(self._speller.straighten(piece), start, end, flag | CAP)
        found.tags.append((first, len(found.words)))
        found.add(SHUT, start, end, flag)

    def _split(self, raw: str) -> list[str]:
        forms = self._speller.forms
        pieces: list[str] = []
        for part in _CAMEL.findall(raw):
            low = part.lower()
            if low.isdigit() or low in forms:
                pieces.append(low)
            else:
                pieces.extend(self._speller.segment(low))
        if len(pieces) > 1 and not all(piece in forms or piece.isdigit() for piece in pieces):
            whole = "".join(pieces)
            again = [p for part in _DIGITS.findall(whole) for p in self._speller.segment(part)]
            if sum(p in forms for p in again) > sum(p in forms for p in pieces):
                return again
        return pieces or [raw.lower()]

    def _link(self, found: Words, raw: str, start: int, end: int) -> None:
        """An address in the text: what its host and path say, but for shorteners."""
        bare = re.sub(r"^https?://(www\.)?", "", raw.lower())
        host = bare.split("/", 1)[0]
        if len(bare) < 16 and "/" in bare or host in ("t.co", "bit.ly", "youtu.be", "s.id"):
            return
        parts = [part for part in re.split(r"[^a-z0-9]+", bare) if len(part) > 3]
        known = [
            word for part in parts for word in self._speller.segment(part)
            if word in self._speller.forms
        ]
        if known:
            found.add(OPEN, start, end, LINK)
            first = len(found.words)
            for word in known:
                found.add(word, start, end, LINK)
            found.tags.append((first, len(found.words)))
            found.add(SHUT, start, end, LINK)

    def _stop(self, found: Words, raw: str, start: int, end: int) -> None:
        if "!" in raw:
            found.shouts += raw.count("!")
        if "?" in raw:
            found.asks += 1
        last = found.words[-1] if found.words else STOP
        if last != STOP and not (raw == "." and last in _ABBREVIATED):
            found.add(STOP, start, end)

    def _sign(self, found: Words, raw: str, start: int, end: int) -> None:
        word = EMOJI[raw]
        if word == "<tawa>":
            found.laughs += 1
        if found.words and found.words[-1] == word:
            found.ends[-1] = end  # a row of the same emoji is one sign
            return
        found.add(word, start, end, SIGN)


def _lonely(words: list[str]) -> bool:
    return sum(1 for word in words if len(word) == 1 and word.isalpha()) > 3


def _respell(found: Words, speller: Speller) -> None:
    """Join letters that were typed with spaces between them ("c o b l o s")."""
    words, at = found.words, 0
    while at < len(words):
        stop = at
        while stop < len(words) and len(words[stop]) == 1 and words[stop].isalpha():
            stop += 1
        if stop - at > 3:
            pieces = speller.segment("".join(words[at:stop]))
            if all(piece in speller.forms for piece in pieces):
                start, end = found.starts[at], found.ends[stop - 1]
                count = len(pieces)
                words[at:stop] = [speller.straighten(piece) for piece in pieces]
                found.starts[at:stop] = [start] * count
                found.ends[at:stop] = [end] * count
                found.flags[at:stop] = [MASKED] * count
                shift = count - (stop - at)
                found.tags = [(a + shift, b + shift) if a > at else (a, b) for a, b in found.tags]
                stop = at + count
        at = max(stop, at + 1)
