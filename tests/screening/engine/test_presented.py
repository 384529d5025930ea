"""Who is presented as a candidate stands now, whoever of that name stood or governs already."""

from datetime import date

import pytest

from bot.screening.engine import ScreenVerdict
from bot.screening.engine.post import Kind
from tests.screening.engine import world
from tests.screening.engine.test_names import kinds

PARTISAN, CAREFUL, CLEAR = ScreenVerdict.PARTISAN, ScreenVerdict.CAREFUL, ScreenVerdict.CLEAR


@pytest.mark.parametrize("day", [world.CAMPAIGN, world.AFTER])
def test_a_namesake_of_a_past_ticket_stands_like_anybody(day: date) -> None:
    """One word of a name that stood once says nothing about a person who stands now."""
    text = "cagub Halimun Gandasasmita bijak dan rendah hati"
    assert world.verdict(text, day) is PARTISAN
    assert "Halimun Gandasasmita" in world.marks(text, day)["kandidat"]


def test_a_leader_presented_as_a_candidate_is_one() -> None:
    """Whether "calon wali kota" leads up to the name or an office is wished for it."""
    assert world.verdict("Calon wali kota Wiratmo yang paling layak, cerdas") is PARTISAN
    assert (Kind.UNLISTED, "Wiratmo") in kinds("Wiratmo jadi gubernur, cocok sekali")


def test_a_past_winner_who_governs_stays_news() -> None:
    """Without a word of candidacy an office is an office."""
    for day in (world.CAMPAIGN, world.AFTER):
        assert world.verdict("Gubernur Halimun Kertapati meresmikan jembatan", day) is CLEAR
    assert world.verdict("mantan cagub Halimun Kertapati membuka warung", world.AFTER) is CLEAR


def test_the_whole_name_of_a_past_ticket_may_be_an_old_poster() -> None:
    """Outside every contest that is care and an archive; while one runs, a candidate."""
    text = "cagub Halimun Kertapati bijak dan rendah hati"
    assert world.verdict(text, world.AFTER) is CAREFUL
    assert world.screen(text, world.AFTER).archived == ("Pilgub rekaan 2024",)
    assert world.verdict(text) is PARTISAN


def test_a_call_for_somebody_who_stood_before_counts_while_others_stand() -> None:
    """A banner breaks its lines and gives titles; the name is still what is called for."""
    assert world.verdict("SIAP MENANGKAN\nH. HALIMUN KERTAPATI!") is PARTISAN
    assert world.verdict("Halimun Kertapati menerima tamu di rumahnya") is CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Semalam debat cawagub bagus, pembawa acaranya pintar",
        "surat suara cabup keren, warnanya lima",
        "Nobar debat cawalkot di Gedung Serbaguna, keren",
    ],
)
def test_a_debate_or_a_ballot_of_candidates_is_nobody(text: str) -> None:
    """ "Debat cagub" is an evening, and where it is held is no name."""
    assert world.verdict(text) is CLEAR


def test_a_candidate_judged_without_a_name_is_still_somebody() -> None:
    """The other side of the same words."""
    assert world.verdict("calon gubernur begini kok pembohong") is PARTISAN
    assert (Kind.UNLISTED, "Sutarjo Wibisana") in kinds("cagub Sutarjo Wibisana pintar")


def test_an_office_may_stand_between() -> None:
    """ "Kandidat bupati X" presents X, "kandidat ketua OSIS X" is another vote."""
    assert (Kind.UNLISTED, "Sutarjo Wibisana") in kinds("Kandidat bupati Sutarjo Wibisana cerdas")
    assert world.verdict("Kandidat ketua OSIS Sutarjo Wibisana cerdas") is CLEAR


def test_a_given_name_that_is_a_word_needs_a_second_one() -> None:
    """ "Cagub Muda" may be anybody young."""
    assert (Kind.UNLISTED, "Indah Gandasasmita") in kinds("cabup Indah Gandasasmita bijak")
    assert Kind.UNLISTED not in dict(kinds("Cagub Muda Berprestasi"))
