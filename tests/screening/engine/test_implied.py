"""People who are meant and not named: who can be charged, who asks for care, who means nobody."""

import pytest

from bot.screening.engine import ScreenVerdict
from tests.screening.engine import world

NOBODY = (
    "Tanggal 23 nanti kita pilih presiden, jangan lupa bawa KTP",
    "Besok pilih gubernur dan wali kota, TPS buka jam tujuh pagi",
    "pilih presiden yang adil dan merakyat",
    "Pilihlah pemimpin yang berani dan jujur, jangan golput",
    "ayo pilih bupati menurut hati nurani masing-masing",
    "pilih calon gubernur yang paling peduli petani",
    "pilih pemimpin yang tidak korupsi",
    "Kata penceramah: pilih pemimpin yang amanah",
    "Debat kedua: petahana memaparkan capaian lima tahun",
    "ASN dilarang mendukung petahana",
    "debat capres seru juga, banyak ilmu",
    "surat suara capres lebar sekali, lucu melipatnya",
    "Apa arti petahana? Pejabat yang mencalonkan diri lagi",
)
SOMEBODY = (
    "pilih presiden kok petugas partai",
    "capres kok emosian",
    "dukung petahana ya bu ibu",
    "kami sekeluarga dukung petahana, tidak goyah",
    "Perintah kadis: satu komando ke petahana",
    "yang masih milih paslon curang otaknya di mana sih",
)
UNNAMED = (
    "pilih pemimpin yang seiman ya saudara",
    "Kami keluarga besar alumni siap menangkan Pak Gubernur",
    "besok kita sekampung milih bapak",
    "syaratnya gampang, nanti dukung bapak",
    "warga pintar pasti sudah tahu pilih siapa",
    "Terima kasih Pak Bupati jalan kami bagus. Lanjutkan dua periode",
    "Deklarasi relawan muda, hadirilah!",
    "kawal bapak daftar ke KPU, kumpul jam delapan",
    "Coblos yang sudah bikin jalan mulus ☝️ #LanjutkanKarya",
    "Jalan sehat bersama Bapak Bupati\nWajib kaos putih\nSalam 2 jari",
    "pulang nyoblos bareng keluarga saya ✌️",
    "kalau bapak menang, honorer diangkat katanya",
)
EVERYDAY = (
    "adik lebih milih bapak daripada ibu",
    "antar bapak daftar ke puskesmas dulu",
    "kalau bapak menang lomba catur kita makan bakso",
    "Jalan sehat bersama Bapak Bupati, wajib kaos putih",
    "Gunakan hak pilih Anda, datang ke TPS ☝️",
    "habis dari pantai ✌️ capek kami",
    "Terima kasih Pak Bupati jalan kami sudah bagus",
    "Deklarasi relawan bencana tingkat kabupaten",
    "kontrak kosnya lanjut satu periode lagi",
    "warga mendukung program imunisasi bupati",
)


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_to_be_voted_for_by_everybody_is_nobody(text: str) -> None:
    """Everybody votes for a president and may wish for an honest one."""
    assert world.verdict(text) is ScreenVerdict.CLEAR


@pytest.mark.parametrize("text", SOMEBODY)
def test_an_incumbent_and_whoever_is_scorned_are_somebody(text: str) -> None:
    """There is one incumbent, and scorn of a choice has somebody in mind."""
    assert world.verdict(text) is ScreenVerdict.PARTISAN


@pytest.mark.parametrize("text", UNNAMED)
def test_what_everybody_understands_asks_for_care_while_a_contest_runs(text: str) -> None:
    """No name, so no charge; but nothing for an ASN to pass on."""
    assert world.verdict(text) is ScreenVerdict.CAREFUL


@pytest.mark.parametrize("text", EVERYDAY)
def test_the_same_words_at_home_and_in_the_news_stay_clear(text: str) -> None:
    """Fathers are chosen and brought to places outside politics, too."""
    assert world.verdict(text) is ScreenVerdict.CLEAR


def test_outside_every_contest_one_s_own_president_asks_for_care() -> None:
    """No contest runs, so nobody is campaigned for; the wish is a side all the same."""
    assert world.verdict("Suryono presidenku", world.AFTER) is ScreenVerdict.CAREFUL
    second = world.verdict("Pak Bupati hebat, periode kedua lanjutkan!", world.AFTER)
    assert second is not ScreenVerdict.CLEAR
