"""What a post shows beyond its words may raise a verdict, and never lowers one.

Material that an officer marked is campaign material wherever it turns up. A pose of the hand is a
hint at most: the joint decree names "simbol keberpihakan", and a raised finger is everyday life.
A poll about candidates or parties takes no side itself, but whoever votes in it does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.content.library import Library
from bot.content.schema import StageKind
from bot.phase import Phase
from bot.pictures.seen import Pose
from bot.screening.engine import Evidence, Screening, ScreenVerdict
from bot.screening.engine.decree import Decree
from bot.screening.engine.outcome import MarkerCategory

NUMBERS = {
    Pose.INDEX: 1, Pose.TWO: 2, Pose.ELL: 2, Pose.THREE: 3, Pose.METAL: 3, Pose.FOUR: 4,
}  # fmt: skip
"""The ballot number a pose is commonly read as. A thumb up means "good" to everybody first."""
_NUMBERED = (StageKind.CAMPAIGN, StageKind.QUIET, StageKind.POLLING)
"""Stages in which people know the numbers by heart."""
_RANK = (ScreenVerdict.CLEAR, ScreenVerdict.CAREFUL, ScreenVerdict.PARTISAN)


@dataclass(frozen=True)
class PoseReading:
    """What a pose may be read as in a contest that runs today."""

    pose: Pose
    contest: str
    number: int


def may_be_read(poses: Iterable[Pose], phase: Phase) -> list[PoseReading]:
    """Return what poses may be read as today: only where a ticket really has that number."""
    return [
        PoseReading(pose, live.contest.name, number)
        for pose in poses
        if (number := NUMBERS.get(pose)) is not None
        for live in phase.live
        if live.stage.kind in _NUMBERED
        and any(ticket.number == number for ticket in live.contest.tickets)
    ]


def raised(
    screening: Screening, library: Library, *, known: bool, poses: bool, poll: bool = False
) -> Screening:
    """Return a screening raised by what the post shows beyond its words.

    Args:
        screening: of the words.
        library: the content, for the rows of the joint decree.
        known: an officer marked one of the pictures as campaign material.
        poses: a pose may be read as a number in a contest that runs today.
        poll: the post asks people to vote; that counts where its words name who stands.
    """
    if known:
        live = bool(screening.input.phase.live)
        least = ScreenVerdict.PARTISAN if live else ScreenVerdict.CAREFUL
        screening = _at_least(screening, least, MarkerCategory.ATTRIBUTE, library)
    if poses:
        screening = _at_least(screening, ScreenVerdict.CAREFUL, MarkerCategory.POSE, library)
    if poll and screening.evidence:
        screening = _at_least(screening, ScreenVerdict.CAREFUL, MarkerCategory.SUPPORT, library)
    return screening


def _at_least(
    screening: Screening, least: ScreenVerdict, category: MarkerCategory, library: Library
) -> Screening:
    if _RANK.index(screening.verdict) >= _RANK.index(least):
        return screening
    sign = Evidence(category, "", 0, 0, "", 1)
    rows = Decree(library).rows(least, (*screening.evidence, sign), screening.input.phase.skb_stage)
    return replace(screening, verdict=least, rules=rows, official=False)
