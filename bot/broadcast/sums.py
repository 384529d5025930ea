"""Numbers of people by agency and topic: none under five, and none that subtraction would reveal.

The same rule as in the statistics (:mod:`bot.statistics.summary`). What a campaign delivers in all
is told exactly, so parts that make up that total are folded together until at least two of them,
of together at least five, stand behind the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.broadcast import texts
from bot.broadcast.wording import number
from bot.reply import quote
from bot.statistics.summary import MINIMUM

LEAST = MINIMUM
"""The smallest number of people that is shown anywhere."""


@dataclass(frozen=True)
class Shown:
    """What of a division may be shown: the parts, largest first, and what was folded together."""

    parts: tuple[tuple[str, int], ...]
    rest: int = 0


def folded(counts: Mapping[str, int]) -> Shown:
    """Return the parts of a known total that may be shown."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    few = [pair for pair in ordered if pair[1] < LEAST]
    enough = [pair for pair in ordered if pair[1] >= LEAST]
    while few and enough and (len(few) < 2 or sum(n for _, n in few) < LEAST):
        few.append(enough.pop())
    return Shown(tuple(enough), sum(n for _, n in few))


def division(counts: Mapping[str, int], names: Mapping[str, str]) -> str:
    """Return how a known total divides, in words."""
    if len(counts) == 1:
        return ", ".join(quote(names.get(key, key)) for key in counts)
    shown = folded(counts)
    if not shown.parts:
        return texts.SUMS_NONE.format(least=LEAST)
    listed = [f"{quote(names.get(key, key))} {number(n)}" for key, n in shown.parts]
    if shown.rest:
        listed.append(texts.SUMS_REST.format(n=number(shown.rest)))
    return ", ".join(listed)


def overlapping(counts: Mapping[str, int], names: Mapping[str, str]) -> str:
    """Return numbers that do not add up to a total, since somebody may count in several."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{quote(names.get(key, key))} {few(n)}" for key, n in ordered)


def few(n: int) -> str:
    """Return a number of people, or that it is small."""
    return number(n) if n >= LEAST or not n else texts.SUMS_FEW.format(least=LEAST)
