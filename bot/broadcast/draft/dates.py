"""Dates and moments as officers type them: "3 Desember 2026", "besok 08.00", "Senin pukul 8"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from bot.clock import WIB

_MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3,
    "april": 4, "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8,
    "agu": 8, "agt": 8, "ags": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10,
    "november": 11, "nopember": 11, "nov": 11, "nop": 11, "desember": 12, "des": 12,
}  # fmt: skip
_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_NAMED = re.compile(
    r"\b(?P<day>[0-3]?\d)\s+(?P<month>" + "|".join(_MONTHS) + r")\b\.?(?:\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\b(?P<day>[0-3]?\d)[-/.](?P<month>[01]?\d)[-/.](?P<year>20\d{2})\b")
_ISO = re.compile(r"\b(?P<year>20\d{2})-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")
_CLOCK = re.compile(
    r"(?:\b(?:pukul|jam|pkl)\.?\s*)?\b(?P<hour>[0-2]?\d)[.:](?P<minute>[0-5]\d)\b|"
    r"\b(?:pukul|jam|pkl)\.?\s*(?P<whole>[0-2]?\d)\b",
    re.IGNORECASE,
)
_RELATIVE = {"hari ini": 0, "nanti": 0, "besok": 1, "lusa": 2}


def find_date(text: str, *, near: date | None = None) -> date | None:
    """Return the first date in a text, or None.

    Args:
        text: where to look.
        near: supplies the year where none is written; None asks for a written year.
    """
    found = [
        _date(match, near) for form in (_ISO, _NUMBERS, _NAMED) for match in form.finditer(text)
    ]
    dated = [pair for pair in found if pair is not None]
    return min(dated)[1] if dated else None


def find_moment(text: str, now: datetime) -> datetime | None:
    """Return the moment in WIB that a text names, or None when it names none.

    An hour without a day is today's. The moment may lie in the past: that is for the caller to say.
    """
    named = _day(text.casefold(), now.date())
    if named is None:
        return None
    rest, day = named
    clock = _CLOCK.search(rest)
    if clock is None:
        return None
    hour = int(clock["hour"] or clock["whole"])
    if hour > 23:
        return None
    return datetime.combine(day, time(hour, int(clock["minute"] or 0)), WIB)


def _day(text: str, today: date) -> tuple[str, date] | None:
    """Return the text without the day it names, and the day: today when it names none.

    None when there is no such day, like 31 November.
    """
    for form in (_ISO, _NUMBERS, _NAMED):
        match = form.search(text)
        if match is None:
            continue
        dated = _date(match, today)
        if dated is None:
            return None
        day = dated[1]
        if form is _NAMED and match["year"] is None and day < today:
            day = _a_year_later(day)
        return text[: match.start()] + " " + text[match.end() :], day
    for word, days in _RELATIVE.items():
        if word in text:
            return text.replace(word, " "), today + timedelta(days)
    for number, name in enumerate(_DAYS):
        if re.search(rf"\b{name}\b", text.replace("jum'at", "jumat")):
            ahead = (number - today.weekday()) % 7 or 7
            return text, today + timedelta(ahead)
    return text, today


def _a_year_later(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February does not come next year; that this one is past, callers say.
        return day


def _date(match: re.Match[str], near: date | None) -> tuple[int, date] | None:
    """Return where a date stands and the date, or None when there is no such day."""
    written = match["month"]
    month = int(written) if written.isdecimal() else _MONTHS[written.casefold()]
    year = int(match["year"]) if match["year"] else (near.year if near is not None else 0)
    try:
        return match.start(), date(year, month, int(match["day"]))
    except ValueError:
        return None
