"""Asking for the date of a contest: its calendar while it runs, the entry on the next one else."""

from datetime import date

import pytest

from bot.answers.engine import AskOutcome
from bot.phase import PhaseReader
from tests.answers.real import finder, library

RUNNING, QUIET = date(2024, 11, 10), date(2026, 11, 26)
DATES = ("kapan coblosan pilkada", "nyoblosnya kapan", "pilkada kapan ya")


def asked(question: str, day: date) -> tuple[AskOutcome, str | None]:
    """Return the outcome and the entry of a question on a day."""
    found = library()
    phase = PhaseReader(found.contests, found.regions).on(day, found.meta.home_region)
    answer = finder().ask(question, phase)
    return answer.outcome, next(iter(answer.candidates), None)


@pytest.mark.parametrize("question", DATES)
def test_while_a_contest_runs_its_date_is_in_the_calendar(question: str) -> None:
    """ "Tanggal pasti belum ada" would be untrue three weeks before the day."""
    assert asked(question, RUNNING) == (AskOutcome.CALENDAR, None)


@pytest.mark.parametrize("question", DATES)
def test_between_contests_the_entry_on_the_next_one_speaks(question: str) -> None:
    """No date is known, and none is guessed."""
    assert asked(question, QUIET)[1] == "faq-187"


@pytest.mark.parametrize(
    "question", ["kapan pilkada berikutnya", "pemilu 2029 kapan", "kapan nyoblos lagi"]
)
def test_the_contest_after_this_one_is_no_matter_of_the_calendar(question: str) -> None:
    """Also while one runs."""
    assert asked(question, RUNNING)[1] == "faq-187"
