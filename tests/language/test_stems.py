"""Stems: endings and beginnings fall, known roots stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.stems import Stemmer

ROOTS = frozenset(
    ("menang", "komentar", "bagi", "lapor", "sumbang", "hukum", "tanya", "beri", "ikan", "pihak",
     "coblos", "kalah", "tulis", "potret")
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("pemenangan", "menang"),
        ("mengomentari", "komentar"),
        ("membagikannya", "bagi"),
        ("dilaporkan", "lapor"),
        ("menyumbang", "sumbang"),
        ("nyumbang", "sumbang"),
        ("hukumannya", "hukum"),
        ("dipertanyakan", "tanya"),
        ("keberpihakan", "pihak"),
        ("berikan", "beri"),
        ("nyoblos", "coblos"),
        ("motret", "potret"),
        ("nulis", "tulis"),
        ("laporno", "lapor"),
        ("tanyo", "tanya"),
    ],
)
def test_written_spoken_and_dialect_forms_meet_in_one_root(word: str, root: str) -> None:
    """Nasal prefixes give back the letter they ate; "-o" is the Malay of Bengkulu."""
    assert Stemmer(ROOTS).stem(word) == root


@pytest.mark.parametrize("word", ["menang", "cagub", "xyzzy", "ga"])
def test_a_root_and_an_unknown_word_stay_whole(word: str) -> None:
    """Nothing is cut that leads to no known root."""
    assert Stemmer(ROOTS).stem(word) == word


@given(st.text(alphabet="abcdeghiklmnoprstuwy", max_size=18))
def test_a_stem_is_the_word_itself_or_a_known_root(word: str) -> None:
    """No cut ever invents a word."""
    assert Stemmer(ROOTS).stem(word) in ROOTS | {word}
