"""The rulebook in words: shelves, lists, rows of the joint decree, instruments, sanctions."""

from __future__ import annotations

from collections.abc import Sequence

from bot.action import action
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Answer, SkbRow
from bot.phase import Phase
from bot.reply import (
    Button,
    Reply,
    Rows,
    bold,
    folded,
    paragraphs,
    quote,
    shortened,
    whole_lines,
)
from bot.rulebook import parts, texts

ROOM = "rule"
_PAGE = 8
_PAGE_LETTERS = 3_400
"""What fits on a page beside its title and its footer."""


def menu(library: Library, *, replaces: bool = False) -> Reply:
    """Return the first page of the rulebook."""
    groups = [
        Button(f"{group.emoji} {group.title}", action(ROOM, "group", group.id))
        for group in library.topic_groups.values()
        if any(topic.group == group.id for topic in library.topics.values())
    ]
    extra = (
        (Button(texts.SKB_BUTTON, action(ROOM, "skb", 0)),),
        (
            Button(texts.SANCTION_BUTTON, action(ROOM, "ladder")),
            Button(texts.LAW_BUTTON, action(ROOM, "laws", 0)),
        ),
        (Button(texts.JOURNEYS_BUTTON, action(ROOM, "fears")),),
    )
    rows = tuple((button,) for button in groups) + extra
    return Reply(texts.MENU, rows, replaces=replaces)


def group(library: Library, group_id: str) -> Reply:
    """Return the topics of one group."""
    chosen = library.topic_groups[group_id]
    topics = [topic for topic in library.topics.values() if topic.group == group_id]
    rows = tuple(
        (Button(f"{topic.emoji} {topic.title}", action(ROOM, "topic", topic.id, 0)),)
        for topic in topics
    )
    html = f"{chosen.emoji} {bold(chosen.title)}"
    return Reply(html, (*rows, _back("menu")), replaces=True)


def topic(library: Library, topic_id: str, page: int, *, replaces: bool = True) -> Reply:
    """Return the questions of one topic."""
    chosen = library.topics[topic_id]
    answers = library.answers_of(topic_id)
    rows = _answer_buttons(answers[page * _PAGE : (page + 1) * _PAGE])
    html = f"{chosen.emoji} {bold(chosen.title)}\n{quote(chosen.intro)}"
    pager = _pager(len(answers), page, "topic", topic_id)
    return Reply(html, (*rows, *pager, _back("group", chosen.group)), replaces=replaces)


def skb_list(library: Library, page: int) -> Reply:
    """Return the rows of the joint decree as buttons."""
    rows_of = tuple(library.skb.values())
    rows = tuple(
        (Button(_row_label(row), action(ROOM, "row", row.id)),)
        for row in rows_of[page * _PAGE : (page + 1) * _PAGE]
    )
    pager = _pager(len(rows_of), page, "skb")
    return Reply(texts.SKB_INTRO, (*rows, *pager, _back("menu")), replaces=True)


def skb_row(library: Library, row_id: str, phase: Phase, *, replaces: bool = True) -> Reply:
    """Return the card of one row: what, since when, which article, which sanction and when."""
    row = library.skb[row_id]
    acts = "\n".join(f"• {quote(act)}" for act in row.acts)
    head = f"📋 {bold(row.act)}\nSKB 2022 Lampiran II, {texts.TABLES[row.table]} no. {row.row}"
    applies = f"🗓 Berlaku: {texts.STAGES[row.stage]}."
    lines = parts.basis((*row.basis, f"skb-2022 | {row.id}"), (), library, phase)
    base = "📖 <b>Dasar:</b>\n" + "\n".join(f"• {line}" for line in lines)
    threat = f"⚖️ {parts.sanction((row.id,), library, phase)}"
    doubt = None if row.verified else f"⚠️ {texts.UNVERIFIED}"
    buttons: list[tuple[Button, ...]] = []
    other = library.skb.get(row.counterpart or "")
    if other is not None:
        label = f"Tahap lain: {texts.STAGES[other.stage]}"
        buttons.append((Button(label, action(ROOM, "row", other.id)),))
    html = paragraphs(head, acts, applies, base, threat, doubt, parts.footer(library))
    return Reply(html, (*buttons, _back("skb", "0")), replaces=replaces)


def laws(library: Library, page: int) -> Reply:
    """Return the instruments with their status."""
    all_laws = tuple(library.regulations.values())
    shown = all_laws[page * _PAGE : (page + 1) * _PAGE]
    rows = tuple((Button(shortened(law.short), action(ROOM, "law", law.id)),) for law in shown)
    pager = _pager(len(all_laws), page, "laws")
    html = f"<b>{quote(texts.LAW_BUTTON)}</b>\nPilih untuk membaca status dan ringkasannya."
    return Reply(html, (*rows, *pager, _back("menu")), replaces=True)


def law(library: Library, law_id: str) -> Reply:
    """Return one instrument: status, whom it binds, what it says in our own words."""
    chosen = library.regulations[law_id]
    since = chosen.in_force_since or chosen.issued
    status = f"Status: <b>{texts.STATUSES[chosen.status]}</b>" + (
        f" · sejak {long_date(since)}" if since else ""
    )
    note = quote(chosen.status_note) if chosen.status_note else None
    gists = "\n".join(
        f"<b>{quote(provision.ref)}</b>: {quote(provision.gist)}"
        for provision in chosen.provisions
        if provision.verified
    )
    body = folded(whole_lines(gists, 2400)) if gists else None
    head = f"⚖️ {bold(chosen.title)}\n{status}"
    binds = f"Mengikat: {quote(chosen.binds)}"
    html = paragraphs(head, note, binds, body, parts.footer(library))
    return Reply(html, (_back("laws", "0"),), replaces=True)


def ladder(library: Library, *, replaces: bool = True) -> Reply:
    """Return the whole ladder of sanctions; where the law conflicts stands on its own page."""
    steps = "\n".join(
        f"{number}. {bold(step.name)}: {quote('; '.join(step.forms))}."
        for number, step in enumerate(library.ladder.values(), start=1)
    )
    html = paragraphs(texts.SANCTIONS_TITLE, steps, texts.DECIDED, parts.footer(library))
    rows = (
        (Button(texts.READINGS_BUTTON, action(ROOM, "readings")),),
        (Button(texts.CRIMINAL_BUTTON, action(ROOM, "crimes")),),
        _back("menu"),
    )
    return Reply(html, rows, replaces=replaces)


def readings(library: Library) -> Reply:
    """Return what the law says in more than one way about the steps of the ladder."""
    lines = []
    for number, step in enumerate(library.ladder.values(), start=1):
        if step.readings:
            lines.append(f"{number}. {bold(step.name)}")
            lines += [f"   ↔ {quote(reading)}" for reading in step.readings]
    body = whole_lines("\n".join(lines), _PAGE_LETTERS)
    html = paragraphs(texts.READINGS, body, parts.footer(library))
    return Reply(html, (_back("ladder"),), replaces=True)


def crimes(library: Library) -> Reply:
    """Return the criminal threats, each with its article."""
    lines = []
    for crime in library.criminal.values():
        cited = library.cite(crime.cites[0]) if crime.cites else None
        article = f" ({quote(f'{cited[0].short} {cited[1]}'.rstrip())})" if cited else ""
        lines.append(f"• {bold(crime.act)}{article}: {quote(crime.threat)}")
    body = whole_lines("\n".join(lines), _PAGE_LETTERS)
    html = paragraphs(texts.CRIMINAL_TITLE, body, parts.footer(library))
    return Reply(html, (_back("ladder"),), replaces=True)


def fears(library: Library) -> Reply:
    """Return the journeys of the moment of fear as buttons."""
    rows = tuple(
        (Button(shortened(journey.title), action(ROOM, "fear", journey.id)),)
        for journey in sorted(library.journeys.values(), key=lambda one: one.order)
    )
    html = "🫂 <b>Tenang, kita lihat satu-satu.</b>\nMana yang paling dekat dengan keadaan Anda?"
    return Reply(html, (*rows, _back("menu")), replaces=True)


def journey(library: Library, journey_id: str, *, replaces: bool = False) -> Reply:
    """Return one journey: opening, steps, closing."""
    chosen = library.journeys[journey_id]
    steps = "\n".join(f"{n}. {quote(step)}" for n, step in enumerate(chosen.steps, start=1))
    head = f"🫂 {bold(chosen.title)}\n{quote(chosen.opening)}"
    related = tuple(
        (Button(shortened(library.answers[answer].question), action("ans", "card", answer)),)
        for answer in chosen.related[:3]
        if answer in library.answers
    )
    html = paragraphs(head, whole_lines(steps, 2600), quote(chosen.closing), parts.footer(library))
    others = tuple(
        (Button(shortened(other.title), action(ROOM, "fear", other.id)),)
        for other in library.journeys.values()
        if other.id != journey_id and f'"{other.title}"' in steps
    )
    desk = (Button("🙋 Tanya petugas", action("desk", "open")),)
    return Reply(html, (*others, *related, desk), replaces=replaces)


def found(library: Library, answers: Sequence[str], rows_of: Sequence[SkbRow]) -> Reply:
    """Return what a search of the rulebook found."""
    if not answers and not rows_of:
        return Reply(texts.NOTHING_FOUND)
    rows = _answer_buttons([library.answers[answer] for answer in answers])
    rules = tuple((Button(_row_label(row), action(ROOM, "row", row.id)),) for row in rows_of)
    return Reply(texts.FOUND, rows + rules)


def _answer_buttons(answers: Sequence[Answer]) -> Rows:
    return tuple(
        (Button(shortened(answer.question), action("ans", "card", answer.id)),)
        for answer in answers
    )


def _row_label(row: SkbRow) -> str:
    return shortened(f"📋 {row.short} · {texts.TABLES[row.table]} no. {row.row}")


def _pager(total: int, page: int, verb: str, *args: str) -> Rows:
    buttons = []
    if page > 0:
        buttons.append(Button("‹ Sebelumnya", action(ROOM, verb, *args, page - 1)))
    if (page + 1) * _PAGE < total:
        buttons.append(Button("Berikutnya ›", action(ROOM, verb, *args, page + 1)))
    return (tuple(buttons),) if buttons else ()


def _back(verb: str, *args: str) -> tuple[Button, ...]:
    return (Button(texts.BACK, action(ROOM, verb, *args)),)
