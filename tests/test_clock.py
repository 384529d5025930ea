"""Time in WIB, movable by whole days."""

from datetime import date, timedelta

from bot.clock import WIB, SystemClock, long_date, short_date, weekday


def test_a_moved_clock_shows_the_chosen_day() -> None:
    """SARING_TODAY lets a person see the bot on that day."""
    assert SystemClock(date(2024, 10, 5)).now().date() == date(2024, 10, 5)


def test_the_time_is_jakarta_time() -> None:
    """Stages begin at midnight in WIB, wherever the machine stands."""
    assert SystemClock().now().utcoffset() == timedelta(hours=7)
    assert SystemClock().now().tzinfo is WIB


def test_dates_are_written_as_people_write_them() -> None:
    """No leading zero, the month's name in Indonesian."""
    assert long_date(date(2024, 10, 5)) == "5 Oktober 2024"
    assert weekday(date(2024, 10, 5)) == "Sabtu"


def test_short_dates_have_what_their_source_has() -> None:
    """A letter of which only the year or the month is known gets no day of its own."""
    shown = [short_date(text) for text in ("2026-11-20", "2026-05-03", "2024-08", "2024")]
    assert shown == ["20 Nov 2026", "3 Mei 2026", "Agu 2024", "2024"]
