"""Every outcome has its text, its place in the documentation, and no other list beside it."""

from pathlib import Path

from bot.answers.engine.outcome import AskOutcome
from bot.answers.outcomes import CARDS, PLAIN


def test_every_outcome_is_either_a_card_or_has_its_text() -> None:
    """A new outcome without words fails here, not in front of a person."""
    assert CARDS | set(PLAIN) == set(AskOutcome)
    assert not CARDS & set(PLAIN)
    assert all(plain.html.strip() for plain in PLAIN.values())


def test_every_outcome_is_documented() -> None:
    """Other programs rely on the list."""
    page = (Path(__file__).parents[2] / "docs" / "contracts.md").read_text("utf-8")
    assert [outcome for outcome in AskOutcome if f"`{outcome}`" not in page] == []


def test_no_outcome_leaves_a_person_without_a_way_on() -> None:
    """Whatever cannot be answered offers a next step, in words or as a button."""
    for plain in PLAIN.values():
        ways = plain.human or plain.post or plain.rules or plain.journeys or plain.fears
        assert ways or "/" in plain.html or "tulis" in plain.html.lower() or "KPU" in plain.html
