"""Candidates by one name only: heard under a call, surely where the reader votes for them."""

import pytest

from bot.screening.engine import ScreenVerdict
from tests.screening.engine import world

PARTISAN, CAREFUL, CLEAR = ScreenVerdict.PARTISAN, ScreenVerdict.CAREFUL, ScreenVerdict.CLEAR
ELSEWHERE, HOME = "indonesia", "bengkulu"


def verdict(text: str, region: str) -> ScreenVerdict:
    """Return the verdict for somebody of a region, on the day one region votes."""
    return world.screen(text, world.REVOTE, region=region).verdict


@pytest.mark.parametrize(
    "text",
    [
        "Coblos Yudi!",
        "Menangkan Pak Yudi, dulur",
        "serumah, suara kami untuk Yudi",
        "Kami tetap Yudi",
        "hati tetap ke Pak Yudi",
        "dukung Marlupi",
    ],
)
def test_a_bare_name_under_a_call_is_a_candidate_at_home(text: str) -> None:
    """Even one that millions bear, and that somebody bore who stood before."""
    assert verdict(text, HOME) is PARTISAN


def test_elsewhere_the_same_call_asks_for_care() -> None:
    """The name is one of the candidates' somewhere, perhaps."""
    assert verdict("Coblos Yudi!", ELSEWHERE) is CAREFUL
    assert verdict("Marlupi saja lah", ELSEWHERE) is CAREFUL


def test_a_name_with_only_is_a_choice() -> None:
    """Few are called Marlupi; many are called Yudi, so that it charges nobody."""
    assert verdict("Sudahlah, Marlupi saja", HOME) is PARTISAN
    assert verdict("Yudi saja lah", HOME) is CAREFUL
    assert verdict("Yudi saja lah", ELSEWHERE) is CLEAR
    assert verdict("Yudi saja deh, calon lain belum siap", HOME) is not CLEAR


def test_praise_before_the_people_asks_for_care_at_home() -> None:
    """A title, the people and a good word: a campaign's way of speaking, or a neighbour's."""
    text = "Kakanda Yudi sederhana, dekat dengan rakyat"
    assert verdict(text, HOME) is CAREFUL
    assert verdict(text, ELSEWHERE) is CLEAR


@pytest.mark.parametrize("region", [HOME, ELSEWHERE])
@pytest.mark.parametrize(
    "text",
    [
        "Bu Yudi penjual sayur di pasar",
        "Yudi saja yang antar surat",
        "Yudi saja, rumahnya dekat",
        "antarkan Yudi ke terminal ya",
        "tadi duduk di belakang Yudi",
        "saya tetap Yudi yang kemarin",
        "Coblos Yudi jadi ketua OSIS",
        "kunci titip ke Yudi saja",
        "pilih Yudi atau Wati yang baca doa?",
        "kami pilih Yudi jadi pembawa acara",
    ],
)
def test_everyday_namesakes_are_nobody(text: str, region: str) -> None:
    """In nobody's region and in no campaign's words."""
    assert verdict(text, region) is CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Alhamdulillah posko pemenangan Sutarjo Wibisana dibuka, ayo merapat warga",
        "relawan Sutarjo sudah siap, kawal tiap TPS ya lur",
        "kami sekeluarga jadi saksi TPS untuk Sutarjo",
    ],
)
def test_whoever_has_a_team_stands(text: str) -> None:
    """A house of victory, volunteers at polling stations and witnesses are a candidate's."""
    assert verdict(text, HOME) is PARTISAN


@pytest.mark.parametrize(
    "text",
    [
        "Relawan Literasi membagikan buku ke desa",
        "Relawan Demokrasi membantu pemilih difabel di TPS",
        "Paman jadi saksi untuk Pak Sutarjo di sidang warisan",
        "Posko pemenangan di Jalan Merdeka kebanjiran",
    ],
)
def test_other_volunteers_and_witnesses_are_nobodys(text: str) -> None:
    """What bears no candidate's name introduces nobody."""
    assert verdict(text, HOME) is CLEAR


def test_praise_of_a_namesake_elsewhere_charges_nobody() -> None:
    """A rare name is the candidate's at home; elsewhere a repairman may bear it."""
    for text in ("Mas Marlupi cekatan dan jujur", "Mas Marlupi payah, tukang bohong"):
        assert verdict(text, HOME) is PARTISAN
        assert verdict(text, ELSEWHERE) is CAREFUL
