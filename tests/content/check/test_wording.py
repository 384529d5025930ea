"""No blame, no names, no phone numbers in what people read."""

from pathlib import Path

import pytest

from tests.content import small


@pytest.mark.parametrize("word", ["oknum", "Pelaku", "pelakunya"])
def test_words_of_blame_are_refused(tmp_path: Path, word: str) -> None:
    """People are not called culprits."""
    problem = small.only(small.errors(tmp_path, small.answer(reason=f"Seorang {word} ditegur.")))
    assert f"kata '{word}'" in problem.what


def test_what_people_type_may_hold_such_words(tmp_path: Path) -> None:
    """Variants are not our voice."""
    assert small.errors(tmp_path, small.answer(variants=["oknum asn like postingan calon"])) == []


def test_the_name_of_a_candidate_is_refused(tmp_path: Path) -> None:
    """An answer never names a person, whatever the capitals."""
    problem = small.only(small.errors(tmp_path, small.answer(safe="Ikuti kata BUDI SANTOSO.")))
    assert "nama orang 'budi santoso'" in problem.what


def test_a_titled_name_is_noticed(tmp_path: Path) -> None:
    """A name that no contest knows betrays itself by its title."""
    problem = small.only(small.notices(tmp_path, small.answer(safe="Kata Drs. Anton Wijaya.")))
    assert "Drs. Anton Wijaya" in problem.what


def test_a_phone_number_is_refused(tmp_path: Path) -> None:
    """Numbers change and belong to people; official pages do not."""
    problem = small.only(small.errors(tmp_path, small.answer(ask_whom="Telepon 081234567890.")))
    assert "nomor telepon" in problem.what


@pytest.mark.parametrize("headline", ["Info: ya, tetapi", "Bisa dipersoalkan", "Info: sudah"])
def test_a_headline_that_reads_as_leave_is_refused(tmp_path: Path, headline: str) -> None:
    """Who reads only the first word must not take it for a yes."""
    entry = small.answer(headline=headline, verdict="informasi", condition=None)
    problem = small.only(small.errors(tmp_path, entry))
    assert "terbaca sebagai izin" in problem.what


def test_a_headline_that_gives_the_leave_it_names_is_fine(tmp_path: Path) -> None:
    """Where the verdict is leave under conditions, "boleh" is the word."""
    entry = small.answer(headline="Boleh, asal murni dinas", verdict="bersyarat", condition="Asal.")
    assert small.errors(tmp_path, entry) == []
