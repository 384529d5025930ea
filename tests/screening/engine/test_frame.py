"""Frames: an election for office, another vote, or an everyday thing with numbers."""

import pytest

from bot.screening.engine import ScreenVerdict
from bot.screening.engine.frame import Politics
from tests.screening.engine import world


def frame(text: str) -> tuple[Politics, bool]:
    """Return how political a text is, and whether it belongs elsewhere."""
    scene = world.screener().look(text, frozenset({world.PRESIDENTIAL.id}))
    return scene.frame.politics, scene.frame.elsewhere


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("coblos nomor 2", (Politics.LIKELY, False)),
        ("pilkada nomor 2", (Politics.SURE, False)),
        ("Suryono nomor 2", (Politics.SURE, False)),
        ("kata bupati nomor 2", (Politics.HINT, False)),
        ("pilih nomor 2", (Politics.NONE, False)),
        ("menu nomor 2", (Politics.NONE, True)),
        ("calon ketua osis, coblos nomor 2", (Politics.NONE, True)),
        ("coblos nomor 2, nasi bungkus menyusul", (Politics.LIKELY, False)),
        ("ketua osis dukung cagub nomor 2", (Politics.SURE, False)),
    ],
)
def test_another_vote_outdoes_likely_politics_and_a_menu_only_hints(
    text: str, expected: tuple[Politics, bool]
) -> None:
    """The surer the politics, the more it takes to make a number an everyday one."""
    assert frame(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Menu rapat: pilih nomor 2, nasi goreng",
        "vote nomor 3 lomba balita ceria",
        "pilih ketua kelas nomor 2 ya",
        "ayo dukung nomor 5 duta pelajar",
        "antrean 02 silakan ke loket",
        "regu 02 menang tarik tambang",
    ],
)
def test_everyday_votes_and_numbers_are_clear_in_a_campaign(text: str) -> None:
    """A running contest turns no menu into a ballot paper."""
    assert world.verdict(text) is ScreenVerdict.CLEAR


def test_a_call_for_a_number_of_something_unknown_calls_for_care_while_a_contest_runs() -> None:
    """Nobody can tell what the number belongs to: nobody is charged and nobody is reassured."""
    screening = world.screen("jangan lupa pilih nomor 2 untuk mertua ya")
    assert screening.verdict is ScreenVerdict.CAREFUL
    assert screening.evidence


def test_a_village_head_is_no_contest_of_the_joint_decree_yet_calls_for_care() -> None:
    """The decree names other elections; a civil servant still keeps out."""
    text = "Pilkades Sukarekaan, coblos nomor 2 Pak Sutarjo!"
    assert world.verdict(text) is ScreenVerdict.CAREFUL
    assert world.verdict(text, world.AFTER) is ScreenVerdict.CAREFUL


def test_a_greeting_of_fingers_with_a_slogan_calls_for_care_while_a_contest_runs() -> None:
    """Somebody's number, though nobody is named; on an ordinary day a pose."""
    text = "Salam dua jari ✌️ untuk perubahan"
    assert world.verdict(text) is ScreenVerdict.CAREFUL
    assert world.verdict(text, world.AFTER) is ScreenVerdict.CLEAR


def test_good_wishes_for_a_party_call_for_care_and_news_of_its_birthday_does_not() -> None:
    """From a civil servant a greeting reads as sympathy."""
    assert world.verdict("Dirgahayu Partai Rembulan, jaya selalu!") is ScreenVerdict.CAREFUL
    text = "Partai Rembulan gelar donor darah pada ulang tahun kelima"
    assert world.verdict(text) is ScreenVerdict.CLEAR


def test_whoever_asks_for_votes_is_a_candidate_without_a_name() -> None:
    """ "Calon bupati, mohon doa dan dukungan": the sender stands."""
    text = "Siap maju sebagai calon bupati, mohon doa dan dukungan bapak ibu"
    assert world.verdict(text, world.AFTER) is ScreenVerdict.PARTISAN


def test_an_empty_box_stands_for_election_once_it_is_campaigned_for() -> None:
    """Against a single ticket it is a side like any other; the rules about it are not."""
    assert world.verdict("coblos kotak kosong biar kapok") is ScreenVerdict.PARTISAN
    assert world.verdict("KPU jelaskan aturan kotak kosong") is ScreenVerdict.CLEAR


def test_each_kind_of_call_has_a_meaning_of_its_own() -> None:
    """To spread is not to vote."""
    meanings = {e.text: e.meaning for e in world.screen("Sebarkan! Suryono menang").evidence}
    assert "menyebarkan" in meanings["Sebarkan"]
