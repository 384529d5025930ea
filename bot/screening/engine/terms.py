"""Terms of office: "lanjutkan dua periode" wishes an incumbent back, "bupati dua periode" tells."""

from __future__ import annotations

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.post import Hit, Kind, Post, Sign, Target
from bot.screening.engine.words import STOP

AGAIN = "masa-jabatan-lagi"
"""The marker of a term of office that is wished for."""
_AGAIN = Sign(AGAIN, Cue.OFFICE_WISH, Strength.MEDIUM, Direction.FOR, within=6)
_PUSHES = (Cue.SUPPORT, Cue.CALL, Cue.WISH)
_PUSHING = frozenset((
    "siap", "tetap", "harus", "wajib", "menuju", "untuk", "gas", "yakin", "pasti", "ayo", "mari",
    "lanjut", "lanjutkan", "insya", "semoga", "bismillah", "pokoknya", "harga",
))  # fmt: skip
_WORTHY = frozenset(("layak", "pantas", "cocok"))
"""Words that push for a term behind them; "dua periode itu layak ditiru" wishes for none."""
_NEAR, _REACH = 3, 7
"""How far a push may stand from a term, and a term from the office that is meant, in words."""


def wish_terms(post: Post) -> None:
    """Turn every term of office that is wished for into a wish, and its holder into a figure."""
    for term in post.of(Cue.TERM):
        if not _pushed(post, term):
            continue
        again = Hit(_AGAIN, term.first, term.last)
        post.hits.setdefault(Cue.OFFICE_WISH, []).append(again)
        for office in post.of(Cue.OFFICE):
            side = Target(Kind.FIGURE, office.first, office.last, "petahana")
            if post.gap(term, side) <= _REACH:
                post.targets.append(side)


def _pushed(post: Post, term: Hit) -> bool:
    """Whether something near pushes for the term, in the same sentence."""
    words = post.words.words
    first, last = post.sentence(term.first)
    low, high = max(first, term.first - _NEAR), min(last, term.last + _NEAR)
    around = [*words[low : term.first], *words[term.last + 1 : high + 1]]
    if STOP in around:
        around = [word for word in around if word != STOP]
    if _PUSHING.intersection(around) or _WORTHY.intersection(words[low : term.first]):
        return True
    return any(
        hit.sign.strength is not Strength.WEAK
        and (hit.last < term.first or term.last < hit.first)
        and low <= hit.first <= high
        for hit in post.of(*_PUSHES)
    )
