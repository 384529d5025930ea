"""Quiet hours and durations."""

from datetime import datetime, timedelta

import pytest

from bot.broadcast.release.schedule import QuietHours, seconds_for
from bot.clock import WIB

DAY = datetime(2026, 11, 25, tzinfo=WIB)


def at(hour: int, minute: int = 0, *, day: int = 0) -> datetime:
    """Return a moment of that day."""
    return DAY + timedelta(days=day, hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("wanted", "starts"),
    [
        (at(12), at(12)),
        (at(20, 59), at(20, 59)),
        (at(21), at(6, day=1)),
        (at(23, 30), at(6, day=1)),
        (at(2), at(6)),
        (at(5, 59), at(6)),
        (at(6), at(6)),
    ],
)
def test_a_start_at_night_waits_for_the_morning(wanted: datetime, starts: datetime) -> None:
    """Across midnight, edges included."""
    assert QuietHours.parse("21:00-06:00").after(wanted) == starts


def test_quiet_hours_in_one_day() -> None:
    """Such as a pause at noon."""
    noon = QuietHours.parse("11:30-13:00")
    assert noon.after(at(12)) == at(13)
    assert noon.after(at(13)) == at(13)
    assert noon.after(at(2)) == at(2)


def test_no_quiet_hours() -> None:
    """A dash turns them off."""
    assert QuietHours.parse("-").after(at(3)) == at(3)


@pytest.mark.parametrize("text", ["", "21-6", "25:00-06:00", "21:00", "21:00–06:00", "9:00-10:00"])
def test_a_malformed_setting_is_refused(text: str) -> None:
    """Nobody guesses what was meant."""
    with pytest.raises(ValueError, match="HH:MM"):
        QuietHours.parse(text)


def test_a_province_takes_forty_minutes() -> None:
    """Sixty thousand people at twenty-five a second."""
    assert seconds_for(60_000, 1, 25.0) == 2400
    assert seconds_for(10, 2, 25.0) == 1
    assert seconds_for(10, 1, 0.0) == 0
