"""Causes that an examiner found with fresh posts: what must be caught, what must stay clear."""

import pytest

from bot.screening.engine import ScreenVerdict
from bot.screening.engine.lexicon import Lexicon, _plain
from tests.screening.engine import world

PARTISAN = (
    "all in 02 ✌️ gemoy ga ada obat",
    "tim 02 mana suaranya? gas",
    "Kandidat wali kota Sutarjo Wibisana itu paket lengkap, pintar dan muda",
    "Suryono wajib dipilih",
    "jangan lupa nomor 3 dicoblos",
    "Jangan pernah pilih Rembulan lagi",
    "Saatnya bekerja untuk Badrun Laksmi",
    "Kopi pagi sambil baca buku Suryono. Orang ini cocok. Pilihan saya ga berubah",
    "Yang bilang Suryono gagal belum lihat jalan kampung kami, mulus sekali",
    "tidak perlu diragukan lagi Bu Tarida",
    "Badrun tukang janji manis",
    "Buang Rembulan jauh-jauh ke laut. Jangan pernah pilih partai itu lagi",
    "Suryono jadi presiden kita semua, aamiin",
)
CAREFUL = (
    "Golput saja lah, semua paslon sama, gak ada yang bener",
    "polisi kok mau jadi gubernur",
    "serangan fajar sudah datang, makasih calonku",
    "yang kemarin bagi-bagi sembako ingat pas di TPS",
    "Polling: siapa presiden pilihanmu? A. Paslon 1 B. Paslon 2",
)
AT_MOST_CAREFUL = (
    "KPK menetapkan Suryono sebagai tersangka",
    "Suryono tersangka, kata KPK",
    "Polisi memeriksa Badrun terkait dugaan korupsi dana hibah",
    "Bawaslu memanggil Tarida terkait dugaan politik uang",
    "Tiba di Mekkah, mohon doanya, umroh bersama rombongan H. Suryono. Terima kasih",
    "Terima kasih Pak Suryono",
    "Suryono mau apa hari ini",
)
CLEAR = (
    "ASN dilarang like akun Badrun atau Suryono. Sanksinya berat",
    "Survei: elektabilitas Badrun 34, Suryono 38, Tarida 13 persen. Margin of error 3 persen",
    "Semua KPPS kuat, tidak ada yang sakit. Semangat",
    "anak saya kok mau jadi bupati",
    "Tugas PPKn halaman 12",
    "Pemberontakan PKI 1948 dibahas dalam kuliah politik",
    "Bendera partai nyangkut di kabel, bahaya kalau hujan",
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
    shown = world.marks("Pak Suryono naik, gaji guru dibayar").get("serangan", [])
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
