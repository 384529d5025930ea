"""What an app puts around a post: clock, battery, counts, buttons, user names. It is not the post.

Only whole lines go, and only when everything in them belongs to the frame, so a sentence that
mentions a clock or "suka" stays. The words are those of WhatsApp, Facebook, Instagram, X, TikTok
and Telegram in Indonesian and English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.pictures.seen import Line

_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]m)?"
_MONTHS = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|des|dec)[a-z]*"
_AGO = (
    r"\d{1,3} ?(?:dtk|detik|mnt|menit|m|min|j|jam|h|hari|mgg|minggu|bln|bulan|thn|tahun|d|w|y|hrs?)"
    r"(?: (?:yang )?(?:lalu|ago))?"
)
_DATE = rf"\d{{1,2}} ?{_MONTHS}\.?"
_DAY = rf"(?:hari ini|kemarin|baru saja|today|yesterday|{_DATE}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
_WHEN = rf"(?:{_DAY}|{_AGO}|(?:pukul |at )?{_CLOCK})"
_COUNT = r"\d+(?:[.,]\d+)*\+? ?(?:rb|ribu|jt|juta|k|m|mio)?"
_DOT = r"[·•∙⋅・.,|:]"

_ALONE = (
    r"komentari|balas|balasan|bagikan|kirim|simpan|posting ulang|retweet|reposts?|quotes?|"
    r"lihat semua|lihat terjemahan|lihat selengkapnya|selengkapnya|terjemahkan|ikuti|mengikuti|"
    r"following|follow|diteruskan(?: berkali-kali)?|forwarded(?: many times)?|ketik pesan|"
    r"tulis komentar|tambahkan komentar|online|mengetik|typing|reply|share|like|comment|send|"
    r"message|view all|see more|add a comment|type a message|untuk anda|for you|beranda|"
    r"status saya|pembaruan status|ketuk untuk info grup|hasil terjemahan|disimpan|pesan suara|"
    r"siarkan|kirim pesan|post|postingan|foto|reels|teman|tentang|suka"
)
_COUNTED = (
    r"suka|menyukai|likes?|komentar|comments?|balasan|replies|tayangan|views?|penayangan|ditonton|"
    r"dilihat(?: oleh)?|kali|dibagikan|shares?|pengikut|followers|anggota|peserta|members?|"
    r"postingan|disukai oleh|dan|and|others?|lainnya|orang|kutipan|bookmarks?|cuplikan|poin|"
    r"tersimpan|sukai|rb|jt|dari"
)
_PART = rf"(?:{_WHEN}|{_COUNT}|{_ALONE}|{_COUNTED}|{_DOT}|[@♡♥❤↻⟳…]+)"
_FURNITURE = re.compile(rf"(?:{_PART}\s*)+", re.IGNORECASE)
_SURELY = re.compile(rf"\b(?:{_ALONE})\b|\d", re.IGNORECASE)

_HANDLE = re.compile(
    rf"@ ?[\w.]{{2,}}(?:\s*{_DOT}?\s*(?:{_WHEN}|ikuti|follow|mengikuti))*\s*{_DOT}?", re.IGNORECASE
)
_META = re.compile(rf"{_WHEN}(?:\s*{_DOT}?\s*(?:{_WHEN}|publik|public|\S))?", re.IGNORECASE)
_ONLY_DATE = re.compile(_DATE, re.IGNORECASE)
_FOLLOW = re.compile(rf".{{2,40}}\s*{_DOT}\s*(?:ikuti|follow)", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?!.*\.(?:id|com|net|org|info|co|me|tv|xyz)$)[a-z0-9]+[._][a-z0-9._]+")
_BAR = re.compile(
    r"(?:(?:[345]g\+?|lte|volte|vo|h\+|wi-?fi|wlan|kb/?s|mb/?s|telkomsel|xl|axis|tri|indosat|im3|"
    rf"smartfren|by\.?u|{_CLOCK}|\d{{1,4}}(?:[.,]\d)? ?%?|\S)\s*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"\s+{_CLOCK}\s*[✓√✔/]*\s*$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_](?:[^\W\d]|[.'’,\- ]){1,40}(?<![.,])")
_TELLING = re.compile(rf"{_CLOCK}|%|\b(?:[345]g|lte)\b", re.IGNORECASE)
"""What only the bar of a phone has; a lone "02" up there is the corner of a poster."""
_NETWORK = re.compile(r"\b(?:[345]g\+?|lte|volte)\b", re.IGNORECASE)

_BAR_SHARE = 0.06
"""The share of the height in which a phone shows its own clock."""
_HEAD_SHARE = 0.25
"""The share of the height in which a date below a name is the head of a post, no appointment."""
_CHAT_CLOCKS = 2


def without_frame(lines: Sequence[Line], height: int) -> list[Line]:
    """Return the lines that belong to the post.

    Args:
        lines: every line of the picture.
        height: of the picture, in pixels.
    """
    meta = [line for line in lines if _is_meta(line, height)]
    gone = {id(line) for line in meta}
    gone |= {id(name) for line in meta if (name := _name_over(line, lines)) is not None}
    bar = [line for line in lines if line.box[3] < height * _BAR_SHARE]
    barred = any(_TELLING.search(line.text) for line in bar)
    gone |= {id(line) for line in bar if barred and _BAR.fullmatch(line.text)}
    gone |= {id(line) for line in lines if _is_furniture(line.text.strip())}
    kept = [line for line in lines if id(line) not in gone]
    return _without_clocks(kept, lines)


def _is_furniture(text: str) -> bool:
    if _NETWORK.search(text) and _BAR.fullmatch(text):
        return True
    if text.isdecimal() or _ONLY_DATE.fullmatch(text):
        return False  # judged by what stands around it
    if text.isupper() and not any(char.isdecimal() for char in text):
        return False  # a poster shouts, a button does not
    if _FOLLOW.fullmatch(text) or _ACCOUNT.fullmatch(text):
        return True
    return bool(_FURNITURE.fullmatch(text) and _SURELY.search(text))


def _is_meta(line: Line, height: int) -> bool:
    text = line.text.strip()
    if _ONLY_DATE.fullmatch(text) and line.box[3] > height * _HEAD_SHARE:
        return False
    return bool(_HANDLE.fullmatch(text) or (_META.fullmatch(text) and not text.isdecimal()))


def _name_over(meta: Line, lines: Sequence[Line]) -> Line | None:
    """Return the name of the account whose handle or time stands in ``meta``, if it is there."""
    best: Line | None = None
    for line in lines:
        over = meta.box[1] - line.box[3]
        flush = abs(line.box[0] - meta.box[0]) < 1.5 * meta.height
        alike = line.height < 2.2 * meta.height
        if not (flush and alike and -0.6 * meta.height < over < 0.9 * meta.height):
            continue
        if line.box[1] < meta.box[1] and _is_name(line.text):
            best = line if best is None or line.box[3] > best.box[3] else best
    return best


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and len(text.split()) < 6 and not text.isupper()


def _without_clocks(kept: list[Line], lines: Sequence[Line]) -> list[Line]:
    """Take the clock off the end of messages, where several carry one: then it is a chat."""
    clocks = sum(1 for line in lines if _TAIL.search(f" {line.text}"))
    if clocks < _CHAT_CLOCKS:
        return kept
    return [replace(line, text=_TAIL.sub("", line.text)) for line in kept]
