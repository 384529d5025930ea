"""Letters that only look like letters: fancy fonts, foreign look-alikes, invisible characters."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u034f\u061c"
_ODD = re.compile(
    rf"[{_INVISIBLE}\u0300-\u036f\u0370-\u052f\u1d00-\u1dbf\u2100-\u214f\u2460-\u24ff"
    "\uff00-\uffef\U0001d400-\U0001d7ff\U0001f100-\U0001f189\u00c0-\u024f]"
)
_GONE = re.compile(rf"[{_INVISIBLE}\u0300-\u036f]")
_TWINS = str.maketrans("аеорсухіјкмтвнԁɡιοανρτ", "aeopcyxijkmtbhdgioavpt")
"""Cyrillic and Greek letters that pass for Latin ones."""


def straighten(text: str) -> tuple[str, list[int] | None]:
    """Return the text in plain letters, and for each character where it stood in the original.

    The second value is None when nothing had to change, which is nearly always.
    """
    if text.isascii() or not _ODD.search(text):
        return text, None
    plain: list[str] = []
    where: list[int] = []
    for at, sign in enumerate(text):
        if sign.isascii():
            plain.append(sign)
            where.append(at)
            continue
        if not _ODD.match(sign):
            plain.append(sign)
            where.append(at)
            continue
        for letter in unicodedata.normalize("NFKD", sign):
            if _GONE.match(letter):
                continue
            twin = letter.lower().translate(_TWINS)
            plain.append(twin.upper() if letter.isupper() and twin.isascii() else twin)
            where.append(at)
    return "".join(plain), where
