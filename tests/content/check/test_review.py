"""A review holds for as long as meta.yaml says."""

from datetime import date
from pathlib import Path

from tests.content import small


def test_an_old_review_is_noticed(tmp_path: Path) -> None:
    """After 180 days an entry asks to be read again."""
    found = small.notices(tmp_path, small.answer(reviewed=date(2026, 5, 1)))
    assert small.only(found).entry == "faq-001"


def test_circulars_do_not_grow_old(tmp_path: Path) -> None:
    """A circular tells of a day that is past; the small content holds one of 2024."""
    assert small.notices(tmp_path) == []


def test_a_look_at_an_earlier_day_is_no_problem(tmp_path: Path) -> None:
    """With SARING_TODAY in the past every review lies in the future; that is fine."""
    assert small.notices(tmp_path, today=date(2024, 10, 5)) == []
