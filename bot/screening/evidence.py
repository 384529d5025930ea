"""Evidence in the order in which it is told, and where on the pictures it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from bot.pictures.reader import Looked
from bot.pictures.seen import Mark, Sheet
from bot.screening.engine import Evidence, Screening, ScreenVerdict

MOST_TOLD = 10
"""Pieces of evidence that are numbered; the rest repeats them."""


class Placed(Protocol):
    """A picture whose words begin at ``start`` in the text that was screened."""

    @property
    def looked(self) -> Looked:
        """What was seen in it."""
        ...

    @property
    def start(self) -> int:
        """Where its words begin."""
        ...


def ranked(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the evidence strongest first, no wording twice, not even as part of a longer one.

    A meaning that was told already waits until every other had its turn, so that the first three
    pieces tell three things.
    """
    told: list[Evidence] = []
    times: Counter[str] = Counter()
    turns: list[tuple[int, int]] = []
    for item in sorted(evidence, key=lambda item: item.strength, reverse=True):
        plain = _plain(item)
        if any(plain in _plain(other) for other in told):
            continue
        turns.append((times[item.meaning], -item.strength))
        times[item.meaning] += 1
        told.append(item)
    order = sorted(range(len(told)), key=turns.__getitem__)
    return [told[at] for at in order][:MOST_TOLD]


def _plain(item: Evidence) -> str:
    return f" {' '.join(item.text.casefold().split())} "


def sheets(screening: Screening, pictures: Sequence[Placed]) -> list[Sheet]:
    """Return the pictures that show evidence, each with marks numbered as the evidence is told."""
    if screening.verdict is ScreenVerdict.CLEAR:
        return []
    numbers = {item.text.casefold(): n for n, item in enumerate(ranked(screening.evidence), 1)}
    found = []
    for picture in pictures:
        marks = _marks(screening.evidence, numbers, picture)
        if marks:
            found.append(Sheet(picture.looked.data, marks))
    return found


def _marks(
    evidence: Iterable[Evidence], numbers: dict[str, int], picture: Placed
) -> tuple[Mark, ...]:
    seen = picture.looked.seen
    marks = []
    for item in evidence:
        number = numbers.get(item.text.casefold())
        boxes = seen.boxes(item.start - picture.start, item.end - picture.start)
        if number is not None and item.link is None and boxes:
            marks.append(Mark(number, tuple(boxes)))
    return tuple(sorted(marks, key=lambda mark: mark.number))
