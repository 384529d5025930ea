"""An attentive reader: everything they can write down from what is shown, and what follows from it.

The reader knows the program, every published number, and even which cells are zero. A cell is
worked out when the equations leave it one value only, that is when it is the same all over the
null space of their matrix.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np

from bot.statistics.key import Key
from bot.statistics.series import BESIDE_OUTCOME, Cut, of
from bot.statistics.summary import REST, Cell

Place = tuple[str, str, str, str]
"""A series, a cut ("hari" for the days), the outcome it hangs on, a name."""
Equation = dict[Place, int]
"""Coefficients of a sum that is known; what it comes to plays no part in what can be worked out."""
DAYS = "hari"
COMMON_KNOWLEDGE = (("pertanyaan", Cut.TOPIC, "dijawab"), ("langganan", Cut.AGENCY, "mulai"))
"""Only an answered question has a topic, and only a beginning subscription an agency."""


def truth(counts: Mapping[Key, int]) -> dict[Place, int]:
    """Return every cell of every table with its true count."""
    found: dict[Place, int] = defaultdict(int)
    for key, n in counts.items():
        belongs = of(key)
        if belongs is None:
            continue
        name, outcome = belongs
        found[name, DAYS, "", str(key.day)] += n
        found[name, Cut.OUTCOME.value, "", outcome] += n
        for cut, part in ((Cut.TOPIC, key.topic), (Cut.AGENCY, key.agency)):
            beside = cut in BESIDE_OUTCOME.get(name, ())
            found[name, cut.value, "" if beside else outcome, part] += n
    return dict(found)


def known(
    cells: Iterable[Place], shown: Mapping[tuple[str, date], int], published: Iterable[Cell]
) -> list[Equation]:
    """Return every sum that is known: what was published, and how the tables hang together."""
    tables: dict[tuple[str, str, str], list[Place]] = defaultdict(list)
    for cell in cells:
        tables[cell[:3]].append(cell)
    equations = [_hangs(tables, table) for table in tables if table[1] != DAYS]
    for name, cut, outcome in COMMON_KNOWLEDGE:
        named = [cell for cell in tables[name, cut.value, ""] if cell[3]]
        if named:
            above = (name, Cut.OUTCOME.value, "", outcome)
            equations.append(dict.fromkeys(named, 1) | {above: -1})
    equations += [{(name, DAYS, "", str(day)): 1} for name, day in shown]
    groups: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for found in published:
        groups[found.series, found.cut.value, found.outcome].add(found.name)
    for table, names in groups.items():
        equations += [{(*table, name): 1} for name in sorted(names - {REST})]
        if REST in names:
            equations.append({cell: 1 for cell in tables[table] if cell[3] not in names})
    return equations


def _hangs(
    tables: Mapping[tuple[str, str, str], list[Place]], table: tuple[str, str, str]
) -> Equation:
    """Return that a table's sum is the sum of its days, or of the outcome it hangs on."""
    name, cut, outcome = table
    whole = (name, Cut.OUTCOME.value, "")
    nested = outcome or Cut(cut) not in {Cut.OUTCOME, *BESIDE_OUTCOME.get(name, ())}
    above = [(*whole, outcome)] if nested else tables[name, DAYS, ""]
    return dict.fromkeys(tables[table], 1) | dict.fromkeys(above, -1)


def worked_out(cells: Iterable[Place], equations: Iterable[Equation]) -> set[Place]:
    """Return the cells that the equations leave one value only."""
    order = list(cells)
    place = {cell: number for number, cell in enumerate(order)}
    matrix = np.zeros((1, len(order)))
    for equation in equations:
        row = np.zeros(len(order))
        for cell, coefficient in equation.items():
            row[place[cell]] = coefficient
        matrix = np.vstack([matrix, row])
    _, sizes, basis = np.linalg.svd(matrix)
    null = basis[np.count_nonzero(sizes > 1e-9) :]
    return {cell for cell, number in place.items() if np.all(np.abs(null[:, number]) < 1e-7)}
