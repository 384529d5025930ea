"""Stages of a contest run forwards."""

from datetime import date
from pathlib import Path

from tests.content import small


def _stage(kind: str, start: date, end: date) -> dict[str, object]:
    return {"kind": kind, "start": start, "end": end}


CAMPAIGN = _stage("kampanye", date(2024, 9, 25), date(2024, 11, 23))
QUIET = _stage("masa_tenang", date(2024, 11, 24), date(2024, 11, 26))
POLLING = _stage("pemungutan", date(2024, 11, 27), date(2024, 11, 27))
AFTER = _stage("pasca_pemungutan", date(2024, 11, 28), date(2024, 12, 16))


def test_stages_out_of_order_are_refused(tmp_path: Path) -> None:
    """The vote does not precede the campaign."""
    change = small.contest(stages=[POLLING, CAMPAIGN])
    assert "mulai lebih dulu" in small.only(small.errors(tmp_path, change)).what


def test_a_stage_that_cannot_follow_is_refused(tmp_path: Path) -> None:
    """After the quiet period nobody campaigns again before the vote."""
    late = _stage("kampanye", date(2024, 11, 27), date(2024, 11, 28))
    change = small.contest(stages=[QUIET, late])
    assert "tidak mungkin sesudah" in small.only(small.errors(tmp_path, change)).what


def test_campaign_and_quiet_period_do_not_overlap(tmp_path: Path) -> None:
    """The law lets them exclude each other."""
    long = CAMPAIGN | {"end": date(2024, 11, 25)}
    change = small.contest(stages=[long, QUIET])
    assert "bertindih" in small.only(small.errors(tmp_path, change)).what


def test_a_second_round_may_begin_after_the_vote(tmp_path: Path) -> None:
    """Jakarta 2017 voted twice."""
    second = _stage("kampanye", date(2025, 1, 7), date(2025, 2, 1))
    change = small.contest(stages=[CAMPAIGN, QUIET, POLLING, AFTER, second])
    assert small.errors(tmp_path, change) == []


def test_holes_between_stages_are_accepted(tmp_path: Path) -> None:
    """Calendars have holes, because that is how they were set."""
    assert small.errors(tmp_path, small.contest(stages=[CAMPAIGN, POLLING])) == []


def test_a_ballot_number_stands_once(tmp_path: Path) -> None:
    """Two pairs with one number would be told apart by nobody."""
    ticket = {"number": 1, "names": ["Siti Aminah"], "sources": ["https://example.org/a"]}
    change = small.contest(tickets=[ticket, ticket])
    assert "nomor urut 1" in small.only(small.errors(tmp_path, change)).what
