"""From raw text to lower-case tokens: what is typed, without decoration."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F),
     *range(0x2066, 0x206A)]
)  # fmt: skip
"""Zero-width and bidirectional marks: they split words for a machine and for nobody else."""

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_HANDLE = re.compile(r"(?<!\w)@\w+")
_STRETCHED = re.compile(r"([aeiou])\1{2,}|([a-z])\2{2,}\b")
_DOUBLED = re.compile(r"\b([a-z]{3,})2(?!\d)(?:an|nya)?\b")
_TOKEN = re.compile(r"[a-z]+\d[a-z]+|[a-z]+|\d+")
_REPEATED = re.compile(r"\b([a-z]{3,})-\1\b")
_REGULATION = re.compile(r"\bpp\.? ?(?=(?:no(?:mor)?\.? ?)?\d)")
"""Before a number "PP" is a government regulation; elsewhere it is a profile picture."""
_PREFIX_DASH = re.compile(r"\b(nge|ng|di|ke|se|ter|me|ke)[- ]?-\s?(?=[a-z])")

_PICTURES = {
    "👍": " jempol ", "❤": " love ", "😍": " love ", "✌": " dua jari ", "☝": " satu jari ",
    "😂": " tawa ", "🤣": " tawa ", "😡": " marah ", "🙏": " ",
}  # fmt: skip
"""Emoji that stand for a word of the field."""


def clean(text: str) -> str:
    """Return text in lower case, without marks that nobody sees, links and handles.

    "lihat-lihat" and "lihat2" become "lihat", "di-like" becomes "dilike".
    """
    text = text.lower() if text.isascii() else _plain(text)
    if "http" in text or "www." in text:
        text = _LINK.sub(" tautan ", text)
    if "@" in text:
        text = _HANDLE.sub(" akun ", text)
    if "pp" in text:
        text = _REGULATION.sub("peraturan pemerintah ", text)
    if "-" in text:
        text = _REPEATED.sub(r"\1", _PREFIX_DASH.sub(r"\1", text))
    if "2" in text:
        text = _DOUBLED.sub(r"\1", text)
    return text


def unstretched(token: str) -> str:
    """Return a word without letters drawn out: "gimanaaaa" is "gimana"."""
    return _STRETCHED.sub(r"\1\2", token)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).lower()
    for picture, word in _PICTURES.items():
        if picture in text:
            text = text.replace(picture, word)
    return text


def tokens(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text, in order."""
    text = clean(text)
    if text.replace(" ", "").isalpha() and text.isascii():
        return tuple(text.split())
    return tuple(_TOKEN.findall(text))
