"""Which way a typed text goes: nobody's confession gets a green light."""

import pytest

from bot.answers.engine import AskOutcome
from bot.intake.kind import Kind
from bot.intake.way import Way, way_of
from bot.screening.engine import ScreenVerdict

CLEAR, CAREFUL, PARTISAN = ScreenVerdict.CLEAR, ScreenVerdict.CAREFUL, ScreenVerdict.PARTISAN


@pytest.mark.parametrize(
    "outcome", [AskOutcome.NO_BASIS, AskOutcome.LOW_CONFIDENCE, AskOutcome.OUT_OF_TOPIC]
)
def test_what_neither_engine_holds_on_to_is_asked_about(outcome: AskOutcome) -> None:
    """A harmless look is no proof that a text was a post."""
    assert way_of(Kind.DOUBT, outcome, CLEAR) is Way.ASK


@pytest.mark.parametrize("outcome", [AskOutcome.ANSWERED, AskOutcome.EVASION, AskOutcome.CHOICES])
def test_a_story_that_finds_a_card_is_answered(outcome: AskOutcome) -> None:
    """No question mark needed."""
    assert way_of(Kind.DOUBT, outcome, CLEAR) is Way.ANSWER


def test_a_partisan_post_that_asks_rhetorically_is_screened() -> None:
    """ "Why must it be X? Because …" asks nobody."""
    assert way_of(Kind.QUESTION, AskOutcome.CHOICES, PARTISAN) is Way.SCREEN


def test_a_question_about_a_partisan_act_stays_a_question() -> None:
    """The card for it outweighs the words it quotes."""
    assert way_of(Kind.QUESTION, AskOutcome.ANSWERED, PARTISAN) is Way.ANSWER


def test_a_doubtful_text_with_political_words_is_screened() -> None:
    """Careful is never waved through."""
    assert way_of(Kind.DOUBT, AskOutcome.NO_BASIS, CAREFUL) is Way.SCREEN
