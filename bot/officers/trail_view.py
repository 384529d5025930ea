"""The audit trail as pages for a phone and as a table for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from io import StringIO

from bot.action import action
from bot.clock import WIB
from bot.officers import acts, texts
from bot.officers.store import Act
from bot.reply import Button, Picture, Reply, quote, whole_lines

ROOM = "off"
PAGE = 12
_MOST = 3_800
"""Characters; long reasons fill a message before a page of acts does."""
_FORMULA = ("=", "+", "-", "@", "\t")


def page(found: Sequence[Act], number: int) -> Reply:
    """Return one page of the trail, newest first; one act more than a page says there are older."""
    if not found:
        return Reply(texts.TRAIL_EMPTY)
    lines = "\n".join(_line(act) for act in found[:PAGE])
    pager = []
    if number:
        pager.append(Button(texts.NEWER, action(ROOM, "trail", number - 1)))
    if len(found) > PAGE:
        pager.append(Button(texts.OLDER, action(ROOM, "trail", number + 1)))
    rows = [tuple(pager)] if pager else []
    rows.append((Button(texts.TRAIL_SHEET, action(ROOM, "sheet")),))
    html = texts.TRAIL.format(lines=whole_lines(lines, _MOST))
    return Reply(html, tuple(rows), replaces=True)


def table(trail: Sequence[Act], name: str) -> Reply:
    """Return the whole trail as CSV that a double click opens, codes beside plain words."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(texts.TRAIL_HEAD)
    for act in trail:
        cells = (act.officer, act.act, acts.name(act.act), act.subject, act.why)
        writer.writerow((f"{_local(act.at):%Y-%m-%d %H:%M}", *map(_plain, cells)))
    return Reply(texts.TRAIL_FILE, document=Picture(out.getvalue().encode("utf-8-sig"), name))


def _line(act: Act) -> str:
    return texts.TRAIL_LINE.format(
        at=f"{_local(act.at):%d-%m-%Y %H:%M}", officer=quote(act.officer), act=acts.name(act.act),
        subject=f": {quote(act.subject)}" if act.subject else "",
        why=f" · {quote(act.why[:120])}" if act.why else "",
    )  # fmt: skip


def _local(at: datetime) -> datetime:
    """Return a moment in WIB; SQLite gives it back as it was written, without a zone."""
    return at.astimezone(WIB) if at.tzinfo is not None else at


def _plain(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
