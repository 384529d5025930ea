"""Concepts: what a question is about."""

from bot.language import Concepts, Lexicon, Reader
from tests.language.words import CONCEPTS, library


def concepts(text: str) -> frozenset[str]:
    """Return the concepts of a text."""
    reader = Reader(Lexicon.build(library()))
    return Concepts(CONCEPTS.values(), reader).within(reader.read(text).words)


def test_phrases_are_met_in_any_spelling() -> None:
    """The phrase is read as the question is read."""
    assert concepts("jempol paslon") == {"like", "candidate"}


def test_a_phrase_of_several_words_needs_all_of_them_in_a_row() -> None:
    """ "pencet" alone is no mistake."""
    assert concepts("kepencet") == {"mistake"}
    assert concepts("pencet") == frozenset()


def test_covered_words_are_those_of_the_concept_s_phrases() -> None:
    """Used to tell whether a greeting is all that is said."""
    reader = Reader(Lexicon.build(library()))
    found = Concepts(CONCEPTS.values(), reader)
    assert found.covered(("akun", "calon", "like"), "candidate") == {"akun", "calon"}
