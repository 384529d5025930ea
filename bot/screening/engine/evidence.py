"""Finds as evidence: the exact words, what they mean, strongest first."""

from __future__ import annotations

from bot.screening.engine.outcome import Evidence
from bot.screening.engine.rules import Find
from bot.screening.engine.words import Words
from bot.screening.texts import MEANINGS

_STRONG, _MEDIUM = 0.5, 0.25


def show(words: Words, finds: list[Find], link: str | None = None) -> tuple[Evidence, ...]:
    """Return the evidence of finds: one piece a place and category, strongest first."""
    best: dict[tuple[str, int, int], Find] = {}
    for find in finds:
        start, end = words.slice(find.first, find.last)
        key = (find.category.value, start, end)
        known = best.get(key)
        if known is None or find.sides > known.sides:
            best[key] = find
    ordered = sorted(
        best.items(), key=lambda item: (-item[1].sides, -item[1].unease, item[0][1], item[0][2])
    )
    return tuple(
        Evidence(
            find.category,
            words.text[start:end],
            start,
            end,
            MEANINGS[find.kind],
            _strength(find),
            find.direction,
            link,
        )
        for (_, start, end), find in ordered
    )


def _strength(find: Find) -> int:
    return 3 if find.sides >= _STRONG else 2 if max(find.sides, find.unease / 2) >= _MEDIUM else 1
