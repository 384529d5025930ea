"""Scope: what is no question for an answer card."""

import pytest

from bot.answers.engine.outcome import AskOutcome
from bot.answers.engine.phrasings import Understanding
from bot.answers.engine.scope import Scope, Signs
from bot.content.schema import OutcomeCue
from tests.answers.engine.world import CUES, ENGLISH, world

UNDERSTANDING = Understanding(world())
SCOPE = Scope(CUES, ENGLISH.words, UNDERSTANDING.reader)


def signs(text: str) -> Signs:
    """Return the signs of a text."""
    return SCOPE.signs(text, UNDERSTANDING.reader.read(text))


@pytest.mark.parametrize(
    "text",
    [
        "NIP 198503122010011004 tidak netral",
        "nik 1771012505900003",
        "hubungi 0812-3456-7890",
        "+62 812 3456 7890",
        "lapor, pak Budi Santoso ikut kampanye",
        "Tolong ditindak Ibu Siti Aminah guru SD",
    ],
)
def test_a_person_who_is_reported_and_a_number_are_personal_data(text: str) -> None:
    """Nothing of it may go further."""
    assert signs(text).hard is AskOutcome.PERSONAL_DATA


@pytest.mark.parametrize(
    "text",
    [
        "saya mau lapor camat yang kampanye",
        "Boleh komen semangat Pak di postingan calon?",
        "like postingan calon 2 tahun 2024",
        "anggaran 150000000 rupiah",
    ],
)
def test_an_office_and_a_plain_number_are_not(text: str) -> None:
    """Only a full name beside an accusation counts."""
    assert signs(text).hard is None


@pytest.mark.parametrize("text", ["can i like the post", "هل يجوز لي دعم المرشح", "公务员可以吗"])
def test_another_language_is_told(text: str) -> None:
    """By its letters or by its small words."""
    assert signs(text).hard is AskOutcome.FOREIGN_LANGUAGE


def test_loan_words_do_not_make_a_question_foreign() -> None:
    """ "like" and "post" are Indonesian by now."""
    assert signs("boleh like post paslon dak").hard is None


def test_a_long_text_that_asks_nothing_is_pasted() -> None:
    """A news text has no first person and no question mark."""
    news = "BENGKULU - Ketua KPU mengatakan rapat dihadiri semua partai. " * 8
    assert signs(news).hard is AskOutcome.PASTED_ARTICLE


def test_a_long_story_is_not() -> None:
    """Who tells of himself asks something."""
    story = "Saya guru di desa dan diajak datang ke acara. " * 8 + "Bolehkah saya datang?"
    assert signs(story).hard is None


def test_a_greeting_counts_only_when_it_is_all_that_is_said() -> None:
    """ "halo, boleh like paslon?" is a question."""
    assert signs("halo").hard is AskOutcome.SMALL_TALK
    assert signs("halo boleh like paslon").hard is None


def test_a_cue_gives_way_to_its_exceptions() -> None:
    """Being asked by a pollster is not asking for advice."""
    assert signs("saya pilih siapa").hard is AskOutcome.WHOM_TO_VOTE
    assert signs("survei tanya pilih siapa").hard is None


def test_a_cue_with_a_second_part_needs_both() -> None:
    """Being afraid of being seen is not asking how to hide."""
    assert signs("cara like agar dak ketahuan").hard is AskOutcome.EVASION
    assert signs("saya ketahuan like").hard is None


def test_matters_of_other_desks_and_abuse_are_soft_signs() -> None:
    """They give way to an entry that surely fits."""
    assert signs("kapan gaji cair").soft is AskOutcome.OTHER_HR
    assert signs("bot bodoh").soft is AskOutcome.INSULT
    assert signs("bot bodoh").hard is None


def test_a_cue_of_an_unknown_outcome_is_refused() -> None:
    """A slip in the content must not pass as "nothing met"."""
    with pytest.raises(ValueError, match="salah"):
        Scope([OutcomeCue(id="x", outcome="salah", any=("a",))], (), UNDERSTANDING.reader)


@pytest.mark.parametrize(("live", "outcome"), [(True, AskOutcome.CALENDAR), (False, None)])
def test_some_cues_hold_only_while_a_stage_is_running(
    live: bool, outcome: AskOutcome | None
) -> None:
    """The date of a contest that runs stands in the calendar; of the next one it does not."""
    reading = UNDERSTANDING.reader.read("kapan")
    assert SCOPE.signs("kapan", reading, live=live).hard is outcome
