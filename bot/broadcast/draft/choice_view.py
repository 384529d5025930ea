"""Choosing with buttons: agencies, topic groups, what is replaced, when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.broadcast import texts, wording
from bot.broadcast.campaign import Campaign
from bot.broadcast.draft.drafting import ALL_CIRCULARS
from bot.broadcast.library.related import Candidates
from bot.broadcast.states import CampaignKind
from bot.broadcast.wording import act, button
from bot.circulars.view import day, newest_first
from bot.content.library import Library
from bot.reply import Button, Reply, Rows, quote, shortened
from bot.subscriptions.choice import REMINDERS

_PAGE = 6
_MOST_RELATED = 16
_LABEL = 56


def agencies(draft: Campaign, library: Library) -> Reply:
    """Return the agencies to choose from. A button says what is to be, so twice is once."""
    chosen = draft.target.agencies
    everybody = chosen == ()
    boxes = [
        _box(
            agency.name, "ag", draft.id, agency.id, on=not everybody and agency.id in (chosen or ())
        )
        for agency in library.agencies.values()
    ]
    rows = [(_box(texts.ALL_AGENCIES, "ag", draft.id, "", on=everybody),), *_pairs(boxes)]
    rows.append((button(texts.DONE_CHOOSING, "open", draft.id),))
    return Reply(texts.ASK_AGENCIES, tuple(rows), replaces=True)


def topics(draft: Campaign, library: Library) -> Reply:
    """Return the topic groups to choose from."""
    chosen = draft.target.topics
    everything = chosen == ()
    always = ""
    groups = [group for group in library.topic_groups.values() if group.id != REMINDERS]
    if draft.kind is CampaignKind.CIRCULAR and ALL_CIRCULARS in library.topic_groups:
        name = library.topic_groups[ALL_CIRCULARS].title.lower()
        always = texts.ALWAYS.format(name=quote(name))
        groups = [group for group in groups if group.id != ALL_CIRCULARS]
    boxes = [
        (
            _box(
                f"{group.emoji} {group.title}", "tp", draft.id, group.id,
                on=not everything and group.id in (chosen or ()),
            ),
        )
        for group in groups
    ]  # fmt: skip
    rows = [(_box(texts.ALL_TOPICS, "tp", draft.id, "", on=everything),), *boxes]
    rows.append((button(texts.DONE_CHOOSING, "open", draft.id),))
    return Reply(texts.ASK_TOPICS.format(always=always), tuple(rows), replaces=True)


def replaces(draft: Campaign, library: Library, page: int) -> Reply:
    """Return the circulars that are in force, newest first."""
    replaced = {old for circular in library.circulars.values() for old in circular.replaces}
    circulars = [
        circular
        for circular in newest_first(library)
        if not (circular.withdrawn or circular.recalled)
        and circular.id not in replaced
        and circular.id != draft.circular
    ]
    shown = circulars[page * _PAGE : (page + 1) * _PAGE]
    rows: list[tuple[Button, ...]] = [(button(texts.REPLACES_NONE, "rep", draft.id, ""),)]
    for circular in shown:
        label = f"{day(circular)} · {circular.issuer}: {circular.subject}"
        label = wording.clipped([label], 1, _LABEL)[0]
        rows.append((button(label, "rep", draft.id, circular.id),))
    pager = [button(texts.NEWER, "reps", draft.id, page - 1)] if page else []
    if (page + 1) * _PAGE < len(circulars):
        pager.append(button(texts.OLDER, "reps", draft.id, page + 1))
    rows += [tuple(pager)] if pager else []
    rows.append((button(texts.BACK, "open", draft.id),))
    return Reply(texts.ASK_REPLACES, tuple(rows), replaces=True)


def related(draft: Campaign, candidates: Candidates, library: Library) -> Reply:
    """Return the cards that may name the circular: single answers, and whole topics.

    A tap changes no button's place, or a quick second tap would hit another one.
    """
    chosen = draft.details.related
    answers = dict.fromkeys((*candidates.answers, *(i for i in chosen if i in library.answers)))
    topics_ = dict.fromkeys((*candidates.topics, *(i for i in chosen if i in library.topics)))
    rows = [
        (_box(f"💬 {library.answers[i].question}", "rl", draft.id, i, on=i in chosen),)
        for i in list(answers)[:_MOST_RELATED]
        if i in library.answers
    ]
    rows += [
        (
            _box(
                texts.WHOLE_TOPIC.format(name=library.topics[i].title), "rl", draft.id, i,
                on=i in chosen,
            ),
        )
        for i in list(topics_)[:_MOST_RELATED]
        if i in library.topics
    ]  # fmt: skip
    rows.append((button(texts.DONE_CHOOSING, "open", draft.id),))
    html = texts.ASK_RELATED if answers or topics_ else texts.ASK_RELATED_NONE
    return Reply(html, tuple(rows), replaces=True)


def dropping(draft: Campaign) -> Reply:
    """Return the parts of a draft, to drop one."""
    count = len(draft.parts)
    rows = [
        (
            button(
                shortened(texts.DROP_THIS.format(n=n, part=wording.part_name(part))),
                "drop", draft.id, count, n - 1,
            ),
        )
        for n, part in enumerate(draft.parts, start=1)
    ]  # fmt: skip
    back = wording.back(draft.id)
    return Reply(texts.ASK_DROP.format(id=draft.id), (*rows, *back), replaces=True)


def times(campaign: Campaign, now: datetime) -> Reply:
    """Return some times to choose from; others are typed."""
    soon = (now + timedelta(hours=1)).replace(second=0, microsecond=0)
    afternoon = now.replace(hour=15, minute=0, second=0, microsecond=0)
    tomorrow = (now + timedelta(days=1)).replace(hour=8, minute=0, second=0, microsecond=0)
    offered = [("1 jam lagi", soon)]
    if afternoon > soon:
        offered.append(("Hari ini 15.00", afternoon))
    offered += [("Besok 08.00", tomorrow), ("Lusa 08.00", tomorrow + timedelta(days=1))]
    rows = [(act(label, "at", campaign, minute(moment)),) for label, moment in offered]
    rows.append((button(texts.BACK, "open", campaign.id),))
    return Reply(texts.ASK_WHEN.format(id=campaign.id), tuple(rows))


def minute(moment: datetime) -> int:
    """Return a moment as minutes since the epoch, short enough for a button."""
    return int(moment.timestamp() // 60)


def _box(name: str, verb: str, campaign: int, identifier: str, *, on: bool) -> Button:
    label = shortened((texts.ON if on else texts.OFF).format(name=name))
    return button(label, verb, campaign, identifier, int(not on))


def _pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
