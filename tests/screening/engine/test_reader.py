"""Words and their places: hashtags, glued words, doubled words, links, odd letters."""

from bot.screening.engine.odd import straighten
from bot.screening.engine.reader import Reader
from bot.screening.engine.spelling import Speller
from bot.screening.engine.words import SLANG, UPPER


def reader(*known: str) -> Reader:
    """Build a reader that knows some words and a little slang."""
    speller = Speller({"tidak": ["gak", "ga"], "wali kota": ["walikota"], "pilih": ["plh"]})
    speller.learn(known)
    return Reader(speller)


def words(text: str, *known: str) -> list[str]:
    """Read a text into words."""
    return reader(*known).read(text).words


def test_slang_becomes_the_standard_form_and_is_remembered_as_slang() -> None:
    """The voice of a post is heard in its spelling."""
    read = reader().read("gak plh")
    assert read.words == ["tidak", "pilih"]
    assert read.slang == 2
    assert all(flag & SLANG for flag in read.flags)


def test_a_variant_of_several_words_shares_one_place() -> None:
    """ "walikota" is two words that stand in one."""
    read = reader().read("walikota baru")
    assert read.words == ["wali", "kota", "baru"]
    assert read.slice(0, 1) == (0, 8)


def test_hashtags_are_split_at_capitals_digits_and_known_words() -> None:
    """Hashtags have no spaces, people read them all the same."""
    assert words("#02UntukMaju", "untuk", "maju") == ["#", "02", "untuk", "maju", "|"]
    assert words("#untukmaju02", "untuk", "maju") == ["#", "untuk", "maju", "02", "|"]


def test_a_hashtag_of_unknown_letters_stays_whole() -> None:
    """Guessing words into letters would find names in nonsense."""
    assert words("#xyzzyplugh", "xyz") == ["#", "xyzzyplugh", "|"]


def test_a_doubled_word_is_one_word_but_a_numbered_one_is_two() -> None:
    """ "moga2" doubles, "paslon2" numbers."""
    assert words("moga2", "moga") == ["moga"]
    assert words("paslon2", "paslon") == ["paslon", "2"]


def test_sentence_ends_are_words_but_abbreviations_end_nothing() -> None:
    """Windows do not reach over a full stop; "Dr." is none."""
    assert words("Dr. Wibisana datang. Pulang") == ["dr", "wibisana", "datang", ".", "pulang"]


def test_capitals_are_remembered() -> None:
    """A name is written with a capital, an acronym in capitals."""
    assert reader().read("KPU hadir").flags[0] & UPPER


def test_shorteners_say_nothing_and_other_addresses_are_read_for_known_words() -> None:
    """An address is never fetched; what it says is in its letters."""
    assert words("https://t.co/abc", "abc") == []
    assert words("https://pilihmaju.example.org/x", "pilih", "maju") == ["#", "pilih", "maju", "|"]


def test_odd_letters_keep_their_places() -> None:
    """Fancy and invisible characters are straightened without moving anything."""
    plain, where = straighten("a\u200b𝐛")
    assert plain == "ab"
    assert where == [0, 2]
    assert straighten("biasa saja…") == ("biasa saja…", None)


def test_a_row_of_one_emoji_is_one_sign() -> None:
    """Ten laughing faces laugh once."""
    assert words("😂😂😂") == ["<tawa>"]
