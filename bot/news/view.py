"""What officers see of changed content: the list, one group's notice, and what came of a tap."""

from __future__ import annotations

from collections.abc import Sequence

from bot.action import action
from bot.broadcast import sums, wording
from bot.broadcast import texts as broadcast_texts
from bot.broadcast.campaign import Campaign
from bot.content.library import Library
from bot.news import texts
from bot.news.items import CIRCULARS
from bot.news.notice import group_name
from bot.news.service import Offer, together
from bot.reply import Button, Reply, Rows, folded, paragraphs, quote, shortened
from bot.subscriptions.choice import REMINDERS

ROOM = "news"
_TEXT, _FOLDED = 2_800, 600


def home(offers: Sequence[Offer], library: Library, *, switched_on: bool) -> Reply:
    """Return the page of the switch and of everything that waits for a decision."""
    html = texts.HOME.format(
        switch=texts.SWITCH_ON if switched_on else texts.SWITCH_OFF,
        reminders=quote(group_name(REMINDERS, library).lower()),
    )
    turn = Button(texts.TURN_OFF, action(ROOM, "off"))
    if not switched_on:
        turn = Button(texts.TURN_ON, action(ROOM, "on"))
    waiting = listing(offers, library)
    rows = (*waiting.rows, (turn,), (wording.button(broadcast_texts.TO_HOME, "home"),))
    return Reply(paragraphs(html, waiting.html), rows, replaces=True)


def listing(offers: Sequence[Offer], library: Library, note: str | None = None) -> Reply:
    """Return what waits: one group's notice at once, several as a list."""
    if not offers:
        return Reply(paragraphs(note, texts.NOTHING))
    if len(offers) == 1:
        only = offer(offers[0], library)
        return Reply(paragraphs(note, only.html), only.rows)
    lines = "\n".join(
        texts.WAITING_LINE.format(
            group=quote(group_name(one.batch.topic_group, library)),
            n=len(one.batch.changes),
            people=sums.few(one.people),
        )
        for one in offers
    )
    rows = [(_open(one, library),) for one in offers]
    rows.append((Button(texts.SKIP_ALL, action(ROOM, "none", together(offers))),))
    html = paragraphs(note, texts.WAITING.format(lines=lines), texts.NOTICES.format(n=len(offers)))
    return Reply(html, tuple(rows))


def offer(one: Offer, library: Library, *, among_others: bool = False) -> Reply:
    """Return the notice about one group's changes, with the two buttons that decide."""
    batch = one.batch
    text = quote(shortened(one.text, _TEXT))
    html = texts.OFFER.format(
        n=len(batch.changes),
        what=_what(batch.topic_group),
        group=quote(group_name(batch.topic_group, library)),
        people=sums.few(one.people),
        text=folded(text) if len(text) > _FOLDED else f"<blockquote>{text}</blockquote>",
    )
    rows: Rows = (
        (Button(texts.TELL, action(ROOM, "tell", batch.topic_group, batch.token)),),
        (Button(texts.SKIP, action(ROOM, "skip", batch.topic_group, batch.token)),),
    )
    if among_others:
        rows = (*rows, (Button(texts.TO_ALL, action(ROOM, "list")),))
    return Reply(html, rows)


def told(campaign: Campaign, people: int, *, later: bool) -> Reply:
    """Return when a notice leaves, and how to take it back."""
    html = texts.TOLD.format(
        id=campaign.id,
        people=sums.few(people),
        start=wording.when(campaign.scheduled_at or 0.0),
    )
    rows: Rows = (
        (wording.button(texts.SEE, "open", campaign.id),),
        (wording.act(broadcast_texts.CANCEL, "toss", campaign),),
    )
    return Reply(html + (texts.TOLD_LATER if later else ""), rows, replaces=True)


def _open(one: Offer, library: Library) -> Button:
    label = texts.OPEN.format(
        group=group_name(one.batch.topic_group, library), n=len(one.batch.changes)
    )
    return Button(shortened(label), action(ROOM, "open", one.batch.topic_group))


def _what(topic_group: str) -> str:
    special = {CIRCULARS: texts.WHAT_CIRCULAR, REMINDERS: texts.WHAT_CONTEST}
    return special.get(topic_group, texts.WHAT_ANSWER)
