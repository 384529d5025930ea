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
    ("nomor 3 for president", "nomor 3"),
    ("pendukung no 2 panik", "no 2"),
    ("nomor 2 mantap banget", "nomor 2"),
    ("nomor 1 tegas, berwibawa", "nomor 1"),
    ("2️⃣ aja, yang lain lewat", "2️⃣"),
    ("bersama 01 insya allah", "01"),
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
    "kantor pindah ke Jl. Cempaka No. 2 depan bank",
    "UU No. 5 tentang ASN tegas soal netralitas",
    "Peraturan daerah nomor 3 hebat, pedagang setuju",
    "jersey nomor 2 keren banget",
    "anak nomor 3 tegas seperti bapaknya",
    "regu nomor 1 menguasai lapangan",
    "nomor 2 terbesar di provinsi, hebat",
)


@pytest.mark.parametrize(("text", "number"), BALLOT)
def test_a_ballot_number_is_found_with_its_lead(text: str, number: str) -> None:
    """Digits, words and slang, together with "paslon" or "nomor urut"."""
    assert number in world.marks(text)["nomor_urut"]


def test_an_everyday_word_claims_only_the_number_beside_it() -> None:
    """Lunch in one sentence does not hide a ballot number in another."""
    lunch = "tadi makan bakso di warung langganan bersama teman lama yang datang dari jauh sekali"
    assert "02" in world.marks(f"{lunch}. 02 menang!")["nomor_urut"]
    assert "nomor_urut" not in world.marks("menu 02 menang lomba")


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_number_takes_no_side(text: str) -> None:
    """Streets, articles, clocks, scores and idioms are left alone."""
    assert not any(e.takes_sides for e in world.screen(text).evidence)
