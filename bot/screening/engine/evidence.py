"""Finds as evidence: the exact words, what they mean, strongest first, and nothing said twice."""

from __future__ import annotations

from bot.screening.engine.outcome import Evidence, MarkerCategory
from bot.screening.engine.rules import Find
from bot.screening.engine.words import Words
from bot.screening.texts import MEANINGS

_STRONG, _MEDIUM = 0.5, 0.25
_STANCES = frozenset((MarkerCategory.CALL, MarkerCategory.SUPPORT, MarkerCategory.SLOGAN))
_Told = tuple[int, int, str]
"""Start, end and words in lower case of a piece that is shown."""


def show(words: Words, finds: list[Find], link: str | None = None) -> tuple[Evidence, ...]:
    """Return the evidence of finds: one piece a place and category, strongest first.

    A weaker piece that repeats a stronger one of its category, in place or in wording, is left out.
    """
    told: dict[str, list[_Told]] = {}
    shown = []
    ranked = sorted(finds, key=lambda find: (-find.sides, -find.unease, find.first, find.last))
    for at, find in enumerate(ranked):
        if _said_by_another(find, ranked, at):
            continue
        start, end = words.slice(find.first, find.last)
        before = told.setdefault(find.category, [])
        text = words.text[start:end]
        plain = f" {text.casefold()} "
        if any((start < b and a < end) or plain in said for a, b, said in before):
            continue
        before.append((start, end, plain))
        shown.append(
            Evidence(
                find.category, text, start, end, MEANINGS[find.kind], _strength(find),
                find.direction, link,
            )
        )  # fmt: skip
    return tuple(shown)


def _said_by_another(find: Find, ranked: list[Find], at: int) -> bool:
    """Whether a longer stance of the same direction says it already: "barisan" in "rapatkan ...".

    Of two on the very same words the one that weighs more is shown.
    """
    if find.category not in _STANCES:
        return False
    return any(
        other.category in _STANCES
        and other.category is not find.category
        and other.direction is find.direction
        and other.first <= find.first
        and find.last <= other.last
        and (other.last - other.first > find.last - find.first or place < at)
        for place, other in enumerate(ranked)
        if place != at
    )


def _strength(find: Find) -> int:
    return 3 if find.sides >= _STRONG else 2 if max(find.sides, find.unease / 2) >= _MEDIUM else 1
