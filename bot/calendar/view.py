"""Phases in words: one line for cards, one page for /kalender."""

from __future__ import annotations

from bot.action import action
from bot.calendar import texts
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import StageKind
from bot.phase import Phase
from bot.phase.reading import Live, days_until
from bot.reply import Button, Reply, Rows, bold, folded, paragraphs, quote
from bot.subscriptions.choice import REMINDERS


def stage_name(phase: Phase) -> str:
    """Return the strictest live stage in words, with its contest."""
    strictest = phase.strictest
    if strictest is None:
        return texts.OUTSIDE
    return f"{texts.STAGES[strictest.stage.kind]}, {strictest.contest.name}"


def calendar(
    phase: Phase, following: Live | None, library: Library, *, reminded: bool = False
) -> Reply:
    """Return today's phase, what changes next, and what is known to come.

    Args:
        phase: of today and the reader's region.
        following: what begins next.
        library: the content.
        reminded: the reader is reminded of stages already.
    """
    region = library.regions[phase.region].name if phase.region in library.regions else phase.region
    return Reply(
        paragraphs(
            texts.TODAY.format(day=long_date(phase.day)) + f"\n{_today(phase)}",
            _means(phase),
            _next(phase, following),
            _upcoming(library) if phase.strictest is None else None,
            quote(texts.REGION.format(region=region)),
            texts.REMINDED if reminded else None,
        ),
        _reminding(library, reminded=reminded),
    )


def _reminding(library: Library, *, reminded: bool) -> Rows:
    """Return the button that asks for reminders, or ends them; one tap each."""
    if REMINDERS not in library.topic_groups:
        return ()
    label = texts.NO_MORE_REMINDERS if reminded else texts.REMIND_ME
    return ((Button(label, action("sub", "remind", int(not reminded))),),)


def _today(phase: Phase) -> str:
    if not phase.live:
        return f"Sekarang {texts.OUTSIDE}."
    lines = [f"Yang paling ketat: <b>{quote(stage_name(phase))}</b>."]
    by_stage: dict[StageKind, list[str]] = {}
    for live in phase.live:
        if live != phase.strictest:
            by_stage.setdefault(live.stage.kind, []).append(live.contest.name)
    lines += [
        f"• juga {texts.STAGES[kind]}: {quote(', '.join(dict.fromkeys(names)))}"
        for kind, names in by_stage.items()
    ]
    return "\n".join(lines)


def _means(phase: Phase) -> str:
    strictest = phase.strictest
    return texts.TIGHTER[strictest.stage.kind] if strictest else texts.OUTSIDE_MEANS


def _next(phase: Phase, following: Live | None) -> str:
    if following is None:
        return texts.NOTHING_NEXT
    return texts.NEXT.format(
        stage=texts.STAGES[following.stage.kind],
        contest=quote(following.contest.name),
        day=long_date(following.stage.start),
        left=days_until(phase.day, following.stage.start),
    )


def _upcoming(library: Library) -> str | None:
    if not library.upcoming:
        return None
    lines = []
    for coming in library.upcoming.values():
        facts = "\n".join(f"• {quote(fact)}" for fact in coming.facts)
        lines.append(f"{bold(coming.title)}\n{facts}")
    body = "\n".join(lines)
    return f"{texts.UPCOMING}\n{folded(body)}"
