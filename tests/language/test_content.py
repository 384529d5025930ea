"""The language files of the content hold together."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from bot.answers.engine import AskOutcome
from bot.answers.engine.phrasings import Understanding
from bot.content import loader
from bot.content.library import Library
from bot.language.tokens import tokens

CONTENT = Path(__file__).resolve().parents[2] / "content"


@cache
def library() -> Library:
    """Return the real content."""
    return loader.load(CONTENT)


def test_no_form_stands_for_two_words() -> None:
    """A form in two places would be read by the order of the files."""
    meant = defaultdict(set)
    for dialect in library().dialects.values():
        for word, forms in dialect.words.items():
            for form in forms:
                meant[tokens(form)].add(word)
    assert {form: words for form, words in meant.items() if len(words) > 1} == {}


def test_every_form_and_phrase_has_words() -> None:
    """An emoji or a sign alone can never be met."""
    forms = [form for d in library().dialects.values() for fs in d.words.values() for form in fs]
    phrases = [phrase for concept in library().concepts.values() for phrase in concept.phrases]
    assert [text for text in (*forms, *phrases) if not tokens(text) and text != "&"] == []


@pytest.mark.parametrize("word", ["cagub", "paslon", "netral", "kpps", "cltn", "ga", "ig", "pppk"])
def test_words_of_the_field_survive_mending(word: str) -> None:
    """A general corrector makes "bagus" of "cagub" and "tiga" of "ig"."""
    reading = Understanding(library()).reader.read(word)
    assert reading.unknown == 0
    assert "bagus" not in reading.words
    assert "juga" not in reading.words


def test_every_cue_names_a_designed_outcome() -> None:
    """The finder refuses to be built otherwise; here it is said which cue."""
    outcomes = {outcome.value for outcome in AskOutcome}
    assert [cue.id for cue in library().outcome_cues.values() if cue.outcome not in outcomes] == []
