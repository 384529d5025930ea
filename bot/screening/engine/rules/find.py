"""What a rule hands back: a place in the post, and how much it weighs."""

from __future__ import annotations

from typing import NamedTuple

from bot.content.schema import Direction
from bot.screening.engine.outcome import MarkerCategory


class Find(NamedTuple):
    """One find of a rule, on words ``first`` to ``last``.

    ``sides`` from 0 to 1: how plainly it takes sides in a contest.
    ``unease`` from 0 to 1: how far it calls for care without taking sides.
    ``kind`` names the sentence that explains it.
    """

    category: MarkerCategory
    first: int
    last: int
    kind: str
    direction: Direction = Direction.NEITHER
    sides: float = 0.0
    unease: float = 0.0
