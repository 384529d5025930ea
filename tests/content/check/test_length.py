"""A card fits into one message of 4,096 characters."""

from pathlib import Path

from tests.content import small


def test_a_card_that_cannot_fit_is_refused(tmp_path: Path) -> None:
    """Telegram would refuse it, so the content does first."""
    problem = small.only(small.errors(tmp_path, small.answer(reason="Karena aturan. " * 250)))
    assert "batasnya 4096" in problem.what


def test_a_card_of_ordinary_length_is_accepted(tmp_path: Path) -> None:
    """A long but readable reason is no fault."""
    assert small.errors(tmp_path, small.answer(reason="Karena aturan. " * 100)) == []
