"""How a text is told: stories of oneself, cheers, questions."""

import pytest

from bot.intake.manner import manner_of, tells_a_deed

STORIES = [
    "saya lupa pake baju warna biru ke tps, ternyata itu warna paslon 2",
    "istri saya pakai jilbab bergambar calon ke pasar",
    "teman saya kirim di grup: ayo coblos no 2",
    "ada pesan masuk dari pengawas sekolah, mohon dukungan utk paslon 1",
    "tadi apel kepala sekolah bilang jangan lupa no 1",
    "td malam sy kepencet suka di status timses",
    "bapakku nyuruh milih nomor 3",
]
CHEERS = [
    "Saya sudah yakin 02! Ayo menangkan",
    "Sudah saatnya kita pilih yang muda",
    "Warga antusias menyambut calon bupati di pasar pagi",
    "Kami keluarga besar SMA siap menangkan pak bupati",
    "Bapak kita layak dua periode",
]


@pytest.mark.parametrize("text", STORIES)
def test_what_happened_to_oneself_or_somebody_near_is_told(text: str) -> None:
    """No supporter writes like this."""
    assert manner_of(text).tells


@pytest.mark.parametrize("text", CHEERS)
def test_a_cheer_and_a_report_tell_nothing_of_oneself(text: str) -> None:
    """They stay posts."""
    assert not manner_of(text).tells


def test_a_question_is_the_writers_own() -> None:
    """So it is not offered to be screened."""
    assert manner_of("boleh like postingan paslon dak?").own
    assert not manner_of("menangkan pasangan kita bersama").own


@pytest.mark.parametrize(
    "text",
    [
        "Rapat koordinasi dibuka oleh kepala dinas di aula",
        "Siapa lagi kalau bukan dia, lanjutkan bersama rakyat",
    ],
)
def test_a_word_of_asking_in_the_middle_makes_no_question(text: str) -> None:
    """It stays one tap away from being screened."""
    assert not manner_of(text).own


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("saya kemarin terlanjur terima uang dari tim paslon di ruang guru", True),
        ("saya sudah like postingan calon dan follow akunnya", True),
        ("apakah surat edaran kemarin masih berlaku untuk PPPK?", False),
        ("kalau diperiksa Bawaslu, apakah saya boleh didampingi?", False),
        ("tadi di apel disebut SKB 2022, di mana bacanya?", False),
    ],
)
def test_a_deed_is_told_by_whoever_did_it(text: str, *, deed: bool) -> None:
    """A case that is only put, and news of the day, are none."""
    assert tells_a_deed(text) is deed
