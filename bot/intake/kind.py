"""Telling a question from a pasted post, by the words alone.

A forward, a picture, a poll, a link is a post. Typed text is a question when it asks for oneself
("boleh saya…?", "apa sanksinya…"), and a post when it calls and carries the furniture of social
media. What is neither stays in doubt, and :mod:`bot.intake.way` decides once both engines have
looked at it, by how it is told. One tap corrects a wrong guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.intake.incoming import Incoming, Medium


class Kind(StrEnum):
    """What the bot does with a message."""

    QUESTION = "pertanyaan"
    POST = "unggahan"
    DOUBT = "ragu"
    UNREADABLE = "tidak_terbaca"
    EMPTY = "kosong"


@dataclass(frozen=True)
class Manner:
    """How a text is told: as a question, of oneself, in a few words as into a search box."""

    asks: bool = False
    personal: bool = False
    brief: bool = False


_POSTLIKE = {Medium.PHOTO, Medium.POLL, Medium.RICH, Medium.VIDEO, Medium.STORY, Medium.FILE}
_SHORT_WORDS = 7
_LONG_WORDS = 45
_LONGEST_DOUBT = 80
"""Words; beyond, a text without any asking is somebody's article."""
_ENOUGH = 1.0

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
_HAPPENED = re.compile(
    r"\b(terlanjur|telanjur|kepencet|ke ?like|kemarin|kemaren|semalam|tadi|barusan|besok|disuruh|"
    r"suruh|diminta|minta|dipaksa|diajak|ajak|dipanggil|undangan|dimasuk(in|kan)|ditambah(kan)?|"
    r"ngajak|nyuruh|dikasih|diberi|ditawar(in|i)|tiba-tiba|tiba2|ketemu|"
    r"diancam|dilapor(kan|in)|ketahuan|takut|deg ?-?degan|cemas|panik|khawatir|bingung|mau|pengen|"
    r"cara|biar|supaya|kalau|kalo|klo|kalu)\b",
    re.IGNORECASE,
)
_ASKING_END = re.compile(
    r"\b(ga|gak|gk|g|nggak|ngga|enggak|engga|kagak|dak|idak|ndak|tak|tidak|tdk|ora|pora|teu|mboten)"
    r"(\W+(sih|ya|yo|y|kak|min|bang|bg|pak|bu|mas|mbak|bro|gan))*\W*$|\bkah\b|\b(?!\w*(?:nikah|berkah|langkah|sedekah|mekah|barokah|serakah|tingkah)\b)\w{2,}kah\b",
    re.IGNORECASE,
)
"""What makes a question without its mark: "… kena dak", "… aman ga", "gawatkah"."""
_FURNITURE = re.compile(
    r"(https?://|www\.|#\w|\bRT @|\bsebarkan\b|\bviralkan\b|\bshare ya\b|"
    r"\bcoblos\b|\bpilih nomor\b|\bjangan lupa\b|\bayo\b|\bmari\b|[✌☝👍🔥✊🤟]|!!)",
    re.IGNORECASE,
)


def kind_of(incoming: Incoming) -> Kind:
    """Return what a message is taken for.

    Words of the sender that quote somebody else's message are a question about that message when
    they ask, and then the quoted post is what gets screened, by the post rules.
    """
    if incoming.forwarded or incoming.quoted or incoming.links or incoming.medium in _POSTLIKE:
        return Kind.POST
    text = incoming.text.strip()
    if not text:
        return Kind.EMPTY if incoming.medium is Medium.TEXT else Kind.UNREADABLE
    if incoming.medium in (Medium.VOICE, Medium.STICKER, Medium.CONTACT, Medium.PLACE):
        return Kind.UNREADABLE if incoming.medium is not Medium.VOICE else Kind.POST
    if not any(character.isalnum() for character in text):
        return Kind.EMPTY
    if _asks(text):
        return Kind.QUESTION
    if len(text.split()) > _LONGEST_DOUBT:
        return Kind.POST
    ends_asking = text.endswith("?") or _ASKING_END.search(text) is not None
    return Kind.POST if _FURNITURE.search(text) and not ends_asking else Kind.DOUBT


def manner_of(text: str) -> Manner:
    """Return how a text is told."""
    return Manner(
        asks=_is_asking(text),
        personal=bool(_ONESELF.search(text) or _HAPPENED.search(text)),
        brief=len(text.split()) <= _SHORT_WORDS,
    )


def is_typed(incoming: Incoming) -> bool:
    """Return whether a message is nothing but words of its sender's own typing, or pasting."""
    elsewhere = incoming.forwarded or incoming.quoted or incoming.links
    return incoming.medium is Medium.TEXT and not elsewhere


def heard(incoming: Incoming) -> Incoming:
    """Return a message without its sender's own earlier words, unless those were a post.

    Whoever replies to their own question asks on; whoever replies to a text they pasted asks
    about that text.
    """
    if not incoming.quotes_self:
        return incoming
    before = Incoming(Medium.TEXT, incoming.quoted)
    return incoming if kind_of(before) is Kind.POST else replace(incoming, quoted="")


def _asks(text: str) -> bool:
    words = len(text.split())
    score = 0.0
    score += 1.5 if _asks_leave(text) else 0.0
    score += 1.5 if "?" in text or _ASKING_END.search(text) else 0.0
    score += 0.8 if _ONESELF.search(text) else 0.0
    score += 0.8 if _HAPPENED.search(text) else 0.0
    score += 0.7 if words <= _SHORT_WORDS else 0.0
    score -= 1.6 * min(2, len(_FURNITURE.findall(text)))
    score -= 1.0 if words > _LONG_WORDS else 0.0
    score -= 1.0 if text.count("\n") >= 3 else 0.0
    return score >= _ENOUGH


def _asks_leave(text: str) -> bool:
    return bool(_ASKS_LEAVE.search(text[:400]) or _ASKS_LEAVE.search(text[-200:]))


def _is_asking(text: str) -> bool:
    return "?" in text or _asks_leave(text) or _ASKING_END.search(text) is not None
