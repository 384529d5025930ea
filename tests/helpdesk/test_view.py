"""What an officer's answer looks like: one message, whatever it holds."""

import pytest

from bot.helpdesk import view
from bot.helpdesk.service import LONGEST
from bot.helpdesk.store import Question
from bot.reply import TEXT_LIMIT, Button, Reply
from tests.fixtures import StillClock

NOW = StillClock().now()
ROWS = ((Button("Sumber", "1:ans:src:faq-001"),),)


@pytest.mark.parametrize("length", [500, 3_000, 3_500, 4_040, TEXT_LIMIT])
def test_a_card_and_the_question_it_answers_are_one_message(length: int) -> None:
    """The card is whole, with its buttons; the question gives way where both do not fit."""
    question = Question(1, 7, "p" * LONGEST, NOW, NOW.date())
    told = view.card(question, Reply("k" * length, ROWS))
    assert told.html.endswith("k" * length)
    assert told.rows == ROWS
    assert len(told.html) <= TEXT_LIMIT
    assert ("p" * LONGEST in told.html) is (length <= 3_000)


def test_what_somebody_wrote_is_no_markup() -> None:
    """Their question is quoted as they wrote it."""
    question = Question(1, 7, "Bolehkah <b>PPPK</b>?", NOW, NOW.date())
    assert "&lt;b&gt;PPPK" in view.card(question, Reply("Kartu")).html
