"""Dates and moments as officers type them."""

from datetime import date, datetime

import pytest

from bot.broadcast.draft.dates import find_date, find_moment
from bot.clock import WIB

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=WIB)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 Desember 2026", date(2026, 12, 3)),
        ("pada tanggal 3 desember 2026.", date(2026, 12, 3)),
        ("03-12-2026", date(2026, 12, 3)),
        ("3/12/2026", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("7 Nopember 2026", date(2026, 11, 7)),
        ("1 Okt 2026", date(2026, 10, 1)),
        ("Bengkulu, 3 Des 2026, berlaku 5 Januari 2027", date(2026, 12, 3)),
        ("31 Februari 2026", None),
        ("tanggal sekian", None),
        ("3 Desember", None),
    ],
)
def test_a_date_is_found(words: str, day: date | None) -> None:
    """In every usual form; a day that does not exist is none, and a year must be written."""
    assert find_date(words) == day


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("besok 08.00", "2026-11-26 08:00"),
        ("Besok pukul 8", "2026-11-26 08:00"),
        ("lusa jam 7.30", "2026-11-27 07:30"),
        ("hari ini 16:00", "2026-11-25 16:00"),
        ("16.00", "2026-11-25 16:00"),
        ("08.00", "2026-11-25 08:00"),
        ("5 Desember 2026 09.30", "2026-12-05 09:30"),
        ("5 Desember 09.30", "2026-12-05 09:30"),
        ("5 Januari 09.30", "2027-01-05 09:30"),
        ("05-12-2026 pukul 10.15 WIB", "2026-12-05 10:15"),
        ("2026-12-05 10:15", "2026-12-05 10:15"),
        ("Senin 08.00", "2026-11-30 08:00"),
        ("Rabu 08.00", "2026-12-02 08:00"),
        ("Jum'at pukul 9", "2026-11-27 09:00"),
    ],
)
def test_a_moment_is_found(words: str, moment: str) -> None:
    """With the day in any form, or today's."""
    found = find_moment(words, NOW)
    assert found is not None
    assert found.strftime("%Y-%m-%d %H:%M") == moment
    assert found.tzinfo is WIB


def test_a_leap_day_that_is_over_is_past() -> None:
    """It does not come next year, and nothing breaks over it."""
    found = find_moment("29 Februari pukul 8", datetime(2028, 3, 5, 9, 0, tzinfo=WIB))
    assert found == datetime(2028, 2, 29, 8, 0, tzinfo=WIB)


@pytest.mark.parametrize(
    "words",
    [
        "", "segera", "besok", "5 Desember 2026", "pukul 27", "3.4.5", "29 Februari pukul 8",
        "31 November 2026 09.30", "31-11-2026 09.30",
    ],
)  # fmt: skip
def test_no_moment_is_made_up(words: str) -> None:
    """Without a time of day there is none, nor on a day that does not exist."""
    assert find_moment(words, NOW) is None
