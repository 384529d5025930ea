"""Hashtags that campaign: a name with a number, a year, a victory; or "ganti" with an office."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.words import TAG

_PUSH = frozenset(("menang", "lanjutkan", "lanjut", "presiden", "gubernur", "bupati", "wali", "for",
                   "pilih", "coblos", "dukung", "bersama", "sahabat", "relawan", "tetap", "gas",
                   "gaspol", "juara", "hebat", "keren", "terbaik", "istimewa", "merakyat", "gemoy", "menangkan",
                   "periode", "kita", "aja", "saja", "lagi", "salam", "bela", "kawal", "lebih", "baik",
                   "maju", "mantap", "pasti", "yes", "untuk", "siap", "all", "in", "harga", "mati",
                   "milenial", "lovers", "untukindonesia", "menyala", "bisa", "sejati", "satu", "putaran",
                   "berprestasi", "unggul", "berkah", "sejahtera", "jilid", "cinta", "istiqomah"))  # fmt: skip
_AGAINST = frozenset(("jangan", "asal", "bukan", "tolak", "anti", "lawan", "turunkan", "lengserkan",
                      "tenggelamkan", "makzulkan", "adili", "tangkap", "bohong", "gagal", "mundur", "ganti",
                      "curang", "hancur", "boneka", "blunder"))  # fmt: skip
_OFFICES = frozenset(("presiden", "gubernur", "bupati", "wali", "dewan", "pemimpin"))
_YEARS = frozenset(str(year) for year in range(2014, 2040))


def spot(post: Post) -> None:
    """Add a target for each campaign hashtag in a post."""
    for first, last in post.words.tags:
        words = post.words.words[first:last]
        named = [t for t in post.targets if first <= t.first < last]
        if any(t.kind is Kind.TAG for t in named):
            continue
        side = _side(post, words, named, first)
        if side is not None:
            post.targets.append(Target(Kind.TAG, first, last - 1, side))


def _side(post: Post, words: list[str], named: list[Target], first: int) -> str | None:
    """Return the side a hashtag campaigns for or, with a leading minus, against."""
    unlike = any(word in _AGAINST for word in words)
    years = any(word in _YEARS for word in words)
    if "ganti" in words and (_OFFICES.intersection(words)):
        return "-petahana"
    if named:
        contested = [t for t in named if t.kind in (Kind.CANDIDATE, Kind.PARTY)]
        if unlike:
            return f"-{named[0].side}"
        numbers = any(word.isdigit() and len(word) < 3 for word in words)
        push = bool(_PUSH.intersection(words))
        if contested and (push or numbers or years):
            return contested[0].side
        if years and push:
            return named[0].side
        return None
    if not post.words.flags[first] & TAG:
        return None
    if years and (_OFFICES.intersection(words)) and len(words) > 2:
        return f"nama/{words[0]}"
    calls = {"coblos", "pilih", "menangkan", "dukung", "nomor"}
    numbers = any(word.isdigit() and len(word) < 3 for word in words)
    if numbers and calls.intersection(words):
        return f"nomor/{next(int(w) for w in words if w.isdigit())}"
    coded = next((word for word in words if len(word) == 2 and word[0] == "0"), None)
    if coded is not None and len(words) > 1 and post.has(Cue.CONTEST, Cue.CANDIDACY):
        return f"nomor/{int(coded)}"
    return None
