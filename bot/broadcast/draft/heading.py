"""A heading that stands on one line: "SE Nomor 800/1/BKD/2026 tanggal … perihal …. Isinya …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.broadcast.draft.dates import find_date

CODE = r"[A-Z0-9][\w.\-]*(?:[ \t]?/[ \t]?[\w.\-]+)+"
"""A letter's number has slashes; a law's has a year."""
_DAY = r"\d{1,2}(?:\s+[A-Za-z]{3,9}\.?\s+|[-/.]\d{1,2}[-/.])\d{4}"
_LEAD = re.compile(
    r"[ \t]*(?!.{0,80}?\b(?:undang|peraturan|uu|pp|perpres|perbawaslu|pkpu|keputusan)\b"
    r".{0,20}?nomor)"
    r"[^\n.:;]{0,80}?(?=\b(?:nomor|no\.?|tanggal|tertanggal|tgl\.?|perihal)\b)",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \t,;|–-]*(?:dan[ \t]+)?")
_NUMBER = re.compile(rf"(?:nomor|no\.?)[ \t]*[:.]?[ \t]*(?P<value>{CODE})", re.IGNORECASE)
_DATE = re.compile(rf"(?:tanggal|tertanggal|tgl\.?)[ \t]*:?[ \t]*(?P<value>{_DAY})", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:perihal|tentang|hal[ \t]*(?=:))[ \t]*:?[ \t]*(?P<value>[^\n]+?)"
    rf"(?=[.;](?:\s|$)|\n|$|[ \t]*(?:[,;|]|[ \t]{{2}})[ \t]*(?:tanggal|tertanggal|tgl)\.?[ \t]*:?"
    rf"[ \t]*{_DAY}|[ \t]*[,;|]?[ \t]*\b(?:nomor|no\.?)[ \t]*[:.]?[ \t]*{CODE})",
    re.IGNORECASE,
)
_LONGEST_LINE, _LEAST = 700, 2


@dataclass(frozen=True)
class Heading:
    """What a heading says, and the text after it."""

    number: str = ""
    date: date | None = None
    subject: str = ""
    rest: str = ""


def read_heading(text: str) -> Heading | None:
    """Return the heading of a text whose first line holds at least two of its three things."""
    text = text.lstrip()
    line = text[:_LONGEST_LINE].split("\n", 1)[0]
    lead = _LEAD.match(line)
    if lead is None:
        return None
    place, found = lead.end(), dict[str, str]()
    forms = {"number": _NUMBER, "date": _DATE, "subject": _SUBJECT}
    while forms:
        start = _gap(line, place)
        hits = ((name, form.match(line, start)) for name, form in forms.items())
        hit = next(((name, match) for name, match in hits if match is not None), None)
        if hit is None:
            break
        name, match = hit
        found[name], place = match["value"].strip(), match.end()
        del forms[name]
    if len(found) < _LEAST:
        return None
    number = re.sub(r"\s+", "", found.get("number", "")).rstrip(".")
    rest = text[place:].lstrip(" \t.,;:\n")
    return Heading(number, find_date(found.get("date", "")), found.get("subject", ""), rest)


def _gap(line: str, place: int) -> int:
    match = _GAP.match(line, place)
    return match.end() if match is not None else place
