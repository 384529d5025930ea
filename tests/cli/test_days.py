"""The date of a line."""

from datetime import date

import pytest

from bot.cli.days import Days
from bot.phase import PhaseReader
from tests.screening.engine import world

LIBRARY = world.library()
TODAY = date(2026, 11, 25)


@pytest.fixture
def days() -> Days:
    """Days over made-up contests."""
    return Days(PhaseReader(LIBRARY.contests, LIBRARY.regions), "indonesia", TODAY)


def test_a_line_without_a_date_is_of_today(days: Days) -> None:
    """And is reckoned once."""
    assert days.phase(None) is days.phase(None)
    assert days.phase(None) == days.phase(TODAY.isoformat())


def test_a_year_may_be_a_number_or_a_text(days: Days) -> None:
    """Both mean the whole year."""
    assert days.phase(2024) == days.phase("2024")


@pytest.mark.parametrize("when", [True, 24, "2024-02-30", "besok", 2024.0, [2024], 1, "9999"])
def test_what_is_no_date_is_refused(days: Days, when: object) -> None:
    """Whatever was reckoned before: 2024.0 is no key for 2024."""
    days.phase(2024)
    with pytest.raises(ValueError, match=r"date harus|tahun di luar"):
        days.phase(when)
