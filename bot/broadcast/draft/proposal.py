"""Reading a circular: number, date, subject, issuer and points, for the officer to correct."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.broadcast.draft.dates import find_date
from bot.broadcast.draft.heading import CODE, read_heading

_ABBREVIATIONS = frozenset(
    ("BKD", "BKPSDM", "BKPP", "ASN", "PNS", "PPPK", "CPNS", "KPU", "SKB", "PSU", "WFH", "BKN", "RI")
)
_HEAD = 2_500
_LONGEST_SUBJECT = 200
MOST_POINTS, LONGEST_POINT = 8, 300
_NUMBER = re.compile(
    r"^[ \t]*(?:surat edaran\s+)?(?:nomor|no\.?)[ \t]*[:.]?[ \t]*"
    rf"(?P<number>{CODE})",
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
_SHOUTED = re.compile(
    r"^(?!.*\b(?:UNDANG|PERATURAN|KEPUTUSAN)\b).*\bTENTANG\b[ \t:]*\n*"
    r"(?P<subject>[^\n]+(?:\n[^\na-z]*[A-Z]{3}[^\na-z]*(?=\n|$)){0,3})",
    re.MULTILINE,
)
"""As scans have it, where the subject may stand beside the word and not below it."""
_SALUTATION = re.compile(
    r"\W*(?:yth|kepada|bapak|ibu\b|saudara|assalamu|salam|selamat (?:pagi|siang|sore|malam)|"
    r"(?:dengan )?hormat)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\W*(?:PEMERINTAH|SEKRETARIAT|BADAN|DINAS|INSPEKTORAT|KECAMATAN|GUBERNUR|BUPATI|WALI ?KOTA|"
    r"(?i:jalan|jl|telp|telepon|kode pos|laman|website|email|e-mail|faks|fax)\b|"
    r"(?i:surat edaran\W*$|(?:nomor|no\.|tanggal|sifat|lampiran)\b))"
)
"""A line of a letterhead, or of what stands before the subject."""
_OFFICE = re.compile(
    r"^[ \t]*(?:(?:surat[ \t]+)?edaran[ \t]+|se[ \t]+)?(?:a\.?[ \t]?n\.?[ \t]+)?"
    r"(?P<office>(?:(?:Pj|Plt|Plh)\.?[ \t]+)?"
    r"(?:Gubernur|Bupati|Wali ?kota|Sekretaris Daerah|"
    r"Kepala (?:Badan Kepegawaian|BKD|BKPSDM|BKPP|Dinas|Badan|Biro)|Menteri|Ketua Bawaslu)"
    r"(?:(?!\b(?:nomor|no\.|tentang|tanggal|perihal)\b)[^\n,:;]){0,80})",
    re.IGNORECASE | re.MULTILINE,
)
_LETTERHEAD = re.compile(
    r"^[ \t]*(?P<office>PEMERINTAH (?:PROVINSI|KABUPATEN|KOTA)[^\n,]{2,40})", re.MULTILINE
)
_BLANKS, _BLANK_LINES = re.compile(r"[ \t]{4,}"), re.compile(r"\n\s*\n")
_BULLET = r"[ \t]*(?:\d{1,2}[.)]|[•\-–])[ \t]+"
_POINT = re.compile(rf"^{_BULLET}(?P<point>\S[^\n]*(?:\n(?!{_BULLET})[^\n]+)*)", re.MULTILINE)
_CLOSING = re.compile(
    r"^[ \t]*(?:ditetapkan di|dikeluarkan di|demikian|tembusan|a\.?n\.?[ \t]|"
    r"(?-i:[A-Z][A-Z .]{3,60}),[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a letter's end begins: its closing words, the place, whoever signs."""
_INLINE_POINT = re.compile(r"(?<=[.;:])[ \t]+(?=\d{1,2}[.)][ \t]+[A-Z])")
_SENTENCE = re.compile(r"(?<=[a-z)\d]{2}[.!?])\s+(?=[A-Z“\"])")
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
    heading = read_heading(text)
    if heading is None:
        return Proposal(_number(text), _date(text), _subject(text), _issuer(text), points_of(text))
    subject = _clip(_flat(heading.subject), _LONGEST_SUBJECT) or _subject(heading.rest)
    return Proposal(
        number=heading.number or _number(text),
        date=heading.date or _date(text),
        subject=_calm(subject),
        issuer=_issuer(text),
        points=points_of(heading.rest),
    )


def points_of(text: str) -> tuple[str, ...]:
    """Return what a text says in a few points: its numbered ones, or its paragraphs."""
    text = _even(text)
    heading = read_heading(text)
    if heading is not None:
        text = heading.rest
    text = _INLINE_POINT.sub("\n", text)
    found = [_flat(_body(match["point"])) for match in _POINT.finditer(text)]
    if not found:
        found = list(_paragraphs(_body(text)))
    return tuple(_clip(point, LONGEST_POINT) for point in found if len(point) > 2)[:MOST_POINTS]


def _body(text: str) -> str:
    """Return a text without its end, unless that is all there is."""
    closing = _CLOSING.search(text)
    return text[: closing.start()] if closing is not None and closing.start() > 0 else text


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs; one that is too long for a point comes sentence by sentence."""
    for paragraph in map(_flat, text.split("\n")):
        if len(paragraph) > LONGEST_POINT:
            yield from _SENTENCE.split(paragraph)
        else:
            yield paragraph


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
    match = _SUBJECT.search(head) or _ABOUT.search(head) or _SHOUTED.search(head)
    if match is not None:
        subject = _SENTENCE.split(_flat(_STOP.split(match["subject"])[0]))[0]
        return _calm(_clip(subject.rstrip("."), _LONGEST_SUBJECT))
    first = next((line.strip() for line in text.split("\n") if _may_be_subject(line)), "")
    return _clip(first, _LONGEST_SUBJECT) if len(first) <= _LONGEST_SUBJECT else ""


def _may_be_subject(line: str) -> bool:
    return bool(line.strip()) and not _SALUTATION.match(line) and not _HEADED.match(line)


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
    return " ".join(w if w in _ABBREVIATIONS else w.capitalize() for w in office.split())


def _calm(subject: str) -> str:
    """Return a subject without shouting: only abbreviations and the first letter stay large."""
    if not subject.isupper() or " " not in subject:
        return subject
    words = [w if w in _ABBREVIATIONS else w.lower() for w in subject.split()]
    calm = " ".join(words)
    return calm[:1].upper() + calm[1:]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
