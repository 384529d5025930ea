"""Spelling: slips are mended, known words and far words are not."""

import pytest

from bot.language.spelling import Speller

WORDS = {"kampanye": 40, "calon": 90, "paslon": 30, "bawaslu": 20, "netralitas": 12, "partai": 25}


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("kampaye", "kampanye"),
        ("kmapanye", "kampanye"),
        ("kampannye", "kampanye"),
        ("netralits", "netralitas"),
        ("bwslu", "bawaslu"),
        ("kmpny", "kampanye"),
        ("caln", "calon"),
    ],
)
def test_a_slip_of_the_finger_is_mended(slip: str, meant: str) -> None:
    """Swapped, doubled, missing letters; vowels that people leave out."""
    assert Speller(WORDS).mend(slip) == meant


@pytest.mark.parametrize("word", ["rebahan", "wisuda", "xq", "salon", "bertani"])
def test_a_word_that_is_not_near_is_left_alone(word: str) -> None:
    """Another first letter or a larger distance is another word."""
    assert Speller(WORDS).mend(word) is None


def test_of_two_near_words_the_more_frequent_is_meant() -> None:
    """What the content says often is what people ask about."""
    assert Speller({"calon": 9, "calona": 1}).mend("calonn") == "calon"
