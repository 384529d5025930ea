"""Reading what a circular says about itself."""

from datetime import date
from time import perf_counter

import pytest

from bot.broadcast.draft.proposal import LONGEST_POINT, MOST_POINTS, points_of, propose

LETTERHEAD = """PEMERINTAH PROVINSI BENGKULU
SEKRETARIAT DAERAH
Jalan Contoh Nomor 1 Bengkulu

Nomor    : 800 / 123 / B.3 / 2026        Bengkulu, 3 Desember 2026
Sifat    : Penting
Hal      : Netralitas ASN pada pemilihan
           kepala daerah

Yth. Kepala Perangkat Daerah

Sehubungan dengan Peraturan Pemerintah Nomor 94 Tahun 2021, dengan ini disampaikan:
1. ASN wajib netral.
2. ASN tidak menyukai, mengomentari,
   atau membagikan kiriman calon.
3) Kepala perangkat daerah mengawasi.

a.n. GUBERNUR BENGKULU
SEKRETARIS DAERAH,
"""


def test_a_letter_with_letterhead() -> None:
    """Number, date beside it, subject over two lines, the office that signs, the points."""
    found = propose(LETTERHEAD)
    assert found.number == "800/123/B.3/2026"
    assert found.date == date(2026, 12, 3)
    assert found.subject == "Netralitas ASN pada pemilihan kepala daerah"
    assert found.issuer == "Sekretaris Daerah"
    assert found.points[0] == "ASN wajib netral."
    assert found.points[1] == "ASN tidak menyukai, mengomentari, atau membagikan kiriman calon."
    assert len(found.points) == 3


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("SURAT EDARAN NOMOR 800.1/77/BKD/2026", "800.1/77/BKD/2026"),
        ("Nomor: 180/200/B.9/2023", "180/200/B.9/2023"),
        ("NO. 067/PM.00.02/K/11/2023", "067/PM.00.02/K/11/2023"),
        ("Undang-Undang Nomor 20 Tahun 2023", ""),
        ("Nomor 94 Tahun 2021", ""),
        ("tanpa nomor", ""),
    ],
)
def test_numbers_of_letters_and_of_laws(text: str, number: str) -> None:
    """A letter's number has slashes; a law's has a year."""
    assert propose(text).number == number


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("SURAT EDARAN BUPATI SELUMA\nNOMOR 1/2/3", "Bupati Seluma"),
        ("Pj. WALI KOTA BENGKULU,\n\nNama Orang", "Pj. WALI KOTA BENGKULU"),
        ("KEPALA BADAN KEPEGAWAIAN DAERAH,", "Kepala Badan Kepegawaian Daerah"),
        ("PEMERINTAH KABUPATEN LEBONG\nNomor 1/2/3", "Pemerintah Kabupaten Lebong"),
        ("Seseorang tanpa jabatan", ""),
    ],
)
def test_an_office_and_never_a_person(text: str, issuer: str) -> None:
    """The signature wins over the letterhead; a name is never taken."""
    assert propose(text).issuer == issuer


def test_plain_words_have_their_first_line_as_subject() -> None:
    """A short notice without any form."""
    found = propose("Jaga netralitas di media sosial\n\nMohon tidak menyukai kiriman calon.")
    assert found.subject == "Jaga netralitas di media sosial"
    assert found.points == (
        "Jaga netralitas di media sosial", "Mohon tidak menyukai kiriman calon.",
    )  # fmt: skip


SCANNED = """PEMERINTAH PROVINSI BENGKULU
SEKRETARIAT DAERAH
Jalan Contoh No 1
SURAT EDARAN
NOMOR 800/77/BKD/2026
TENTANG NETRALITAS ASN
DI MEDIA SOSIAL
1. ASN netral."""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Yth. Bapak/Ibu ASN se-Kota Bengkulu,\nMohon menjaga netralitas di media sosial.",
            "Mohon menjaga netralitas di media sosial.",
        ),
        (SCANNED, "Netralitas ASN di media sosial"),
        (
            "PEMERINTAH PROVINSI BENGKULU\nSURAT EDARAN NOMOR 8/77/BKD/2026 TENTANG NETRALITAS ASN",
            "Netralitas ASN",
        ),
        ("BADAN KEPEGAWAIAN DAERAH\nNetralitas di masa tenang", "Netralitas di masa tenang"),
        ("Yth. Bapak/Ibu", ""),
        (
            "Ingat\nPERATURAN PEMERINTAH NOMOR 94 TAHUN 2021 TENTANG DISIPLIN PEGAWAI",
            "Ingat",
        ),
    ],
)
def test_a_subject_is_no_salutation_and_no_letterhead(text: str, subject: str) -> None:
    """What stands behind "tentang" comes first, except behind a law's."""
    assert propose(text).subject == subject


def test_points_are_few_and_short() -> None:
    """A card must hold them."""
    many = points_of("\n".join(f"{n}. {'kata ' * 100}" for n in range(1, 30)))
    assert len(many) == MOST_POINTS
    assert all(len(point) <= LONGEST_POINT for point in many)


def test_nothing_is_found_in_nothing() -> None:
    """Empty text, empty proposal."""
    found = propose("")
    assert (found.number, found.date, found.subject, found.issuer, found.points) == (
        "", None, "", "", (),
    )  # fmt: skip


@pytest.mark.parametrize("text", [" " * 40_000, "\n" * 40_000, "\t1." * 13_000, "A, " * 13_000])
def test_hostile_text_takes_no_time(text: str) -> None:
    """A page of blanks must not hold up the bot."""
    started = perf_counter()
    propose(text)
    assert perf_counter() - started < 1.0


SOCIAL = (
    "SURAT EDARAN NOMOR 800/123/BKD/2026 tanggal 3 Desember 2026 perihal Netralitas ASN "
    "menjelang masa tenang. Seluruh ASN dilarang menyukai unggahan calon. Taati PP 94/2021."
)
LABELLED = "Nomor: 800/1/BKD/2026 Tanggal: 1 Desember 2026 Perihal: Netralitas\nIsi edaran."
LEAVE = "Edaran Sekretaris Daerah no 5/SE/2026, tgl 05-12-2026, tentang cuti; ASN wajib cuti."
VOTE = "SE Nomor 9/SE/2026 perihal Pemungutan tanggal 9 Desember 2026. 1. Hadir. 2. Jaga tertib."


@pytest.mark.parametrize(
    ("text", "number", "day", "subject", "points"),
    [
        (
            SOCIAL, "800/123/BKD/2026", date(2026, 12, 3), "Netralitas ASN menjelang masa tenang",
            ("Seluruh ASN dilarang menyukai unggahan calon. Taati PP 94/2021.",),
        ),
        (LABELLED, "800/1/BKD/2026", date(2026, 12, 1), "Netralitas", ("Isi edaran.",)),
        (LEAVE, "5/SE/2026", date(2026, 12, 5), "cuti", ("ASN wajib cuti.",)),
        (
            VOTE, "9/SE/2026", None, "Pemungutan tanggal 9 Desember 2026",
            ("Hadir.", "Jaga tertib."),
        ),
    ],
)  # fmt: skip
def test_a_heading_on_one_line(
    text: str, number: str, day: date | None, subject: str, points: tuple[str, ...]
) -> None:
    """Number, date and subject are told apart, and the body stays the body."""
    found = propose(text)
    assert (found.number, found.date, found.subject) == (number, day, subject)
    assert found.points == points


def test_a_law_on_the_first_line_is_no_heading() -> None:
    """Its number is not the circular's."""
    found = propose("Sesuai Peraturan Bawaslu Nomor 6/X/2018 tanggal 3 Mei 2018 mohon netral.")
    assert found.date is None


def test_the_end_of_a_letter_is_no_point() -> None:
    """Whoever signs does not end up in the last point; shouting is calmed."""
    found = propose(
        "SURAT EDARAN\nNOMOR 1/2/2026\nTENTANG\nNETRALITAS ASN DI MEDIA SOSIAL\n"
        "1. ASN netral.\n2. ASN tidak menyukai kiriman.\nDitetapkan di Bengkulu\nSEKRETARIS DAERAH,"
    )
    assert found.points == ("ASN netral.", "ASN tidak menyukai kiriman.")
    assert found.subject == "Netralitas ASN di media sosial"


def test_a_long_paragraph_becomes_several_points() -> None:
    """Nothing of it is cut away behind the three hundredth letter."""
    sentence = "Setiap pegawai menjaga netralitas dalam seluruh tahapan pemilihan kepala daerah. "
    assert len(points_of(sentence * 5)) == 5
