"""The library of circulars: list and card."""

from __future__ import annotations

from collections.abc import Sequence

from bot.action import action
from bot.circulars import texts
from bot.content.library import Library
from bot.content.schema import Circular
from bot.reply import Button, Reply, bold, paragraphs, quote, shortened
from bot.rulebook import parts

ROOM = "circ"
_PAGE = 8


def newest_first(library: Library) -> tuple[Circular, ...]:
    """Return every circular, newest first, undated ones last."""
    return tuple(sorted(library.circulars.values(), key=lambda c: c.date or "", reverse=True))


def listing(circulars: Sequence[Circular], page: int, *, title: str, replaces: bool) -> Reply:
    """Return one page of circulars as buttons."""
    if not circulars:
        return Reply(texts.EMPTY)
    shown = circulars[page * _PAGE : (page + 1) * _PAGE]
    rows: list[tuple[Button, ...]] = [
        (Button(_label(circular), action(ROOM, "card", circular.id)),) for circular in shown
    ]
    pager = []
    if page > 0:
        pager.append(Button("‹ Lebih baru", action(ROOM, "list", page - 1)))
    if (page + 1) * _PAGE < len(circulars):
        pager.append(Button("Lebih lama ›", action(ROOM, "list", page + 1)))
    if pager:
        rows.append(tuple(pager))
    return Reply(title, tuple(rows), replaces=replaces)


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
    buttons = [Button(texts.SOURCE, url=circular.sources[0])] if circular.sources else []
    buttons.append(Button(texts.SHARE, inline=circular.subject[:60]))
    return Reply(html, (tuple(buttons),))


def matching(circulars: Sequence[Circular], words: str) -> tuple[Circular, ...]:
    """Return the circulars that hold every word."""
    wanted = words.casefold().split()
    return tuple(c for c in circulars if all(word in _haystack(c) for word in wanted))


def _standing(circular: Circular, library: Library) -> str | None:
    lines = []
    if circular.withdrawn:
        lines.append(texts.WITHDRAWN.format(what=quote(circular.withdrawn)))
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


def _name(circular: Circular) -> str:
    return f"{circular.issuer}, {circular.number or circular.date_text}"


def _haystack(circular: Circular) -> str:
    parts_ = (circular.subject, circular.issuer, circular.number or "", circular.scope)
    return " ".join((*parts_, circular.date_text, *circular.points)).casefold()


def _label(circular: Circular) -> str:
    return shortened(f"{circular.date or '····'} · {circular.scope}: {circular.subject}")
