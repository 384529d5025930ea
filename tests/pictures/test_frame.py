"""What an app puts around a post goes; what the post says stays."""

from __future__ import annotations

import pytest

from bot.pictures.frame import without_frame
from bot.pictures.seen import Line

HEIGHT = 1000


@pytest.mark.parametrize(
    "furniture",
    [
        "128 Balasan 2.345 Posting Ulang 10,1 rb Suka", "1,2 rb suka", "Suka Komentari Bagikan",
        "Lihat semua 45 komentar", "12 Komentar 3 kali dibagikan", "19.02", "Kemarin pukul 19.30",
        "3 jam", "Ketik pesan", "Diteruskan berkali-kali", "Disukai oleh 20 lainnya", "Balas",
        "@andisaputra_id · 3 jam", "@rina", "akun.resmi_kota", "Kabar Kota · Ikuti", "4G 87%",
    ],
)  # fmt: skip
def test_furniture_goes(furniture: str) -> None:
    """Counts, clocks, buttons, account names are not the post."""
    assert read(("Semoga lekas sembuh", 500), (furniture, 700)) == ["Semoga lekas sembuh"]


@pytest.mark.parametrize(
    "words",
    [
        "Saya suka nasi goreng", "Bagikan kepada keluarga Anda", "COBLOS NOMOR 2", "02", "2",
        "Rabu, 27 November 2024", "Dibuka pukul 08.00 sampai 12.00", "kpu.go.id", "Ikuti lomba",
        "3 jam perjalanan dari kota", "Balas budi rakyat", "27 November", "Komentar Anda ditunggu",
    ],
)  # fmt: skip
def test_words_stay(words: str) -> None:
    """A sentence that mentions a clock, a like or a date is the post."""
    assert read((words, 500)) == [words]


def test_the_phones_own_clock_goes() -> None:
    """What stands in the bar on top belongs to the phone."""
    assert read(("09.41", 10), ("98%", 10, 800), ("Halo", 400)) == ["Halo"]


def test_a_number_in_the_corner_of_a_poster_stays() -> None:
    """Without a phone's clock beside it, what stands on top is no battery."""
    assert read(("02", 10, 800), ("Halo", 400)) == ["02", "Halo"]


def test_a_shouted_word_is_no_button() -> None:
    """ "BAGIKAN" on a poster is a call, "Bagikan" below a post a button."""
    assert read(("BAGIKAN", 500), ("Bagikan", 700)) == ["BAGIKAN"]


def test_the_name_above_a_handle_goes() -> None:
    """Who posted is no part of what was posted, even when the name is a candidate's."""
    assert read(("Sari Wulandari", 100), ("@sari · 2 jam", 132), ("Selamat pagi", 300)) == [
        "Selamat pagi"
    ]


def test_a_slogan_above_a_date_stays() -> None:
    """On a poster a date follows the call; that makes the call no user name."""
    lines = ("PILIH NOMOR SATU", 600), ("27 November", 632)
    assert read(*lines) == ["PILIH NOMOR SATU", "27 November"]


def test_clocks_come_off_the_messages_of_a_chat() -> None:
    """Several messages that end in a clock are a chat."""
    lines = ("Siap Pak 19.02", 300), ("Terima kasih 19.05 ✓✓", 500)
    assert read(*lines) == ["Siap Pak", "Terima kasih"]


def test_a_single_clock_is_an_appointment() -> None:
    """One time of day at the end of one line is when something begins."""
    assert read(("Jalan sehat mulai 06.00", 300)) == ["Jalan sehat mulai 06.00"]


def read(*lines: tuple[str, int] | tuple[str, int, int]) -> list[str]:
    """Return what is left of lines given as words, top and, where it matters, left."""
    made = []
    for words, top, *rest in lines:
        left = rest[0] if rest else 40
        made.append(Line(words, (left, top, left + 14 * len(words), top + 28)))
    return [line.text for line in without_frame(made, HEIGHT)]
