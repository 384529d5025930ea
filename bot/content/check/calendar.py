"""The stages of a contest run forwards; its numbers stand once.

Stages of different contests overlap and leave holes, because that is how they were set. Within one
contest they follow each other, and only what comes after the vote may begin a second round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from bot.content.check.finding import Finding, notice
from bot.content.library import Library
from bot.content.schema import Contest, Stage, StageKind

_ORDER = tuple(StageKind)
_EXCLUSIVE = frozenset({StageKind.CAMPAIGN, StageKind.QUIET, StageKind.POLLING})
"""Stages that exclude each other by law: nobody campaigns in the quiet period."""


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every contest whose stages cannot be right."""
    for identifier, contest in library.contests.items():
        if not contest.stages:
            yield notice(
                "contests", identifier, "tanpa tahap", "Isi stages, atau hapus pemilihannya."
            )
        for what, remedy in (*_backwards(contest), *_clashes(contest), *_numbers(contest)):
            yield Finding("contests", identifier, what, remedy)


def _backwards(contest: Contest) -> Iterator[tuple[str, str]]:
    for earlier, later in pairwise(contest.stages):
        second_round = earlier.kind is StageKind.AFTERMATH
        if later.start < earlier.start:
            what = (
                f"tahap {later.kind} ({later.start}) ditulis sesudah {earlier.kind} "
                f"({earlier.start}) tetapi mulai lebih dulu"
            )
            yield what, "Urutkan tahap menurut tanggal mulai, atau perbaiki tanggalnya."
        elif _ORDER.index(later.kind) < _ORDER.index(earlier.kind) and not second_round:
            yield (
                f"tahap {later.kind} tidak mungkin sesudah {earlier.kind}",
                f"Urutannya: {', '.join(_ORDER)}; putaran baru dimulai sesudah pasca_pemungutan.",
            )


def _clashes(contest: Contest) -> Iterator[tuple[str, str]]:
    exclusive = [stage for stage in contest.stages if stage.kind in _EXCLUSIVE]
    for place, one in enumerate(exclusive):
        for other in exclusive[:place]:
            if one.kind is not other.kind and _overlap(one, other):
                what = f"tahap {_dated(other)} bertindih dengan {_dated(one)}"
                yield what, "Perbaiki: kampanye, masa tenang, dan pemungutan tidak bertindih."


def _numbers(contest: Contest) -> Iterator[tuple[str, str]]:
    counts = Counter(ticket.number for ticket in contest.tickets if ticket.number is not None)
    for number, count in counts.items():
        if count > 1:
            yield f"nomor urut {number} dipakai {count} pasangan", "Perbaiki menurut sumbernya."


def _overlap(one: Stage, other: Stage) -> bool:
    return one.start <= other.end and other.start <= one.end


def _dated(stage: Stage) -> str:
    return f"{stage.kind} ({stage.start} s.d. {stage.end})"
