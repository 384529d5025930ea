"""Ballot numbers: "nomor urut dua", "paslon 3", "02", and never a street, a page or a TPS."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.words import GLUED, LINK, SIGN, TAG

_SPELLED = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LEADS = frozenset(("paslon", "nomor", "urut", "pasangan", "capres", "cawapres", "cagub", "cawagub",
                    "cabup", "kubu", "pendukung", "pilih", "coblos", "dukung", "mendukung", "kosong",
                    "presiden", "tim", "nyoblos", "colok", "tusuk", "salam"))  # fmt: skip
_EVERYDAY = frozenset(("tps", "rt", "rw", "jam", "pukul", "tanggal", "tgl", "ayat", "pasal", "hari",
                       "sd", "smp", "sma", "smk", "telepon", "telp", "hp", "wa", "rekening", "resi",
                       "jalan", "jl", "blok", "km", "lantai", "antrean", "antrian", "halaman", "kelas",
                       "bab", "punggung", "kaos", "induk", "kamar", "kursi", "peringkat", "rangking",
                       "juara", "season", "seri", "episode", "part", "nik", "ktp", "kk", "polisi",
                       "plat", "sim", "surat", "menu", "paket", "soal", "putaran", "debat"))  # fmt: skip
_UNITS = frozenset(("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus",
                    "september", "oktober", "november", "desember", "persen", "tahun", "hari", "jam",
                    "menit", "bulan", "minggu", "orang", "kali", "juta", "ribu", "miliar", "triliun",
                    "jari", "periode", "putaran", "kursi", "anak", "di", "se", "x", "kg", "meter",
                    "km", "rb", "jt", "m", "t", "per", "dunia", "arah", "sisi", "hati"))  # fmt: skip
_HIGHEST = 24


def number_at(word: str, flag: int) -> int | None:
    """Return the ballot number a word may be, or None."""
    if word.isdigit():
        value = int(word) if len(word) < 3 else 0
        return value if 0 < value <= _HIGHEST else None
    if flag & SIGN:
        return None
    return _SPELLED.get(word) or _ROMAN.get(word)


def spot(post: Post) -> None:
    """Add a target for every ballot number, where the post is about a vote at all."""
    contested = any(target.contested for target in post.targets)
    if not contested and not post.has(Cue.CONTEST, Cue.CANDIDACY, Cue.CALL, Cue.POSE):
        return
    words, flags = post.words.words, post.words.flags
    political = contested or post.has(Cue.CONTEST, Cue.CANDIDACY)
    for at, word in enumerate(words):
        value = number_at(word, flags[at])
        if value is None or (at + 1 < len(words) and words[at + 1] in _UNITS):
            continue
        if any(target.first <= at <= target.last for target in post.targets):
            continue
        first = _start(words, at)
        if _counts(post, at, first, political):
            post.targets.append(Target(Kind.NUMBER, first, at, f"nomor/{value}"))


def _start(words: list[str], at: int) -> int:
    """The first word of "nomor urut dua" that belongs to the number at its end."""
    first = at
    while first > 0 and words[first - 1] in ("nomor", "urut", "paslon", "pasangan", "calon"):
        first -= 1
    return first


def _counts(post: Post, at: int, first: int, political: bool) -> bool:
    words, word, flag = post.words.words, post.words.words[at], post.words.flags[at]
    lead = words[first - 1] if first else ""
    if lead in _EVERYDAY or (first < at and first + 1 < at and words[first + 1] in _EVERYDAY):
        return False
    if flag & (TAG | GLUED | LINK):
        return political and (len(word) == 2 or _named_in_tag(post, at) or lead in _LEADS)
    if first < at:
        strict = "urut" in words[first:at] or "paslon" in words[first:at] or "pasangan" in words[first:at]
        return strict or political or post.has(Cue.CALL)
    if word.isdigit() and len(word) == 2 and word[0] == "0":
        return political
    if flag & SIGN:
        return political and lead in _LEADS
    return lead in _LEADS and (political or lead in ("paslon", "coblos", "nyoblos"))


def _named_in_tag(post: Post, at: int) -> bool:
    """Whether the hashtag around a number also names somebody who stands for election."""
    for first, last in post.words.tags:
        if first <= at < last:
            return any(first <= t.first < last and t.contested for t in post.targets)
    return False
