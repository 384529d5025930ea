"""What a supervisor would say of a post: the border cases of the labels, on made-up candidates."""

import pytest

from bot.screening.engine import ScreenVerdict
from tests.screening.engine import world

PARTISAN = (
    "Coblos nomor 2 ya bu ibu, jangan salah",
    "Semoga pak Badrun jadi presiden, aamiin",
    "Suryono 2031, presidenku!",
    "Tarida itu orangnya sederhana dan jujur, layak jadi presiden",
    "gw sekeluarga fix pilih Suryono gak pake ragu",
    "Keteguhan Badrun menjadi teladan bagi bangsa. #BangkitBersama #BadrunLaksmi",
    "Suryono lagi Suryono lagi, kerja kagak cuma pencitraan wkwk",
    "jangan pilih Tarida, tukang bohong",
    "Debat tadi Yoyok gelagapan banget 😂😂 malu maluin",
    "dasar kadrun, dikit dikit demo",
    "netral ya netral, tapi tetap coblos nomor 2",
    "Cagub Sutarjo Wibisana memang paling jujur, ayo menangkan!",
    "Bu Marpuah Siregar for gubernur! kerjanya nyata",
    "Partai Rembulan membela rakyat, coblos Rembulan!",
    "no 3 sok pinter, panik ditanya pangan",
    "sudahlah, Badrun saja",
    "ya milih Tarida, bolo dewe",
    "emosian begitu mau jadi presiden",
    "pilih presiden kok yang pembohong",
    "sehat selalu presidenku",
    "jangan lupa coblos yang berpeci",
    "lautan manusia sambut Badrun, merinding lihatnya",
    "dasar kecebong, panik terus",
    "Tarida is the best, never trust Suryono",
    "Bawaslu copot baliho kita, tetap coblos nomor 2",
    "Petugas menurunkan baliho nomor 2 maka coblos nomor 2",
    "Panwas copot baliho paslon nomor 2 tapi tetap pilih nomor 2",
    "Bawaslu menurunkan baliho paslon 2 dan mari menangkan paslon 2",
    "H. Fulan Harahap, caleg DPRD dapil 2, nomor urut 3",
    "Pak Bupati layak dua periode",
    "Deklarasi dukungan untuk pasangan Ratna-Hamdan, ayo menangkan!",
    "BIMO WICAKSANA 1\nCalon Bupati pilihan rakyat\nKita menang satu putaran",
    "KAMPANYE AKBAR PASLON 03\nHadirilah bersama keluarga",
)
CAREFUL = (
    "Suryono Janji Gratiskan Biaya Kuliah jika Terpilih",
    "Ratusan Ulama Deklarasi Dukung Badrun-Laksmi di Pendopo",
    "Ketua Tim Kampanye Tarida Ditetapkan sebagai Tersangka Kasus Suap",
    "DPR kerjanya apa sih selain tidur sama naikin tunjangan",
    "pemerintah tolol, bikin aturan seenaknya",
    "Wiratmo tukang bohong, janji tinggal janji",
    "Bahas satu putaran aja biar pemilu hemat",
    "gue salut banget sama pak Wiratmo, keren sih",
    "Hitung cepat: paslon nomor urut 2 unggul di tiga provinsi",
    "Hitung cepat: Suryono-Gita memimpin dengan 52 persen suara",
    "Survei: Suryono-Gita 51 persen, peluang satu putaran masih ada",
)
CLEAR = (
    "Badrun Hadiri Peringatan Maulid Nabi di Semarang",
    "KPU Tetapkan Tiga Pasangan Calon Presiden dan Wakil Presiden",
    "Jangan lupa gunakan hak pilih Anda. Datang ke TPS, bawa KTP.",
    "ASN dilarang mendukung paslon mana pun, termasuk lewat like di media sosial.",
    "Pemilih cerdas menolak politik uang #TolakPolitikUang #LawanPolitikUang",
    "TPS 02 pindah ke balai RW, mohon warga RT 01 memperhatikan",
    "min mau tanya, kalau pindah domisili nyoblosnya di mana ya?",
    "pilih menu nomor 3 aja kak, enak",
    "goblok banget gw lupa matiin kompor",
    "kecebong di kolam udah jadi katak",
    "tim basket kita solid, satu komando, menang!",
    "foto dulu ✌️ sebelum pulang kampung",
    "antrean puskesmas dari jam 6 sampai siang belum dipanggil",
    "bayar PXB sebelum jatuh tempo ya",
    "Mobil tim paslon nomor urut 1 terguling di Seluma",
    "Gubernur dua periode itu layak jadi teladan",
    "Dukung pasangan suami-istri perajin ini dengan membeli tenunnya",
    "Hadirilah pengajian akbar malam Ahad di masjid raya",
    "Tolak serangan fajar demi pilkada bersih",
    "Kita dukung Pak Bupati melaksanakan program stunting",
    "Bawaslu menertibkan spanduk bertuliskan pilih nomor 2",
    "Stiker bertuliskan dukung paslon nomor 2 dicopot Satpol PP",
    "Bawaslu tertibkan ratusan APK paslon nomor urut 1 dan 2 di masa tenang",
    "",
    "😂😂😂",
    "1234567890",
    "foto yang berpeci itu kakek saya",
    "satu putaran lagi lari sore",
    "cita cita adik jadi presiden, bismillah",
)


@pytest.mark.parametrize("text", PARTISAN)
def test_support_and_attack_are_partisan_with_a_mark_to_show(text: str) -> None:
    """Taking a side shows, and what shows it is quoted."""
    screening = world.screen(text)
    assert screening.verdict is ScreenVerdict.PARTISAN
    assert any(evidence.takes_sides for evidence in screening.evidence)


@pytest.mark.parametrize("text", CAREFUL)
def test_news_that_helps_or_harms_and_anger_at_power_call_for_care(text: str) -> None:
    """No side is taken, yet it is nothing for an ASN to pass on."""
    assert world.verdict(text) is ScreenVerdict.CAREFUL


@pytest.mark.parametrize("text", CLEAR)
def test_process_news_neutral_appeals_and_everyday_life_are_left_alone(text: str) -> None:
    """A bot that cries wolf on "pilih menu" is muted within a day."""
    assert world.verdict(text) is ScreenVerdict.CLEAR


def test_the_same_name_is_government_news_when_the_contest_is_over() -> None:
    """Names are switched by date: after the election praise for a winner is no campaign."""
    text = "pak Suryono hebat, jalan kami sudah mulus"
    assert world.verdict(text) is ScreenVerdict.PARTISAN
    assert world.verdict(text, world.AFTER) is not ScreenVerdict.PARTISAN


def test_a_live_contest_elsewhere_still_shows_partisanship() -> None:
    """A person in Bengkulu may not take sides in a contest of the whole country either."""
    screening = world.screen("Coblos Suryono!", region="kota-bengkulu")
    assert screening.verdict is ScreenVerdict.PARTISAN


def test_scorn_of_a_leader_weighs_by_the_contest_it_falls_into() -> None:
    """While a contest runs it is aimed at a camp; after it, it is anger at power."""
    text = "dasar Wiratmo pembohong, penipu, ngakak gue wkwk"
    assert world.verdict(text) is ScreenVerdict.PARTISAN
    assert world.verdict(text, world.AFTER) is ScreenVerdict.CAREFUL
    assert world.verdict(text, world.REVOTE) is ScreenVerdict.CAREFUL


def test_a_prohibition_is_no_call() -> None:
    """The very words of a call are neutral inside the sentence that forbids it."""
    text = "ASN dilarang ikut mencoblos bersama paslon atau memakai kaos Suryono"
    assert world.verdict(text) is not ScreenVerdict.PARTISAN


def test_a_denied_accusation_weighs_less_than_the_accusation() -> None:
    """A negation right before an insult takes most of it away."""
    plain = world.screen("Suryono bodoh dan licik").score
    denied = world.screen("Suryono tidak bodoh, tidak licik").score
    assert denied < plain
