"""What an officer can ask for: whole days that are over."""

from datetime import date

import pytest

from bot.statistics import naming
from bot.statistics.ranges import parse

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("7", date(2026, 11, 18), date(2026, 11, 24)),
        ("", date(2026, 10, 26), date(2026, 11, 24)),
        ("30", date(2026, 10, 26), date(2026, 11, 24)),
        (" BULAN ", date(2026, 11, 1), date(2026, 11, 24)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
    ],
)
def test_a_range_ends_yesterday_at_the_latest(words: str, first: date, last: date) -> None:
    """Today is never shown."""
    asked = parse(words, TODAY)
    assert asked is not None
    assert (asked.first, asked.last) == (first, last)


@pytest.mark.parametrize("words", ["31", "bulanan", "2026-12", "2026-13", "-1", "2026"])
def test_what_means_no_days_is_no_range(words: str) -> None:
    """Neither a month to come nor a word that is none."""
    assert parse(words, TODAY) is None


def test_on_the_first_of_a_month_the_month_is_the_one_before() -> None:
    """A month of no days would show nothing."""
    asked = parse("bulan", date(2027, 1, 1))
    assert asked is not None
    assert (asked.word, asked.before) == ("2026-12", "2026-11")
    assert naming.period(asked) == "1–31 Desember 2026"


@pytest.mark.parametrize(
    ("words", "today", "period"),
    [
        ("7", TODAY, "18–24 November 2026"),
        ("30", TODAY, "26 Oktober – 24 November 2026"),
        ("30", date(2027, 1, 10), "11 Desember 2026 – 9 Januari 2027"),
        ("bulan", date(2026, 11, 2), "1 November 2026"),
    ],
)
def test_days_are_written_as_people_write_them(words: str, today: date, period: str) -> None:
    """Months and years once, where they are the same."""
    asked = parse(words, today)
    assert asked is not None
    assert naming.period(asked) == period


def test_long_titles_are_cut_at_a_word() -> None:
    """A title that is cut says so."""
    assert naming.shortened("Bolehkah berfoto, berdiri, dan tersenyum?", 22) == "Bolehkah berfoto …"
    assert naming.shortened("Bolehkah?", 22) == "Bolehkah?"
