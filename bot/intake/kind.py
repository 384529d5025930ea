"""Telling a question from a pasted post.

A forward, a picture, a poll is a post. Typed text is a question when it asks for oneself
("boleh saya…?", "apa sanksinya…"), and a post when it calls, reports or carries the furniture of
social media. The person corrects a wrong guess with one tap, so doubt goes to the cheaper error: a
short text is taken for a question, a long one for a post.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.intake.incoming import Incoming, Medium


class Kind(StrEnum):
    """What the bot does with a message."""

    QUESTION = "pertanyaan"
    POST = "unggahan"
    UNREADABLE = "tidak_terbaca"
    EMPTY = "kosong"


_POSTLIKE = {Medium.PHOTO, Medium.POLL, Medium.RICH, Medium.VIDEO, Medium.STORY, Medium.FILE}
_SHORT_WORDS = 7
_LONG_WORDS = 45

_ASKS_LEAVE = re.compile(
    r"\b(boleh|bolehkah|blh|bole|bolehka|bisakah|bolehin|oleh|pareng|kenging|"
    r"apakah|apa|gimana|bagaimana|gmn|gmana|gimane|cak ?mano|kepiye|piye|kumaha|kenapa|mengapa|"
    r"kapan|berapa|siapa|kemana|ke mana|dimana|di mana|bahaya|aman|melanggar|langgar|kena sanksi|"
    r"dilarang|sanksi(nya)?|hukuman(nya)?|harus|haruskah|wajib|wajibkah|gapapa|gpp|ndak papa|"
    r"nggak papa|salah(kah)?)\b",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\b(saya|aku|sy|gue|gw|ambo|awak|kami|kita|kito|kulo|abdi|istri|suami|anak|orang tua|bapak|"
    r"atasan|teman|asn|pns|pppk|p3k|cpns|honorer|guru|pegawai)\b",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(https?://|www\.|#\w|\bRT @|\bfollow\b|\bsubscribe\b|\bsebarkan\b|\bviralkan\b|\bshare ya\b|"
    r"\bcoblos\b|\bpilih nomor\b|\bjangan lupa\b|\bayo\b|\bmari\b|[✌☝👍🔥✊🤟]|!!)",
    re.IGNORECASE,
)


def kind_of(incoming: Incoming) -> Kind:
    """Return what a message is taken for.

    Words of the sender that quote somebody else's message are a question about that message when
    they ask, and then the quoted post is what gets screened, by the post rules.
    """
    if incoming.forwarded or incoming.quoted or incoming.medium in _POSTLIKE:
        return Kind.POST
    text = incoming.text.strip()
    if not text:
        return Kind.EMPTY if incoming.medium is Medium.TEXT else Kind.UNREADABLE
    if incoming.medium in (Medium.VOICE, Medium.STICKER, Medium.CONTACT, Medium.PLACE):
        return Kind.UNREADABLE if incoming.medium is not Medium.VOICE else Kind.POST
    return Kind.QUESTION if _asks(text) else Kind.POST


def _asks(text: str) -> bool:
    words = len(text.split())
    score = 0.0
    asks_leave = _ASKS_LEAVE.search(text[:400]) or _ASKS_LEAVE.search(text[-200:])
    score += 1.5 if asks_leave else 0.0
    score += 1.5 if "?" in text else 0.0
    score += 0.8 if _ONESELF.search(text) else 0.0
    score += 1.0 if words <= _SHORT_WORDS else 0.0
    score -= 1.6 * min(2, len(_FURNITURE.findall(text)))
    score -= 1.0 if words > _LONG_WORDS else 0.0
    score -= 1.0 if text.count("\n") >= 3 else 0.0
    return score > 0.0
