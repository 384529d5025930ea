"""Accounts that bear a candidate's name: they are who is called for, and ordinary ones nobody."""

import pytest

from bot.screening.engine import ScreenVerdict
from tests.screening.engine import world

PARTISAN, CAREFUL, CLEAR = ScreenVerdict.PARTISAN, ScreenVerdict.CAREFUL, ScreenVerdict.CLEAR


@pytest.mark.parametrize(
    "text", ["coblos @suryonomahendratta", "Ayo dukung @Gita.Pandanwangi, lur!", "pilih @badrun_id"]
)
def test_a_call_for_an_account_is_a_call_for_its_bearer(text: str) -> None:
    """However the account joins the name and whatever it adds."""
    assert world.verdict(text) is PARTISAN


def test_the_whole_account_is_shown() -> None:
    """Evidence is what the sender wrote."""
    assert "@suryonomahendratta" in world.marks("coblos @suryonomahendratta")["kandidat"]


@pytest.mark.parametrize(
    "text",
    [
        "Follow akun @tarida_official",
        "ikuti terus instagram Suryono Mahendratta",
        "ketemu @badrunwiraatmaja di stasiun",
        "Jangan lupa follow akun Laksmi Danuwijaya",
    ],
)
def test_a_candidates_account_asks_for_care(text: str) -> None:
    """Following it is following a campaign."""
    assert world.verdict(text) is not CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "@user jangan lupa bawa payung",
        "follow akun @resep_mama_dita ya, masakannya enak",
        "pilih @tokokain aja, bahannya adem",
        "ikuti akun @rs_harapan untuk jadwal dokter",
        "pesan di @suryono_catering saja",
        "@wahyu.pratama selamat atas wisudanya",
    ],
)
def test_ordinary_accounts_are_nobody(text: str) -> None:
    """Even a shop that bears the name."""
    assert world.verdict(text) is CLEAR


def test_a_rule_against_following_is_no_call() -> None:
    """Who warns civil servants names the account all the same."""
    assert world.verdict("ASN dilarang follow akun @badrunwiraatmaja") is CLEAR


def test_after_the_contest_an_account_is_an_account() -> None:
    """Who stood governs or rests."""
    assert world.verdict("Follow akun @tarida_official", world.AFTER) is CLEAR


def test_a_bare_first_name_in_an_account_is_doubtful_and_only_at_home() -> None:
    """Millions are called Yudi."""
    text = "Follow @yudi_official ya"
    home = world.screen(text, world.REVOTE, region="bengkulu")
    assert home.verdict is CAREFUL
    assert world.screen(text, world.REVOTE).verdict is CLEAR
