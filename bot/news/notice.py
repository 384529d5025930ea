"""The notice about changed content, in the words of subscribers."""

from __future__ import annotations

from datetime import date

from bot.action import LIMIT, action
from bot.calendar.texts import STAGES
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Contest
from bot.news import texts
from bot.news.changes import Batch, Change, What
from bot.news.items import Shelf
from bot.reply import shortened

_LINES, _BUTTONS, _TITLE, _NOTE = 8, 5, 110, 80
Pairs = tuple[tuple[str, str], ...]


def text(batch: Batch, library: Library, today: date) -> str:
    """Return the message about the changes of one topic group."""
    shown = batch.changes[:_LINES]
    lines = [line(change, library, today) for change in shown]
    if (rest := len(batch.changes) - len(shown)) > 0:
        lines.append(texts.AND_MORE.format(n=rest))
    closing = texts.CLOSING if buttons(batch) else texts.CLOSING_GONE
    return "\n\n".join((_title(batch, library), "\n".join(lines), closing))


def line(change: Change, library: Library, today: date) -> str:
    """Return what is said about one change."""
    title = shortened(change.item.title, _TITLE) + _only_for(change, library)
    contest = library.contests.get(change.item.name)
    if change.item.shelf is Shelf.CONTEST and contest is not None:
        return _contest(contest, title, today)
    circular = library.circulars.get(change.item.name)
    return texts.LINES[change.what].format(
        title=title,
        before=_said(change.known.said if change.known else ""),
        after=_said(change.now.said if change.now else ""),
        note=shortened(circular.withdrawn or "", _NOTE) if circular is not None else "",
    )


def subject(batch: Batch, library: Library) -> str:
    """Return what officers see in the list of broadcasts."""
    first = shortened(batch.changes[0].item.title, 60)
    return texts.SUBJECT.format(group=group_name(batch.topic_group, library), title=first)


def buttons(batch: Batch) -> Pairs:
    """Return a button for each card that changed, up to a handful."""
    made: list[tuple[str, str]] = []
    for change in batch.changes:
        if change.what is What.GONE or change.item.shelf is Shelf.CONTEST:
            continue
        room = "circ" if change.item.shelf is Shelf.CIRCULAR else "ans"
        data = f"1:{room}:card:{change.item.name}"
        if len(data.encode()) <= LIMIT:
            made.append((shortened(change.item.title), action(room, "card", change.item.name)))
    if any(change.item.shelf is Shelf.CONTEST for change in batch.changes):
        made.append((texts.CALENDAR, action("cal", "show")))
    return tuple(made[:_BUTTONS])


def group_name(topic_group: str, library: Library) -> str:
    """Return what a topic group is called."""
    group = library.topic_groups.get(topic_group)
    return group.title if group is not None else topic_group


def _title(batch: Batch, library: Library) -> str:
    if all(change.item.shelf is Shelf.CONTEST for change in batch.changes):
        return texts.TITLE_CONTEST
    if all(change.item.shelf is Shelf.CIRCULAR for change in batch.changes):
        return texts.TITLE_CIRCULARS
    return texts.TITLE.format(group=group_name(batch.topic_group, library))


def _contest(contest: Contest, title: str, today: date) -> str:
    coming = min(
        (s for s in contest.stages if s.start > today), key=lambda s: s.start, default=None
    )
    if coming is not None:
        day = long_date(coming.start)
        return texts.CONTEST_LINE.format(title=title, stage=STAGES[coming.kind], day=day)
    live = next((s for s in contest.stages if s.start <= today <= s.end), None)
    if live is None:
        return texts.LINES[What.CHANGED].format(title=title)
    return texts.CONTEST_NOW.format(title=title, stage=STAGES[live.kind], day=long_date(live.end))


def _only_for(change: Change, library: Library) -> str:
    """Return for whom a circular is that is not for everybody."""
    circular = library.circulars.get(change.item.name)
    if change.item.shelf is not Shelf.CIRCULAR or circular is None or not circular.agencies:
        return ""
    names = [library.agencies[a].name for a in circular.agencies if a in library.agencies]
    return texts.ONLY_FOR.format(agencies=", ".join(names[:3])) if names else ""


def _said(said: str) -> str:
    return texts.VERDICTS.get(said, said)
