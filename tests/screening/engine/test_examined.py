"""Causes that an examiner found with fresh posts: what must be caught, what must stay clear."""

import pytest

from bot.screening.engine import ScreenVerdict
from bot.screening.engine.lexicon import Lexicon, _plain
from tests.screening.engine import world

PARTISAN = (
    "gas 03, debatnya ga ada obat",
    "mana tepuk tangannya tim 03? gas",
    "Kandidat wali kota Sutarjo Wibisana itu paket lengkap, pintar dan muda",
    "Suryono wajib dipilih",
    "jangan lupa nomor 3 dicoblos",
    "Jangan pernah pilih Rembulan lagi",
    "Kami siap bekerja untuk Badrun Laksmi sampai menang",
    "Nonton pidato Suryono lagi. Tenang dan runtut. Pilihan saya tetap itu",
    "Siapa bilang Suryono gagal, sawah kami sekarang dapat air, mantap",
    "kemampuan Bu Tarida tidak usah diragukan",
    "Badrun tukang janji manis",
    "Rembulan lima tahun begitu saja kerjanya. Jangan sekali-kali pilih partai itu lagi",
    "Suryono jadi presiden kita semua, aamiin",
)
CAREFUL = (
    "malas milih, semua paslon tidak ada yang cocok",
    "tukang parkir kok mau jadi bupati",
    "serangan fajar lewat depan kos, isinya lumayan",
    "habis bagi-bagi sembako, katanya jangan lupa di TPS",
    "Jajak kecil-kecilan: pilihanmu siapa, paslon 1 atau paslon 3?",
)
AT_MOST_CAREFUL = (
    "KPK menetapkan Suryono sebagai tersangka",
    "Suryono tersangka, kata KPK",
    "Polisi memeriksa Badrun terkait dugaan korupsi dana hibah",
    "Bawaslu memanggil Tarida terkait dugaan politik uang",
    "Pengajian ibu-ibu bersama H. Suryono, mohon doanya ya",
    "Terima kasih Pak Suryono",
    "Apa agenda Suryono besok ya",
)
CLEAR = (
    "Pegawai ASN dilarang berfoto dengan Badrun maupun Suryono, sanksinya tegas",
    "Survei: elektabilitas Badrun 34, Suryono 38, Tarida 13 persen. Margin of error kecil",
    "semua saksi hadir di TPS, tidak ada yang terlambat",
    "anak saya kok mau jadi bupati",
    "ulangan PPKn diundur lusa",
    "Pemberontakan PKI 1948 dibahas dalam kuliah politik",
    "umbul-umbul partai roboh ke jalan, bahaya bagi motor",
    "obat sudah habis, nomor antrean 02 dipanggil",
    "dicoblos sekali saja, kata petugas KPPS",
    "gas 3 kilo naik lagi",
    "mohon doanya operasi ibu di rumah sakit",
    "amplop lamaran sudah dikirim",
)


@pytest.mark.parametrize("text", PARTISAN)
def test_a_side_is_seen(text: str) -> None:
    """Passive calls, interrupted calls, praise in everyday words."""
    assert world.verdict(text) is ScreenVerdict.PARTISAN


@pytest.mark.parametrize("text", CAREFUL)
def test_money_and_polls_ask_for_care(text: str) -> None:
    """Nobody is named, and nothing is to be passed on."""
    assert world.verdict(text) is ScreenVerdict.CAREFUL


@pytest.mark.parametrize("text", AT_MOST_CAREFUL)
def test_what_institutions_do_and_thanks_charge_nobody(text: str) -> None:
    """News of the law, prayers on a journey and manners take no side."""
    assert world.verdict(text) is not ScreenVerdict.PARTISAN


@pytest.mark.parametrize("text", CLEAR)
def test_bans_surveys_and_everyday_life_stay_clear(text: str) -> None:
    """None of them is about a side."""
    assert world.verdict(text) is ScreenVerdict.CLEAR


def test_no_phrase_reaches_across_a_comma() -> None:
    """The two halves are two thoughts: "naik gaji" is not what is said."""
    shown = world.marks("Pak Suryono sudah naik, gaji sopirnya lancar").get("serangan", [])
    assert "naik, gaji" not in shown


def test_one_piece_of_words_is_shown_once() -> None:
    """A word inside a longer phrase of the same direction is no second mark."""
    marks = world.marks("rapatkan barisan untuk Suryono")
    assert marks["ajakan"] == ["rapatkan barisan"]
    assert "dukungan" not in marks


def test_a_party_that_serves_people_helps_no_candidate() -> None:
    """ "Gratis" at a blood donation is no news for a candidate."""
    assert "dukungan" not in world.marks("Rembulan gelar donor darah gratis di balai kota")


def test_no_attack_collapses_to_an_everyday_word() -> None:
    """The reader turns slang into words; what it leaves must still be an attack."""
    lexicon = Lexicon.build(world.library())
    everyday = lexicon.lists["kata-umum"] | {"apa", "pak", "ijazah"}
    collapsed = [
        (marker.id, phrase)
        for marker in world.library().markers.values()
        if marker.cue.value in ("serangan", "cap_kubu")
        for phrase in marker.phrases
        if _plain(lexicon.reader, phrase) != phrase.lower()
        and _plain(lexicon.reader, phrase) in everyday
    ]
    assert collapsed == []
