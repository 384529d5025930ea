"""Which way a typed text goes: nobody's confession gets a green light."""

import pytest

from bot.answers.engine import AskOutcome
from bot.intake.kind import Kind
from bot.intake.manner import Manner
from bot.intake.way import Way, needs_no_screening, way_of
from bot.screening.engine import ScreenVerdict

CLEAR, CAREFUL, PARTISAN = ScreenVerdict.CLEAR, ScreenVerdict.CAREFUL, ScreenVerdict.PARTISAN
PLAIN, ASKING, PERSONAL, BRIEF = (
    Manner(), Manner(asks=True), Manner(personal=True), Manner(brief=True)
)  # fmt: skip


@pytest.mark.parametrize(
    "outcome", [AskOutcome.NO_BASIS, AskOutcome.LOW_CONFIDENCE, AskOutcome.OUT_OF_TOPIC]
)
def test_what_neither_engine_holds_on_to_is_asked_about(outcome: AskOutcome) -> None:
    """A harmless look is no proof that a text was a post."""
    assert way_of(Kind.DOUBT, outcome, CLEAR, PLAIN) is Way.ASK


@pytest.mark.parametrize("outcome", [AskOutcome.ANSWERED, AskOutcome.EVASION, AskOutcome.CHOICES])
def test_a_text_that_finds_a_card_is_answered(outcome: AskOutcome) -> None:
    """No question mark needed."""
    assert way_of(Kind.DOUBT, outcome, CLEAR, PLAIN) is Way.ANSWER


def test_a_partisan_post_that_asks_rhetorically_is_screened() -> None:
    """ "Why must it be X? Because …" asks nobody."""
    assert way_of(Kind.QUESTION, AskOutcome.CHOICES, PARTISAN, ASKING) is Way.SCREEN


def test_a_personal_question_that_quotes_a_slogan_stays_a_question() -> None:
    """ "Teman saya pasang 'dukung nomor satu', boleh ikut?" wants an answer, not a verdict."""
    manner = Manner(asks=True, personal=True)
    assert way_of(Kind.QUESTION, AskOutcome.CHOICES, PARTISAN, manner) is Way.ANSWER


def test_a_question_about_a_partisan_act_stays_a_question() -> None:
    """The card for it outweighs the words it quotes."""
    assert way_of(Kind.QUESTION, AskOutcome.ANSWERED, PARTISAN, ASKING) is Way.ANSWER


def test_a_slogan_that_shares_its_words_with_a_card_is_screened() -> None:
    """ "Pilih cagub nomor dua, bekerja untuk rakyat" asks nothing."""
    assert way_of(Kind.DOUBT, AskOutcome.ANSWERED, PARTISAN, PLAIN) is Way.SCREEN


def test_a_story_of_oneself_with_a_slogan_in_it_is_answered() -> None:
    """ "Semalam jempol kena love di video dukungan" is a confession."""
    assert way_of(Kind.DOUBT, AskOutcome.ANSWERED, PARTISAN, PERSONAL) is Way.ANSWER


def test_a_few_partisan_words_are_asked_about() -> None:
    """ "dukung kotak kosong" may be a slogan or a search."""
    assert way_of(Kind.DOUBT, AskOutcome.ANSWERED, PARTISAN, BRIEF) is Way.ASK


@pytest.mark.parametrize("manner", [BRIEF, PERSONAL])
def test_close_cards_are_offered_for_keywords_and_stories(manner: Manner) -> None:
    """ "ambil sembako dari paslon" is no post; the choices have a button for one."""
    assert way_of(Kind.DOUBT, AskOutcome.CHOICES, CAREFUL, manner) is Way.ANSWER


def test_a_doubtful_text_with_political_words_is_screened() -> None:
    """Careful is never waved through."""
    assert way_of(Kind.DOUBT, AskOutcome.NO_BASIS, CAREFUL, PLAIN) is Way.SCREEN
    assert way_of(Kind.DOUBT, AskOutcome.CHOICES, CAREFUL, PLAIN) is Way.SCREEN


@pytest.mark.parametrize(
    "outcome", [AskOutcome.PERSONAL_DATA, AskOutcome.EVASION, AskOutcome.CRISIS]
)
def test_an_outcome_that_no_slogan_meets_needs_no_screening(outcome: AskOutcome) -> None:
    """Whatever words stand beside it."""
    assert needs_no_screening(Kind.DOUBT, outcome, PLAIN)


@pytest.mark.parametrize("outcome", [AskOutcome.FEAR, AskOutcome.ANSWERED])
def test_a_cry_with_the_furniture_of_a_post_gets_no_green_light(outcome: AskOutcome) -> None:
    """ "Dapat surat dari Bawaslu!!" is fear, not a post without signs."""
    assert way_of(Kind.POST, outcome, CLEAR, PLAIN) is Way.ANSWER


@pytest.mark.parametrize("verdict", [CAREFUL, PARTISAN])
def test_a_pasted_call_is_screened_although_it_shares_words_with_a_card(
    verdict: ScreenVerdict,
) -> None:
    """ "Ayo pilih nomor 2!!" stays a post."""
    assert way_of(Kind.POST, AskOutcome.ANSWERED, verdict, PERSONAL) is Way.SCREEN


def test_a_pasted_post_that_nothing_answers_is_screened() -> None:
    """Harmless or not."""
    assert way_of(Kind.POST, AskOutcome.NO_BASIS, CLEAR, PLAIN) is Way.SCREEN
