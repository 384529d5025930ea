"""Reading: typed text becomes standard words and stems."""

import pytest

from bot.language import Lexicon, Reader
from bot.language.reader import Reading
from tests.language.words import library


def read(text: str, **vocabulary: int) -> Reading:
    """Read a text with the small language."""
    return Reader(Lexicon.build(library()), vocabulary).read(text)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("dak boleh jempol paslon", ("tidak", "boleh", "like", "calon")),
        ("tanda suka", ("like",)),
        ("tambahan penghasilan", ("tpp",)),
        ("ngelike komennya", ("like", "komentar")),
        ("kepencet", ("salah", "pencet")),
    ],
)
def test_slang_becomes_standard_words(typed: str, words: tuple[str, ...]) -> None:
    """Forms of several words go first; spoken prefixes and endings fall."""
    assert read(typed).words == words


def test_function_words_stay_in_the_words_and_leave_the_stems() -> None:
    """Guards read "tidak", the rankers do not."""
    reading = read("tidak boleh like")
    assert reading.words == ("tidak", "boleh", "like")
    assert reading.stems == ("like",)


def test_a_derived_word_is_not_taken_for_a_function_word_of_the_same_root() -> None:
    """ "membuat" is a verb although "buat" alone means "untuk"."""
    assert "untuk" not in read("membuat").words


def test_a_passive_form_of_several_words_keeps_its_meaning() -> None:
    """ "masuk ke grup" is an act of one's own, "dimasukkan ke grup" is not."""
    assert read("dimasukkan ke grup").words == ("dimasukkan", "grup")
    assert read("masuk ke grup").words == ("masuk", "ke", "grup")


def test_a_slip_is_mended_towards_the_words_of_the_content() -> None:
    """ "kampaye" is no word; the content says "kampanye"."""
    assert read("kampaye", kampanye=30).words == ("kampanye",)


def test_a_protected_word_is_never_mended() -> None:
    """A word that a cue needs must arrive as typed."""
    reader = Reader(Lexicon.build(library()), {"kampanye": 30}, frozenset({"kampaye"}))
    assert reader.read("kampaye").words == ("kampaye",)


def test_unknown_words_are_counted() -> None:
    """A text of unknown words only is probably another language."""
    assert read("zyxxy qwrrt like").unknown == 2


@pytest.mark.parametrize("text", ["", "🤔", "…", "   "])
def test_a_text_without_words_reads_as_nothing(text: str) -> None:
    """Nothing typed, nothing read, nothing raised."""
    assert read(text).words == ()


def test_a_single_word_hints_at_what_its_phrases_agree_on() -> None:
    """ "suka" alone is an ordinary word, its buttons all mean a like."""
    lexicon = Lexicon.build(library())
    assert lexicon.hints("suka") == {"like"}
    assert lexicon.hints("komentar") == frozenset()


def test_nothing_that_a_person_types_is_remembered() -> None:
    """Once the content is read, a name or a number in a question must not stay in memory."""
    reader = Reader(Lexicon.build(library()), {"kampanye": 30})
    reader.read("kampanye")
    reader.settle()
    reader.read("Budiwati 198503122010011004 jempol")
    assert reader._remembered.keys() == {"kampanye"}
