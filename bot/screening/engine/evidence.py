"""Finds as evidence: the exact words, what they mean, strongest first, and nothing said twice."""

from __future__ import annotations

from bot.content.schema import Direction
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
    wide = [find for find in ranked if find.last > find.first and find.category in _STANCES]
    said: dict[tuple[int, int], str] = {}
    main = _main_direction(finds)
    for find in ranked:
        if _said_by_another(find, wide, said) or _stray(find, main):
            continue
        start, end = words.slice(find.first, find.last)
        before = told.setdefault(find.category, [])
        text = words.text[start:end]
        plain = f" {text.casefold()} "
        if any((start < b and a < end) or plain in piece for a, b, piece in before):
            continue
        before.append((start, end, plain))
        shown.append(
            Evidence(
                find.category, text, start, end, MEANINGS[find.kind], _strength(find),
                find.direction, link,
            )
        )  # fmt: skip
    return tuple(shown)


def _main_direction(finds: list[Find]) -> Direction | None:
    """Return the direction of a post whose finds plainly lean one way, or None."""
    sides = {
        direction: sum(find.sides for find in finds if find.direction is direction)
        for direction in (Direction.FOR, Direction.AGAINST)
    }
    first, second = sorted(sides, key=sides.__getitem__, reverse=True)
    plain = sides[first] >= _STRONG and sides[first] >= 2 * sides[second]
    return first if plain else None


def _stray(find: Find, main: Direction | None) -> bool:
    """Whether a slight find points the other way: "lah" is no scorn in a post that cheers."""
    opposed = main is not None and find.direction not in (main, Direction.NEITHER)
    return opposed and find.sides < _STRONG


def _said_by_another(find: Find, wide: list[Find], said: dict[tuple[int, int], str]) -> bool:
    """Whether a longer stance of the same direction says it already: "barisan" in "rapatkan ...".

    Of two on the very same words the one that weighs more is shown, which stands in ``said``.
    """
    if find.category not in _STANCES:
        return False
    if said.setdefault((find.first, find.last), find.category) != find.category:
        return True
    size = find.last - find.first
    return any(
        other.first <= find.first
        and find.last <= other.last
        and other.last - other.first > size
        and other.category is not find.category
        and other.direction is find.direction
        for other in wide
    )


def _strength(find: Find) -> int:
    return 3 if find.sides >= _STRONG else 2 if max(find.sides, find.unease / 2) >= _MEDIUM else 1
