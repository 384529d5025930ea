"""The reminder that a stage begins: what changes with it, and what stays. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.action import action
from bot.calendar import texts
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import SanctionTier, SkbRow, StageKind
from bot.phase import Phase
from bot.phase.reading import Live, strictness

_NAMED, _MANY = 3, 12
BUTTONS = (
    (texts.OPEN_CALENDAR, action("cal", "show")),
    (texts.NO_MORE_REMINDERS, action("sub", "remind", 0)),
)


@dataclass(frozen=True)
class Occasion:
    """What begins where.

    Attributes:
        day: the first day of the stage.
        today: the day on which the reminder is read.
        begins: the stages that begin, the nearest contest first.
        before: the phase on the day before.
        after: the phase on the first day.
    """

    day: date
    today: date
    begins: tuple[Live, ...]
    before: Phase
    after: Phase

    @property
    def kind(self) -> StageKind:
        """The strictest kind of stage that begins."""
        return min((live.stage.kind for live in self.begins), key=strictness)


def subject(occasion: Occasion, region: str) -> str:
    """Return what officers see in the list of broadcasts."""
    return texts.REMINDER_SUBJECT.format(
        begins=texts.BEGINS[occasion.kind], region=region, day=long_date(occasion.day)
    )


def text(occasion: Occasion, library: Library) -> str:
    """Return the message."""
    parts = (
        texts.REMINDER_TITLE.format(
            when=texts.TODAY_WORD if occasion.today >= occasion.day else texts.TOMORROW_WORD,
            weekday=texts.WEEKDAYS[occasion.day.weekday()],
            day=long_date(occasion.day),
            begins=texts.BEGINS[occasion.kind],
        )
        + f"\n{_contests(occasion)}",
        texts.REMINDER_CHANGES.format(means=_changes(occasion.kind)),
        _decree(occasion, library),
        _stays(occasion),
        texts.REMINDER_CLOSING.format(as_of=long_date(library.meta.as_of)),
    )
    return "\n\n".join(part for part in parts if part)


def _changes(kind: StageKind) -> str:
    # What holds on after the vote is no change.
    return texts.REMINDER_OVER if kind is StageKind.AFTERMATH else texts.TIGHTER[kind]


def _contests(occasion: Occasion) -> str:
    """Return the contests, those of the strictest kind first, a few by name."""
    begins = sorted(occasion.begins, key=lambda live: strictness(live.stage.kind))
    names = list(dict.fromkeys(live.contest.name for live in begins))
    if len(names) > _MANY:
        return texts.REMINDER_MANY.format(n=len(names))
    more = len(names) - _NAMED
    named = ", ".join(names[:_NAMED])
    return named + (texts.REMINDER_MORE.format(n=more) if more > 0 else "")


def _decree(occasion: Occasion, library: Library) -> str | None:
    """Return what becomes of the tiers of the joint decree, row by row, or None."""
    before, after = occasion.before.skb_stage, occasion.after.skb_stage
    if before is after or after is None:
        return None
    if before is None:
        rows = [row for row in library.skb.values() if row.stage is after]
        lines = [
            texts.REMINDER_TIER.format(tier=texts.TIERS[tier], acts=", ".join(acts))
            for tier, acts in _by_tier(rows)
        ]
        return "\n".join((texts.REMINDER_DECREE_BEGINS, *lines))
    moved: dict[tuple[SanctionTier, SanctionTier], list[str]] = {}
    for row in library.skb.values():
        other = library.skb.get(row.counterpart or "")
        if row.stage is before and other is not None and other.tier is not row.tier:
            moved.setdefault((row.tier, other.tier), []).append(row.short)
    lines = [
        texts.REMINDER_MOVED.format(
            old=texts.TIERS[old], new=texts.TIERS[new], acts=", ".join(acts)
        )
        for (old, new), acts in moved.items()
    ]
    return "\n".join((texts.REMINDER_DECREE_MOVES, *lines)) if lines else None


def _stays(occasion: Occasion) -> str:
    """Return what stays as it is."""
    before, after = occasion.before.skb_stage, occasion.after.skb_stage
    same = texts.REMINDER_SAME_TIERS if before is after and after is not None else ""
    strictest = occasion.after.strictest
    still = f"{texts.TIGHTER[occasion.kind]} " if occasion.kind is StageKind.AFTERMATH else ""
    if strictest is not None and strictest.stage.kind is not occasion.kind:
        still += texts.REMINDER_STILL.format(
            stage=texts.STAGES[strictest.stage.kind], contest=strictest.contest.name
        )
    return texts.REMINDER_STAYS.format(same=same, still=still)


def _by_tier(rows: Iterable[SkbRow]) -> list[tuple[SanctionTier, list[str]]]:
    gathered: dict[SanctionTier, list[str]] = {}
    for row in rows:
        gathered.setdefault(row.tier, []).append(row.short)
    return [
        (tier, list(dict.fromkeys(gathered[tier]))) for tier in SanctionTier if tier in gathered
    ]
