"""What of the counts may be shown: no count under five, and none that subtraction would reveal.

Every count is published once, in one of two tables that never overlap in the same detail:

* a closed *day* shows one sum for each series;
* a closed *week* (Monday to Sunday) shows how the series divide into outcomes, topics and agencies.

A wider view only adds up what was published, so no two views can be subtracted to learn more than
the published cells say. Within a table a small cell is folded into a rest together with others, so
that the rest is at least five and stands for at least two cells ("complementary suppression", see
Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4). Where a sum itself is
not known to readers, because a day of the week was too quiet to be shown, the parts must not give
it away either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random, SystemRandom

from bot.statistics import series
from bot.statistics.key import Key
from bot.statistics.series import BESIDE_OUTCOME, Cut

MINIMUM = 5
"""The smallest count that is shown."""
REST = "*"
"""The name of the cell that holds what was folded together."""
_CHOICE = 3
_NAMES: Mapping[Cut, Callable[[Key], str]] = {
    Cut.TOPIC: lambda key: key.topic,
    Cut.AGENCY: lambda key: key.agency,
}
Rows = Mapping[Key, int]


@dataclass(frozen=True, order=True)
class Cell:
    """One published number: ``n`` counts of a series with this name in this cut."""

    series: str
    cut: Cut
    outcome: str  # the outcome that a topic hangs on, "" elsewhere
    name: str  # the outcome, topic or agency; "" where there is none; REST for what was folded
    n: int


def day_cells(counts: Rows) -> list[Cell]:
    """Return what is published of one closed day."""
    totals = {name: sum(rows.values()) for name, rows in _by_series(counts).items()}
    return [
        Cell(name, Cut.TOTAL, "", "", total) for name, total in totals.items() if total >= MINIMUM
    ]


def week_cells(
    counts: Rows, shown: Mapping[tuple[str, date], int], dice: Random | None = None
) -> list[Cell]:
    """Return what is published of one closed week.

    Args:
        counts: the counts of its days.
        shown: the sums that were published for its days, by series and day.
        dice: chooses what is folded beside small cells; a secret choice tells nothing.
    """
    dice = dice or SystemRandom()
    return [
        cell
        for name, rows in _by_series(counts).items()
        if sum(rows.values()) >= MINIMUM
        for cell in _divide(name, rows, dice, known=_sum_is_known(name, rows, shown))
    ]


def fold(parts: Mapping[str, int], dice: Random, *, known: bool) -> dict[str, int]:
    """Return the parts that may be shown, and their rest where the sum is known to readers.

    What is folded is nothing at all, or at least two parts of together at least :data:`MINIMUM`.
    Where the sum is not known, something is always folded and the rest is not told. Which larger
    part joins the small ones is left to dice among the few smallest: always the smallest could be
    guessed, and would bound the others.
    """
    folded = {name: n for name, n in parts.items() if n < MINIMUM}
    shown = {name: n for name, n in parts.items() if n >= MINIMUM}
    while shown and not _safe(folded, known=known):
        smallest = sorted(shown, key=lambda name: (shown[name], name))[:_CHOICE]
        chosen = dice.choice(smallest)
        folded[chosen] = shown.pop(chosen)
    if known and folded and shown:
        shown[REST] = sum(folded.values())
    return shown


def _safe(folded: Mapping[str, int], *, known: bool) -> bool:
    if not folded:
        return known
    return len(folded) >= 2 and sum(folded.values()) >= MINIMUM


def _divide(name: str, rows: Rows, dice: Random, *, known: bool) -> Iterator[Cell]:
    by_outcome = _sums(rows, _outcome)
    if set(by_outcome) == {""}:
        for cut in _NAMES:
            yield from _cut(name, cut, "", rows, dice, known=known)
        return
    shown = fold(by_outcome, dice, known=known)
    yield from _cells(name, Cut.OUTCOME, "", shown)
    beside = BESIDE_OUTCOME.get(name, frozenset())
    for cut in _NAMES:
        if cut in beside:
            yield from _cut(name, cut, "", rows, dice, known=known)
            continue
        for outcome in sorted(set(shown) - {REST}):
            within = {key: n for key, n in rows.items() if _outcome(key) == outcome}
            yield from _cut(name, cut, outcome, within, dice, known=True)


def _cut(
    name: str, cut: Cut, outcome: str, rows: Rows, dice: Random, *, known: bool
) -> Iterator[Cell]:
    parts = _sums(rows, _NAMES[cut])
    if set(parts) != {""}:
        yield from _cells(name, cut, outcome, fold(parts, dice, known=known))


def _sum_is_known(name: str, rows: Rows, shown: Mapping[tuple[str, date], int]) -> bool:
    """Tell whether a reader knows the week's sum already, from its days."""
    days: dict[date, int] = defaultdict(int)
    for key, number in rows.items():
        days[key.day] += number
    return all(shown.get((name, day)) == number for day, number in days.items())


def _by_series(counts: Rows) -> dict[str, Rows]:
    grouped: dict[str, dict[Key, int]] = defaultdict(dict)
    for key, number in counts.items():
        if belongs := series.of(key):
            grouped[belongs[0]][key] = number
    return dict(sorted(grouped.items()))


def _outcome(key: Key) -> str:
    belongs = series.of(key)
    return belongs[1] if belongs else ""


def _sums(rows: Rows, name_of: Callable[[Key], str]) -> dict[str, int]:
    sums: dict[str, int] = defaultdict(int)
    for key, number in rows.items():
        sums[name_of(key)] += number
    return dict(sums)


def _cells(name: str, cut: Cut, outcome: str, parts: Mapping[str, int]) -> Iterator[Cell]:
    return (Cell(name, cut, outcome, part, n) for part, n in sorted(parts.items()))
