"""The library of circulars: list, card and file."""

from __future__ import annotations

from collections.abc import Sequence

from bot.action import action
from bot.circulars import texts
from bot.clock import short_date
from bot.content.library import Library
from bot.content.schema import Circular
from bot.reply import Button, Reply, bold, paragraphs, quote, shortened
from bot.rulebook import parts

ROOM = "circ"
_PAGE = 8
_NAME, _MOST_ANSWERS = 90, 3


def newest_first(library: Library) -> tuple[Circular, ...]:
    """Return every circular, newest first, undated ones last."""
    return tuple(sorted(library.circulars.values(), key=lambda c: c.date or "", reverse=True))


def listing(
    circulars: Sequence[Circular], page: int, library: Library, *, title: str, replaces: bool
) -> Reply:
    """Return one page of circulars as buttons, and above them which are not in force any more."""
    if not circulars:
        return Reply(texts.EMPTY)
    shown = circulars[page * _PAGE : (page + 1) * _PAGE]
    rows: list[tuple[Button, ...]] = [
        (Button(_label(circular, library), action(ROOM, "card", circular.id)),)
        for circular in shown
    ]
    pager = []
    if page > 0:
        pager.append(Button("‹ Lebih baru", action(ROOM, "list", page - 1)))
    if (page + 1) * _PAGE < len(circulars):
        pager.append(Button("Lebih lama ›", action(ROOM, "list", page + 1)))
    if pager:
        rows.append(tuple(pager))
    standing = [line for circular in shown for line in _listed(circular, library)]
    return Reply(paragraphs(title, "\n".join(standing)), tuple(rows), replaces=replaces)


def card(circular: Circular, library: Library) -> Reply:
    """Return the card of one circular."""
    number = circular.number or texts.NO_NUMBER
    head = f"📜 {bold(circular.subject)}\n{quote(circular.issuer)} · {quote(number)}"
    points = "\n".join(f"• {quote(point)}" for point in circular.points)
    audience = f"Untuk: {quote(circular.audience)}" if circular.audience else None
    html = paragraphs(
        f"{head}\n{quote(circular.date_text)}",
        _standing(circular, library),
        points,
        audience,
        texts.CAUTION.format(text=quote(circular.caution)) if circular.caution else None,
        parts.footer(library),
    )
    return Reply(html, (*_files(circular), *_ways(circular, library)))


def file(circular: Circular, library: Library) -> Reply:
    """Return the PDF of a circular, with whether it is in force."""
    caption = paragraphs(
        texts.PDF.format(name=quote(shortened(_name(circular), 200))),
        _standing(circular, library),
    )
    return Reply(caption, file=circular.pdf_file)


def matching(circulars: Sequence[Circular], words: str) -> tuple[Circular, ...]:
    """Return the circulars that hold every word."""
    wanted = words.casefold().split()
    return tuple(c for c in circulars if all(word in _haystack(c) for word in wanted))


def _files(circular: Circular) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if circular.pdf_file is not None:
        buttons.append(Button(texts.PDF_BUTTON, action(ROOM, "pdf", circular.id)))
    elif circular.pdf is not None:
        buttons.append(Button(texts.PDF_BUTTON, url=circular.pdf))
    if circular.sources:
        buttons.append(Button(texts.SOURCE, url=circular.sources[0]))
    buttons.append(Button(texts.SHARE, inline=circular.subject[:60]))
    return tuple((button,) for button in buttons) if len(buttons) > 2 else (tuple(buttons),)


def _ways(circular: Circular, library: Library) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons to what replaced it, what it replaced, and the answers that name it."""
    heir = library.heir_of(circular.id)
    rows = [(Button(texts.TO_HEIR, action(ROOM, "card", heir.id)),)] if heir is not None else []
    rows += [
        (Button(texts.TO_OLD, action(ROOM, "card", old)),)
        for old in circular.replaces[:2]
        if old in library.circulars
    ]
    rows += [
        (Button(shortened(f"💬 {library.answers[i].question}"), action("ans", "card", i)),)
        for i in circular.answers[:_MOST_ANSWERS]
        if i in library.answers
    ]
    return tuple(rows)


def _standing(circular: Circular, library: Library) -> str | None:
    lines = []
    if circular.withdrawn:
        lines.append(texts.WITHDRAWN.format(what=quote(circular.withdrawn)))
    elif circular.recalled:
        lines.append(texts.RECALLED.format(date=quote(circular.recalled)))
    lines += [
        texts.REPLACED_BY.format(name=quote(_name(other)))
        for other in library.circulars.values()
        if circular.id in other.replaces
    ]
    lines += [
        texts.REPLACES.format(name=quote(_name(library.circulars[old])))
        for old in circular.replaces
        if old in library.circulars
    ]
    return "\n".join(lines) or None


def _listed(circular: Circular, library: Library) -> list[str]:
    """Return what a list says of a circular that is withdrawn, replaced, or replaces another."""
    name = quote(shortened(_name(circular), _NAME))
    heir = library.heir_of(circular.id)
    if circular.withdrawn:
        return [texts.LISTED_WITHDRAWN.format(name=name)]
    if circular.recalled:
        return [texts.LISTED_RECALLED.format(name=name)]
    if heir is not None:
        by = quote(shortened(_name(heir), _NAME))
        return [texts.LISTED_REPLACED.format(name=name, heir=by)]
    return [
        texts.LISTED_REPLACES.format(
            name=name, old=quote(shortened(_name(library.circulars[old]), _NAME))
        )
        for old in circular.replaces
        if old in library.circulars
    ]


def _name(circular: Circular) -> str:
    return f"{circular.issuer}, {circular.number or circular.date_text}"


def _haystack(circular: Circular) -> str:
    parts_ = (circular.subject, circular.issuer, circular.number or "", circular.scope)
    return " ".join((*parts_, circular.date_text, *circular.points)).casefold()


def _label(circular: Circular, library: Library) -> str:
    file_ = f"{texts.HAS_PDF} " if circular.pdf else ""
    when = day(circular)
    return shortened(
        f"{_mark(circular, library)}{file_}{when} · {circular.scope}: {circular.subject}"
    )


def _mark(circular: Circular, library: Library) -> str:
    if library.in_force(circular):
        return ""
    # Of a broadcast that was recalled the letter may well be in force.
    recalled = circular.recalled and not circular.withdrawn and library.heir_of(circular.id) is None
    return f"{texts.TAKEN_BACK if recalled else texts.NOT_IN_FORCE} "


def day(circular: Circular) -> str:
    """Return the date of a circular as short as lists have room for; sources may lack the day."""
    return short_date(circular.date) if circular.date else texts.NO_DATE
