"""Time as the bot sees it: Asia/Jakarta, and movable, so one can see the bot on another day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")


class Clock(Protocol):
    """Tells the time in WIB."""

    def now(self) -> datetime:
        """Return the present moment, aware, in Asia/Jakarta."""
        ...


class SystemClock:
    """The clock of the machine, moved by whole days when ``today`` is given."""

    def __init__(self, today: date | None = None) -> None:
        actual = datetime.now(WIB).date()
        self._shift = (today - actual) if today else timedelta(0)

    def now(self) -> datetime:
        """Return the present moment, moved by the shift."""
        return datetime.now(WIB) + self._shift


def in_wib(stored: datetime) -> datetime:
    """Return a moment from the database in WIB: PostgreSQL gives it in UTC, SQLite without zone."""
    return stored.astimezone(WIB) if stored.tzinfo is not None else stored.replace(tzinfo=WIB)


_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def weekday(day: date) -> str:
    """Return the name of a day: ``Kamis``."""
    return _DAYS[day.weekday()]


def short_date(text: str) -> str:
    """Return a date of content (YYYY, YYYY-MM or YYYY-MM-DD) in short: ``20 Nov 2026``."""
    year, *rest = text.split("-")
    parts = [_MONTHS[int(rest[0]) - 1][:3]] if rest else []
    days = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join((*days, *parts, year))


def long_date(day: date) -> str:
    """Return a date as people write it: ``5 Oktober 2024``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
