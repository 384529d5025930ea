"""Numbers that name a person are found in the ways people write them."""

import pytest

from bot.helpdesk.personal import Personal, find


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NIP saya 198501012010011001", Personal.NIP),
        ("nip 19850101 201001 1 001 ya", Personal.NIP),
        ("ktp 1771012304890001", Personal.NIK),
        ("wa 0812-3456-7890", Personal.PHONE),
        ("+62 812 3456 7890", Personal.PHONE),
        ("hubungi budi@example.go.id", Personal.EMAIL),
        ("Bolehkah Bu Siti kepala dinas menyuruh kami memilih nomor 1?", Personal.NAME),
        ("disuruh pak Budi pasang baliho", Personal.NAME),
    ],
)
def test_a_number_that_names_somebody_is_found(text: str, kind: Personal) -> None:
    """With spaces, dots, dashes or none."""
    assert find(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Bolehkah Pak Bupati hadir?",
        "Pak Camat menyuruh kami",
        "Bapak saya petani, bu",
        "Ibu Kepala Dinas",
        "H. saya tidak tahu",
        "UU 20/2023 Pasal 9 ayat (2)",
        "nomor urut 2",
        "27-11-2024",
        "Rp 1.000.000.000",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Laws, dates, sums and ballot numbers name nobody."""
    assert find(text) is None
