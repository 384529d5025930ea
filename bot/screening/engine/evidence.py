"""Finds as evidence: the exact words, what they mean, strongest first, and nothing said twice."""

from __future__ import annotations

from collections.abc import Iterable

from bot.screening.engine.outcome import Evidence
from bot.screening.engine.rules import Find
from bot.screening.engine.words import Words
from bot.screening.texts import MEANINGS

_STRONG, _MEDIUM = 0.5, 0.25


def show(words: Words, finds: list[Find], link: str | None = None) -> tuple[Evidence, ...]:
    """Return the evidence of finds: one piece a place and category, strongest first.

    A weaker piece that repeats a stronger one of its category, in place or in wording, is left out.
    """
    told: dict[str, list[Evidence]] = {}
    shown = []
    for find in sorted(finds, key=lambda find: (-find.sides, -find.unease, find.first, find.last)):
        start, end = words.slice(find.first, find.last)
        before = told.setdefault(find.category, [])
        if _repeats(words.text[start:end], start, end, before):
            continue
        piece = Evidence(
            find.category,
            words.text[start:end],
            start,
            end,
            MEANINGS[find.kind],
            _strength(find),
            find.direction,
            link,
        )
        before.append(piece)
        shown.append(piece)
    return tuple(shown)


def _repeats(text: str, start: int, end: int, before: Iterable[Evidence]) -> bool:
    """Whether a piece overlaps one that is shown already, or says no more than it does."""
    plain = f" {text.casefold()} "
    return any(
        (start < piece.end and piece.start < end) or plain in f" {piece.text.casefold()} "
        for piece in before
    )


def _strength(find: Find) -> int:
    return 3 if find.sides >= _STRONG else 2 if max(find.sides, find.unease / 2) >= _MEDIUM else 1
