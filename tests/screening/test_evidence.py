"""Evidence in the order in which it is told."""

from bot.screening.engine import Evidence, MarkerCategory
from bot.screening.evidence import MOST_TOLD, ranked


def piece(text: str, meaning: str = "arti", strength: int = 2) -> Evidence:
    """Build a piece of evidence that stands at the start of a post."""
    return Evidence(MarkerCategory.SUPPORT, text, 0, len(text), meaning, strength)


def test_the_strongest_is_told_first() -> None:
    """A reader sees three pieces: the plainest come first."""
    told = ranked([piece("lemah", "a", 1), piece("kuat", "b", 3)])
    assert [item.text for item in told] == ["kuat", "lemah"]


def test_no_wording_is_told_twice_not_even_inside_a_longer_one() -> None:
    """ "Pilihan kita" says all that "pilihan" says."""
    told = ranked([piece("pilihan kita", "a", 3), piece("Pilihan", "b"), piece("pilihan", "c")])
    assert [item.text for item in told] == ["pilihan kita"]


def test_a_word_that_only_begins_like_another_is_told() -> None:
    """Wordings are compared by whole words."""
    assert len(ranked([piece("pilihannya", "a"), piece("pilihan", "b")])) == 2


def test_a_meaning_waits_until_every_other_had_its_turn() -> None:
    """Three pieces tell three things."""
    told = ranked(
        [
            piece("dukung", "x", 3),
            piece("mendukung", "x", 3),
            piece("nomor 2", "y"),
            piece("X", "z"),
        ]
    )
    assert [item.text for item in told] == ["dukung", "nomor 2", "X", "mendukung"]


def test_only_so_many_are_told() -> None:
    """A long list convinces nobody."""
    assert len(ranked(piece(f"kata{n}") for n in range(30))) == MOST_TOLD
