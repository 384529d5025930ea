"""Spans hold for any text whatever, and no text makes the engine fall over."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.screening.engine import MarkerCategory, ScreenVerdict
from tests.screening.engine import world

WORDS = st.sampled_from((
    "coblos", "Suryono", "nomor", "2", "02", "#SuryonoMenang", "paslon", "Badrun", "tidak", "ASN",
    "dilarang", "goblok", "hebat", "✌️", "😂", ".", "!", "#2031GantiPresiden", "@user", "kadrun",
    "https://example.org/suryono-menang", "\u200b", "\n", "c0blos", "SuryonoGitaMenang", "DPR", "“",
))  # fmt: skip


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=30).map(" ".join)))
def test_every_piece_of_evidence_is_a_slice_of_the_text(text: str) -> None:
    """``text == original[start:end]`` in code points, in one of the twelve categories."""
    screening = world.screen(text)
    assert 0.0 <= screening.score <= 1.0
    for evidence in screening.evidence:
        assert evidence.text == text[evidence.start : evidence.end]
        assert evidence.category in MarkerCategory
        assert 1 <= evidence.strength <= 3
        assert evidence.meaning
    if screening.verdict is ScreenVerdict.PARTISAN:
        assert screening.evidence


def test_the_strongest_evidence_comes_first() -> None:
    """The reply shows three pieces: the order decides which."""
    strengths = [e.strength for e in world.screen("Badrun hebat, coblos nomor 1!").evidence]
    assert strengths == sorted(strengths, reverse=True)


def test_a_post_of_the_greatest_length_is_screened() -> None:
    """4,096 characters are what Telegram lets through."""
    assert world.verdict("coblos Suryono " * 273) is ScreenVerdict.PARTISAN


def test_screening_twice_gives_the_same() -> None:
    """The engine keeps nothing of a post."""
    text = "Suryono 2031, presidenku! #SuryonoMenang"
    assert world.screen(text) == world.screen(text)
