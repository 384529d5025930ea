"""Ballot numbers, and the many numbers that are none."""

import pytest

from tests.screening.engine import world

BALLOT = (
    ("paslon nomor urut 2 menang", "paslon nomor urut 2"),
    ("paslon 3 kampanye di pasar", "paslon 3"),
    ("kampanye 02 ramai", "02"),
    ("coblos nomor dua", "nomor dua"),
    ("kosong dua menang telak", "kosong dua"),
    ("no 2 aja lah", "no 2"),
)
EVERYDAY = (
    "TPS 02 di balai desa",
    "RT 01 RW 03 kerja bakti",
    "pasal 2 ayat 1",
    "nomor 2 paling enak sambelnya",
    "kualitas nomor satu",
    "telepon 0812 02 03 04",
    "lantai 2 ruang 01",
    "02 Januari libur",
    "menang 2-0 lawan Malaysia",
)


@pytest.mark.parametrize(("text", "number"), BALLOT)
def test_a_ballot_number_is_found_with_its_lead(text: str, number: str) -> None:
    """Digits, words and slang, together with "paslon" or "nomor urut"."""
    assert number in world.marks(text)["nomor_urut"]


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_number_takes_no_side(text: str) -> None:
    """Streets, articles, clocks, scores and idioms are left alone."""
    assert not any(e.takes_sides for e in world.screen(text).evidence)
