"""Reading a circular: number, date, subject, issuer and points, for the officer to correct."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.broadcast.dates import find_date

_HEAD = 2_500
_LONGEST_SUBJECT = 200
MOST_POINTS, LONGEST_POINT = 8, 300
_NUMBER = re.compile(
    r"^[ \t]*(?:surat edaran\s+)?(?:nomor|no\.?)[ \t]*[:.]?[ \t]*"
    r"(?P<number>[A-Z0-9][\w.\-]*(?:[ \t]?/[ \t]?[\w.\-]+)+)",
    re.IGNORECASE | re.MULTILINE,
)
_ISSUED = re.compile(
    r"(?:pada tanggal|^[ \t]*tanggal)[ \t]*:?[ \t]*(?P<rest>[^\n]{4,40})",
    re.IGNORECASE | re.MULTILINE,
)
_PLACED = re.compile(
    r"(?:^|[ \t]{2,})[ \t]*[A-Z][\w .]{2,30},[ \t]*(?P<rest>\d{1,2} \w+ \d{4})", re.MULTILINE
)
_SUBJECT = re.compile(
    r"^[ \t]*(?:perihal|hal)[ \t]*:[ \t]*(?P<subject>[^\n]+(?:\n[ \t]+[^\n:]+)*)",
    re.IGNORECASE | re.MULTILINE,
)
_ABOUT = re.compile(
    r"^[ \t]*tentang[ \t]*\n+(?P<subject>(?:[^\n]+\n?){1,4})", re.IGNORECASE | re.MULTILINE
)
_OFFICE = re.compile(
    r"^[ \t]*(?:surat edaran[ \t]+)?(?:a\.?[ \t]?n\.?[ \t]+)?"
    r"(?P<office>(?:(?:Pj|Plt|Plh)\.?[ \t]+)?"
    r"(?:Gubernur|Bupati|Wali ?kota|Sekretaris Daerah|"
    r"Kepala (?:Badan Kepegawaian|BKD|BKPSDM|BKPP|Dinas|Badan|Biro)|Menteri|Ketua Bawaslu)"
    r"[^\n,:;]{0,80})",
    re.IGNORECASE | re.MULTILINE,
)
_LETTERHEAD = re.compile(
    r"^[ \t]*(?P<office>PEMERINTAH (?:PROVINSI|KABUPATEN|KOTA)[^\n,]{2,40})", re.MULTILINE
)
_BLANKS, _BLANK_LINES = re.compile(r"[ \t]{4,}"), re.compile(r"\n\s*\n")
_BULLET = r"[ \t]*(?:\d{1,2}[.)]|[•\-–])[ \t]+"
_POINT = re.compile(rf"^{_BULLET}(?P<point>\S[^\n]*(?:\n(?!{_BULLET})[^\n]+)*)", re.MULTILINE)
_STOP = re.compile(
    r"^[ \t]*(?:dengan rahmat|yth|kepada|menimbang|\d+\.)", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True)
class Proposal:
    """What was found; an empty field was not found."""

    number: str = ""
    date: date | None = None
    subject: str = ""
    issuer: str = ""
    points: tuple[str, ...] = ()


def propose(text: str) -> Proposal:
    """Return what a circular's text says about itself. Never guesses a name of a person."""
    text = _even(text)
    return Proposal(
        number=_number(text),
        date=_date(text),
        subject=_subject(text),
        issuer=_issuer(text),
        points=points_of(text),
    )


def points_of(text: str) -> tuple[str, ...]:
    """Return what a text says in a few points: its numbered ones, or its paragraphs."""
    text = _even(text)
    found = [_flat(match["point"]) for match in _POINT.finditer(text)]
    if not found:
        found = [_flat(paragraph) for paragraph in text.split("\n")]
    return tuple(_clip(point, LONGEST_POINT) for point in found if len(point) > 2)[:MOST_POINTS]


def _even(text: str) -> str:
    """Return the text without long stretches of nothing, in which the forms would get lost."""
    return _BLANK_LINES.sub("\n\n", _BLANKS.sub("    ", text))


def _number(text: str) -> str:
    match = _NUMBER.search(text[:_HEAD])
    return re.sub(r"\s+", "", match["number"]).rstrip(".") if match is not None else ""


def _date(text: str) -> date | None:
    for form in (_ISSUED, _PLACED):
        for match in form.finditer(text):
            found = find_date(match["rest"])
            if found is not None:
                return found
    return None


def _subject(text: str) -> str:
    head = text[:_HEAD]
    match = _SUBJECT.search(head) or _ABOUT.search(head)
    if match is not None:
        return _clip(_flat(_STOP.split(match["subject"])[0]), _LONGEST_SUBJECT)
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return _clip(first, _LONGEST_SUBJECT) if len(first) <= _LONGEST_SUBJECT else ""


def _issuer(text: str) -> str:
    head, tail = text[:600], text[-800:]
    for place, form in ((tail, _OFFICE), (head, _OFFICE), (head, _LETTERHEAD)):
        matches = list(form.finditer(place))
        if matches:
            return _titled(_flat(matches[-1 if place is tail else 0]["office"]))
    return ""


def _titled(office: str) -> str:
    """Return an office without shouting; abbreviations stay."""
    if not office.isupper():
        return office
    return " ".join(
        w if w in ("BKD", "BKPSDM", "BKPP", "ASN") else w.capitalize() for w in office.split()
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
