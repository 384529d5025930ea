"""The finder on a small made-up library."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.engine import AskOutcome, Finder
from bot.content.schema import Stage, StageKind, Verdict
from bot.phase import Phase
from bot.phase.reading import Live
from tests.answers.engine.world import ANSWERS, answer, world
from tests.language.words import CONTEST


@cache
def finder() -> Finder:
    """Return the finder over the small library."""
    return Finder.build(world())


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("boleh dak jempol postingan paslon", "faq-001"),
        ("ngelike kandidat", "faq-001"),
        ("jempol akun kpu", "faq-002"),
        ("kepencet like paslon", "faq-003"),
        ("cara ngelapor", "faq-004"),
        ("kemeja warna parpol", "faq-005"),
    ],
)
def test_the_right_entry_comes_first(question: str, entry: str) -> None:
    """In slang, with affixes, in other words than the entry's own."""
    assert finder().ask(question).candidates[0] == entry


def test_every_question_and_variant_finds_its_own_entry() -> None:
    """What an editor wrote is always answered outright."""
    for entry in ANSWERS:
        for text in (entry.question, *entry.variants):
            assert finder().ask(text).topic == entry.id, text


@pytest.mark.parametrize("question", ["halo", "saya pilih siapa", "resep rendang", "boleh?", ""])
def test_what_is_out_of_scope_gets_no_candidates(question: str) -> None:
    """Not even as a choice."""
    asked = finder().ask(question)
    assert asked.candidates == ()
    assert asked.outcome not in (AskOutcome.ANSWERED, AskOutcome.CHOICES)


def test_a_bare_act_means_a_candidate_s() -> None:
    """ "like" alone is asked about candidates, not about KPU."""
    assert finder().ask("like").candidates[0] == "faq-001"


@given(st.text(max_size=300))
def test_any_text_is_answered_somehow(text: str) -> None:
    """Half surrogates, control characters, right-to-left: nothing raises, nothing exceeds three."""
    asked = finder().ask(text)
    assert len(asked.candidates) <= 3
    assert 0 <= asked.score <= 1
    assert (asked.topic is not None) == (asked.outcome is AskOutcome.ANSWERED)


def test_search_gives_the_best_first_and_no_more_than_asked_for() -> None:
    """For /aturan and inline mode."""
    found = finder().search("like paslon", 2)
    assert found[0] == "faq-001"
    assert len(found) == 2


@pytest.mark.parametrize("start", ["warn", "kpu", "suka"])
def test_search_completes_a_word_that_is_being_typed(start: str) -> None:
    """Inline mode asks at every keystroke; "suka" is what the buttons of a like say."""
    assert finder().search(start, 3)


@pytest.mark.parametrize("words", ["", "   ", "xyzzy", "🤔"])
def test_search_finds_nothing_where_nothing_is_said(words: str) -> None:
    """An empty answer, no error."""
    assert finder().search(words, 3) == ()


def test_on_the_day_itself_the_day_s_own_entry_comes_first() -> None:
    """The same words mean the quiet period while it runs."""
    usual = answer(1, "Boleh unggah foto calon?", "posting foto", verdict=Verdict.MUST_NOT)
    quiet = answer(2, "Boleh unggah foto paslon?", "posting foto", verdict=Verdict.INFO)
    library = world(usual, quiet.model_copy(update={"topic": "masa-tenang"}))
    day = date(2024, 11, 25)
    stage = Stage(kind=StageKind.QUIET, start=day, end=day)
    found = Finder.build(library)
    assert found.ask("posting foto", Phase(day, "x")).candidates[0] == "faq-001"
    running = Phase(day, "x", (Live(CONTEST, stage),))
    assert found.ask("posting foto", running).candidates[0] == "faq-002"


def test_an_empty_library_answers_nothing() -> None:
    """No content, no guess."""
    empty = Finder.build(world().__class__(root=world().root, meta=world().meta))
    assert empty.ask("boleh like paslon").candidates == ()
    assert empty.search("like", 3) == ()
