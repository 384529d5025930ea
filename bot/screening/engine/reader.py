"""Reading a text into words: spaces, signs, hashtags, addresses, disguises."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.screening.engine.emoji import EMOJI, SIGNS
from bot.screening.engine.odd import straighten
from bot.screening.engine.spelling import Speller
from bot.screening.engine.words import (
    CAP,
    COLON,
    GLUED,
    LINK,
    MASKED,
    MENTION,
    OPEN,
    SHUT,
    SIGN,
    SLANG,
    STOP,
    TAG,
    UPPER,
    Words,
)

_PIECE = re.compile(
    r"""(?P<url>https?://\S+|www\.\S+)
    |(?P<mention>@\w+(?:\.\w+)*)
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
_AFTER = frozenset(",.!?")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|[0-9]+")
_DIGITS = re.compile(r"[0-9]+|[^\W\d_]+")
_JOINTS = re.compile(r"[./\\\-–_*|@$!’'&]+")
_BOUNDS = re.compile(r"[_.]+")
_HUMP = re.compile(r"[a-z][A-Z]")
_DOUBLED = re.compile(r"([^\W\d_]{2,})2(an|nya|kan|in|i)?")
_ABBREVIATED = frozenset((
    "dr", "ir", "h", "hj", "kh", "k", "prof", "drs", "drg", "m", "s", "t", "tb", "ust", "yth",
    "jl", "no", "nomor", "tgl", "a", "b",
))  # fmt: skip
"""Abbreviations whose full stop ends no sentence."""
_NOT_COUNTED = frozenset((
    "nomor", "paslon", "pilih", "coblos", "capres", "cagub", "cabup", "jatim", "jabar", "jateng",
    "jakarta", "sumut", "banten", "ri", "bd", "dki",
))  # fmt: skip
"""Words after which a 2 is a number, not the sign that the word is doubled ("moga2")."""


def _case(raw: str) -> int:
    """The flag of a word's capitals."""
    if raw.islower():
        return 0
    if raw.isupper() and len(raw) > 1:
        return UPPER
    return CAP if raw[0].isupper() else 0


_TOKENS = {"mention": ("@", MENTION), "colon": (COLON, 0), "keycap": ("", SIGN)}
"""Pieces that become one fixed word; a keycap becomes its digit."""


class Reader:
    """Reads texts into words with one speller."""

    def __init__(self, speller: Speller) -> None:
        self._speller = speller
        self._single = speller.single
        self._ways: dict[str, Callable[[Words, str, int, int], None]] = {
            "word": self._word, "stop": self._stop, "joint": self._joint, "sign": self._sign,
            "tag": self._hashtag,
        }  # fmt: skip

    def read(self, text: str, links: bool = True) -> Words:
        """Return the words of a text of any length and content."""
        clean, where = straighten(text)
        found = Words(text)
        known = self._single.get
        words, starts, ends, flags = found.words, found.starts, found.ends, found.flags
        start = end = -1
        for raw in clean.split(" "):
            start = end + 1
            end = start + len(raw)
            low = raw.lower()
            word = known(low)
            if word is not None:
                # Most words are known: they are done without a call.
                words.append(word)
                starts.append(start)
                ends.append(end)
                flag = 0 if low == raw else _case(raw)
                flags.append(flag if word == low else flag | SLANG)
            elif raw.isalpha():
                self._word(found, raw, start, end)
            elif raw and raw[-1] in _AFTER and raw[:-1].isalpha():
                self._word(found, raw[:-1], start, end - 1)
                if raw[-1] != ",":
                    self._stop(found, raw[-1], end - 1, end)
            elif raw.isdecimal():
                found.add(raw, start, end)
            elif raw:
                self._pieces(found, clean, start, end, links=links)
        found.slang = sum(1 for flag in flags if flag & SLANG)
        found.quotes = clean.count('"') + clean.count("“") + clean.count("”")
        if where is not None:
            found.starts = [where[start] for start in starts]
            found.ends = [where[end - 1] + 1 for end in ends]
        if _lonely(found.words):
            _respell(found, self._speller)
        return found

    def _pieces(self, found: Words, clean: str, start: int, end: int, *, links: bool) -> None:
        """What stands between two spaces and is no plain word."""
        for piece in _PIECE.finditer(clean, start, end):
            kind, raw = piece.lastgroup or "", piece[0]
            first, last = piece.span()
            if kind == "url":
                found.urls += 1
                if links:
                    self._link(found, raw, first, last)
            elif kind in _TOKENS:
                word, flag = _TOKENS[kind]
                found.keycaps += kind == "keycap"
                found.add(word or raw[0], first, last, flag)
            else:
                self._ways[kind](found, raw, first, last)

    def _word(self, found: Words, raw: str, start: int, end: int) -> None:
        low = raw.lower()
        word = self._single.get(low)
        if word is None:
            if not raw.isalpha():
                self._mixed(found, raw, low, start, end)
                return
            word = self._speller.straighten(low)
        flag = _case(raw) if low != raw else 0
        if word != low:
            flag |= SLANG
        elif len(raw) > 7 and word not in self._speller.forms and _HUMP.search(raw):
            self._tag(found, raw, start, end, GLUED)
            return
        found.add(word, start, end, flag)

    def _mixed(self, found: Words, raw: str, low: str, start: int, end: int) -> None:
        """A word with digits: a number, a doubled word, a disguise, or a word with its number."""
        known = self._speller.forms.get(low)
        if raw.isdecimal():
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
        for part in parts:
            at = raw.index(part, offset)
            offset = at + len(part)
            if part:
                self._word(found, part, start + at, start + offset)

    def _hashtag(self, found: Words, raw: str, start: int, end: int) -> None:
        self._tag(found, raw[1:], start, end, TAG)

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
            if low.isdecimal() or low in forms:
                pieces.append(low)
            else:
                pieces.extend(self._speller.segment(low))
        if len(pieces) > 1 and not all(piece in forms or piece.isdecimal() for piece in pieces):
            whole = "".join(pieces)
            again = [p for part in _DIGITS.findall(whole) for p in self._speller.segment(part)]
            if sum(p in forms for p in again) > sum(p in forms for p in pieces):
                return again
        return pieces or [raw.lower()]

    def account(self, raw: str) -> list[str]:
        """Return the words of an account's name: "fulan_official", "fulan.ip", "FulanBinFulan"."""
        return [
            self._speller.straighten(piece)
            for part in _BOUNDS.split(raw)
            if part
            for piece in self._split(part)
        ]

    def _link(self, found: Words, raw: str, start: int, end: int) -> None:
        """An address in the text: what its host and path say, but for shorteners."""
        bare = re.sub(r"^https?://(www\.)?", "", raw.lower())
        host = bare.split("/", 1)[0]
        if (len(bare) < 16 and "/" in bare) or host in ("t.co", "bit.ly", "youtu.be", "s.id"):
            return
        parts = [part for part in re.split(r"[^a-z0-9]+", bare) if len(part) > 3]
        known = [
            word
            for part in parts
            for word in self._speller.segment(part)
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


def _letter(found: Words, at: int) -> str:
    """The single letter that a word is, or was before "g" was read as slang for a word."""
    word = found.words[at]
    if len(word) > 1 and found.ends[at] - found.starts[at] == 1:
        word = found.text[found.starts[at]].lower()
    return word if len(word) == 1 and word.isalpha() else ""


def _respell(found: Words, speller: Speller) -> None:
    """Join letters that were typed with spaces between them ("c o b l o s")."""
    words, at = found.words, 0
    while at < len(words):
        stop, letters = at, ""
        while stop < len(words) and (letter := _letter(found, stop)):
            stop, letters = stop + 1, letters + letter
        if stop - at > 3:
            pieces = speller.segment(letters)
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
