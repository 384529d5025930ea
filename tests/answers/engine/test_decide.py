"""Deciding: outright, choices, or none; and never a lenient card beside a stricter one."""

from dataclasses import replace

import pytest

from bot.answers.engine.decide import Standing, Told, decide
from bot.answers.engine.outcome import Asked, AskOutcome
from bot.answers.engine.scope import Signs
from bot.content.schema import Verdict
from tests.answers.engine.world import answer

NONE = Signs(hard=None, soft=None)


def standing(
    number: int,
    score: float,
    verdict: Verdict | None,
    *,
    coverage: float = 1.0,
    foreign: int = 0,
) -> Standing:
    """Return an entry's place, one that knows the whole question unless told otherwise."""
    return Standing(
        answer=answer(number, "Contoh?", verdict=verdict),
        score=score,
        coverage=coverage,
        foreign=foreign,
        verbatim=False,
        bare=False,
    )


def decided(*standings: Standing, signs: Signs = NONE, anchored: bool = True) -> Asked:
    """Decide on a question of five words."""
    return decide(standings, signs, Told(anchored=anchored, said=5))


FIRST = standing(1, 60, Verdict.MUST_NOT)
BEHIND = standing(2, 30, Verdict.MUST_NOT)


def test_a_clear_lead_is_answered_outright() -> None:
    """With the topic, its verdict, and what else was near."""
    asked = decided(FIRST, BEHIND)
    assert asked.outcome is AskOutcome.ANSWERED
    assert asked.topic == "faq-001"
    assert asked.verdict is Verdict.MUST_NOT
    assert asked.candidates == ("faq-001", "faq-002")
    assert 0 < asked.score <= 1


def test_a_narrow_lead_offers_at_most_three() -> None:
    """Without a topic and without a verdict."""
    asked = decided(*(standing(n, 60 - n, Verdict.MUST_NOT) for n in range(1, 7)))
    assert asked.outcome is AskOutcome.CHOICES
    assert asked.topic is None
    assert asked.verdict is None
    assert asked.candidates == ("faq-001", "faq-002", "faq-003")


def test_an_entry_that_shares_no_word_with_the_question_is_not_offered() -> None:
    """ "unfollow" alone: one entry knows the word, and two strangers beside it only confuse."""
    near = standing(1, 20, Verdict.MUST_NOT, coverage=0.9)
    asked = decided(near, *(standing(n, 19, None, coverage=0.0) for n in (2, 3)))
    assert asked.candidates == ("faq-001",)


@pytest.mark.parametrize("adverse", [Verdict.MUST_NOT, Verdict.RATHER_NOT])
def test_boleh_needs_a_wide_lead_over_every_stricter_entry(adverse: Verdict) -> None:
    """Even over one that comes third."""
    may, other = standing(1, 60, Verdict.MAY), standing(2, 30, Verdict.MAY)
    assert decided(may, other, standing(3, 30, adverse)).outcome is AskOutcome.ANSWERED
    assert decided(may, other, standing(3, 40, adverse)).outcome is AskOutcome.CHOICES


def test_boleh_is_never_outright_where_the_question_says_more_than_the_entry_knows() -> None:
    """ "like KPU's post of candidate 1" is not "like KPU's post"."""
    may = standing(1, 90, Verdict.MAY, foreign=1)
    assert decided(may, BEHIND).outcome is AskOutcome.CHOICES


def test_bersyarat_needs_more_lead_over_a_stricter_entry_than_over_others() -> None:
    """Being wrong is not symmetric."""
    given = standing(1, 60, Verdict.IF)
    assert decided(given, standing(2, 48, Verdict.INFO)).outcome is AskOutcome.ANSWERED
    assert decided(given, standing(2, 48, Verdict.MUST_NOT)).outcome is AskOutcome.CHOICES


def test_an_entry_of_low_confidence_is_shown_without_a_verdict() -> None:
    """It says what is known and hands over."""
    asked = decided(standing(1, 60, None), BEHIND)
    assert asked.outcome is AskOutcome.ANSWERED
    assert asked.verdict is None


def test_a_hard_sign_stands_even_against_a_clear_lead() -> None:
    """Who asks how to hide gets no card about hiding places."""
    asked = decided(FIRST, BEHIND, signs=Signs(AskOutcome.EVASION, None))
    assert asked == Asked(AskOutcome.EVASION)


def test_a_soft_sign_gives_way_to_an_entry_that_surely_fits() -> None:
    """Anger around a real question does not cost the answer."""
    angry = Signs(None, AskOutcome.INSULT)
    assert decided(FIRST, BEHIND, signs=angry).outcome is AskOutcome.ANSWERED
    assert decided(FIRST, BEHIND, signs=angry, anchored=False).outcome is AskOutcome.INSULT


def test_one_of_the_entry_s_own_phrasings_is_answered_whatever_the_signs() -> None:
    """The editor knew better."""
    known = replace(FIRST, verbatim=True)
    asked = decided(known, BEHIND, signs=Signs(AskOutcome.WHOM_TO_VOTE, None))
    assert asked.outcome is AskOutcome.ANSWERED


def test_a_weak_fit_has_no_basis() -> None:
    """Honestly none, rather than the least bad."""
    weak = standing(1, -5, Verdict.MAY, coverage=0.1)
    assert decided(weak, anchored=False).outcome is AskOutcome.NO_BASIS


def test_a_word_or_nothing_is_asked_to_say_more() -> None:
    """Too little to tell what is meant."""
    assert decide([], NONE, Told(anchored=False, said=0)).outcome is AskOutcome.LOW_CONFIDENCE


def test_a_question_that_names_nothing_of_elections_is_asked_back() -> None:
    """Where the entry's own phrasings nearly always do."""
    assert decided(replace(FIRST, bare=True), BEHIND).outcome is AskOutcome.CHOICES


def test_an_entry_that_knows_little_of_the_question_is_not_shown_outright() -> None:
    """A long story with one word in common."""
    assert decided(replace(FIRST, coverage=0.2), BEHIND).outcome is AskOutcome.CHOICES


def test_distress_is_heard_whatever_fits() -> None:
    """Not even one of the entry's own phrasings stands above it."""
    known = replace(FIRST, verbatim=True)
    asked = decided(known, BEHIND, signs=Signs(AskOutcome.CRISIS, None))
    assert asked == Asked(AskOutcome.CRISIS)


def test_fear_stands_where_nothing_fits_and_names_its_journey() -> None:
    """Instead of "belum ada dasar"."""
    afraid = Signs(None, None, fear=True, journey="terlanjur")
    asked = decide([], afraid, Told(anchored=False, said=3))
    assert asked == Asked(AskOutcome.FEAR, journey="terlanjur")


def test_fear_never_takes_a_card_away() -> None:
    """A clear lead is answered, a close one offers the journey beside the choices."""
    afraid = Signs(None, None, fear=True, journey="terlanjur")
    close = standing(2, 59, Verdict.MAY)
    assert decided(FIRST, BEHIND, signs=afraid).outcome is AskOutcome.ANSWERED
    assert decided(FIRST, close, signs=afraid).outcome is AskOutcome.CHOICES
    assert decided(FIRST, close, signs=afraid).journey == "terlanjur"


def test_where_only_fear_is_said_no_choices_are_offered() -> None:
    """ "Terlanjur" alone is no question about one act."""
    afraid = Signs(None, None, fear=True, only_fear=True, journey="terlanjur")
    close = standing(2, 59, Verdict.MAY)
    assert decided(FIRST, close, signs=afraid).outcome is AskOutcome.FEAR


def test_what_touches_nothing_of_the_field_is_off_the_topic() -> None:
    """A recipe is not "do not do it yet"."""
    told = Told(anchored=False, said=3, about=False)
    assert decide([], NONE, told).outcome is AskOutcome.OUT_OF_TOPIC


@pytest.mark.parametrize("told", [{"nameless": True}, {"babble": True}])
def test_a_bare_name_or_babble_is_asked_to_say_more(told: dict[str, bool]) -> None:
    """Three choices for "1" would be absurd."""
    asked = decide([FIRST, BEHIND], NONE, Told(anchored=True, said=2, **told))
    assert asked.outcome is AskOutcome.LOW_CONFIDENCE


def test_a_strict_card_among_strict_ones_needs_less_lead() -> None:
    """Mixing up two that say "jangan" misleads nobody; beside leave the full lead is needed."""
    near = standing(2, 53, Verdict.RATHER_NOT)
    assert decided(FIRST, near).outcome is AskOutcome.ANSWERED
    assert decided(FIRST, replace(near, answer=standing(3, 53, Verdict.MAY).answer)).outcome is (
        AskOutcome.CHOICES
    )


def test_among_cards_that_all_say_jangan_a_small_lead_is_enough() -> None:
    """ "Boleh komen di akun calon?" is "jangan", whichever comment is meant."""
    near = standing(2, 57, Verdict.MUST_NOT)
    assert decided(FIRST, near).outcome is AskOutcome.ANSWERED
    assert decided(FIRST, near, standing(3, 52, Verdict.IF)).outcome is AskOutcome.CHOICES


def test_the_plain_question_is_answered_although_special_cases_are_near() -> None:
    """Nobody said that a meme or a slip is meant."""
    near = standing(2, 56, Verdict.INFO)
    assert decided(FIRST, near).outcome is AskOutcome.CHOICES
    assert decided(replace(FIRST, plain=True), near).outcome is AskOutcome.ANSWERED


@pytest.mark.parametrize("verdict", [Verdict.MAY, Verdict.IF])
def test_leave_is_never_taken_for_the_plain_answer(verdict: Verdict) -> None:
    """A lenient card needs its full lead, however plainly it fits."""
    lenient = replace(standing(1, 60, verdict), plain=True)
    assert decided(lenient, standing(2, 50, Verdict.MUST_NOT)).outcome is AskOutcome.CHOICES


@pytest.mark.parametrize("verdict", [Verdict.MAY, Verdict.IF])
def test_leave_is_not_given_where_something_foreign_was_said(verdict: Verdict) -> None:
    """ "Bagikan meme debat" is not "bagikan siaran debat"."""
    lenient = standing(1, 90, verdict, foreign=1)
    assert decided(lenient, BEHIND).outcome is AskOutcome.CHOICES


@pytest.mark.parametrize("verdict", [Verdict.MAY, Verdict.IF])
def test_leave_is_not_given_where_what_was_said_is_rare_in_the_entry(verdict: Verdict) -> None:
    """One phrasing that says "jangan dukung" does not make support a part of the leave."""
    lenient = replace(standing(1, 90, verdict), rare=1)
    assert decided(lenient, BEHIND).outcome is AskOutcome.CHOICES
