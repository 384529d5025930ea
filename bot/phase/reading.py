"""The phase of a day and a region: the strictest live stage applies, and is named.

Stages overlap and have holes, because that is how they were set; a day that lies in no stage is
"di luar tahapan". A stage begins because content says so, never by rumour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.content.schema import Contest, Region, SkbStage, Stage, StageKind

_STRICTNESS = (
    StageKind.QUIET,
    StageKind.POLLING,
    StageKind.CAMPAIGN,
    StageKind.DETERMINED,
    StageKind.AFTERMATH,
    StageKind.CANDIDACY,
)
"""Strictest first: the quiet period forbids everybody's campaign, candidacy is mostly ethics."""


def strictness(kind: StageKind) -> int:
    """Return the place of a kind of stage among all, 0 for the strictest."""
    return _STRICTNESS.index(kind)


_ROOT = "indonesia"
_REMEMBERED = 2_048
"""Days and regions whose phase is kept."""


@dataclass(frozen=True)
class Live:
    """One stage of one contest that is running."""

    contest: Contest
    stage: Stage


@dataclass(frozen=True)
class Phase:
    """What is running on a day in a region. ``live`` is empty outside every stage."""

    day: date
    region: str
    live: tuple[Live, ...] = ()

    @property
    def strictest(self) -> Live | None:
        """The stage that decides, or None outside every stage."""
        return min(self.live, key=lambda live: strictness(live.stage.kind), default=None)

    @property
    def skb_stage(self) -> SkbStage | None:
        """The stage the joint decree's rows are written for, or None outside every stage."""
        strictest = self.strictest
        if strictest is None:
            return None
        before = strictest.stage.kind is StageKind.CANDIDACY
        return SkbStage.BEFORE if before else SkbStage.AFTER


class PhaseReader:
    """Reads phases from the calendar in the content."""

    def __init__(self, contests: Mapping[str, Contest], regions: Mapping[str, Region]) -> None:
        self._contests, self._regions = contests, regions
        self._read: dict[tuple[date, str], Phase] = {}

    def on(self, day: date, region: str) -> Phase:
        """Return the phase of one day for people of a region.

        A contest concerns a region when it is held there, above it, or, for a province, below it:
        a province's employee may be drawn into any contest of its districts.
        """
        known = self._read.get((day, region))
        if known is None:
            live = tuple(
                Live(contest, stage)
                for contest in self.concerning(region)
                for stage in contest.stages
                if stage.start <= day <= stage.end
            )
            known = Phase(day, region, live)
            # Everybody asks for today; a program that reads a file of dates asks for many.
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            self._read[day, region] = known
        return known

    def within(self, first: date, last: date, region: str) -> Phase:
        """Return everything live at some time between two days, both included."""
        live = tuple(
            Live(contest, stage)
            for contest in self.concerning(region)
            for stage in contest.stages
            if stage.start <= last and first <= stage.end
        )
        return Phase(last, region, live)

    def next_change(self, day: date, region: str) -> Live | None:
        """Return the next stage that begins after a day, or None if none is set."""
        coming = [
            Live(contest, stage)
            for contest in self.concerning(region)
            for stage in contest.stages
            if stage.start > day
        ]
        return min(coming, key=lambda live: live.stage.start, default=None)

    def concerning(self, region: str) -> Iterator[Contest]:
        """Yield the contests that concern the people of a region, the nearest first."""
        above = tuple(self._upwards(region))
        concerned = (
            contest
            for contest in self._contests.values()
            if contest.region in above or region in self._upwards(contest.region)
        )
        # One's own contest comes first, then those above; so of two equally strict stages the
        # nearest is named.
        yield from sorted(
            concerned,
            key=lambda c: above.index(c.region) if c.region in above else len(above),
        )

    def _upwards(self, region: str) -> Iterator[str]:
        current: str | None = region
        while current is not None:
            yield current
            known = self._regions.get(current)
            current = known.parent if known else (_ROOT if current != _ROOT else None)


def days_until(day: date, other: date) -> int:
    """Return the number of days from one day to another, negative when it has passed."""
    return (other - day) // timedelta(days=1)
