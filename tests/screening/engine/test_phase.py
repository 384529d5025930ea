"""The day decides: rows of the joint decree, and what is archive."""

from datetime import date

import pytest

from bot.screening.engine import ScreenInput, ScreenVerdict
from tests.screening.engine import world


def test_the_rows_are_those_of_the_stage() -> None:
    """The annex has one row for hopefuls and one for candidates."""
    text = "coblos Suryono!"
    assert world.screen(text, world.CAMPAIGN).rules[0] == "disiplin-6-interaksi-medsos"
    assert world.screen(text, world.HOPEFULS).rules[0] == "etik-4-interaksi-medsos"


def test_every_row_exists() -> None:
    """A row that the content does not know would be a button to nowhere."""
    rows = {row for entry in world.library().rows_of_marks.values() for row in entry.rows}
    assert rows <= set(world.library().skb)


def test_a_clear_post_touches_no_row() -> None:
    """No rule is quoted at somebody who did nothing."""
    assert world.screen("antre beras dari subuh").rules == ()


def test_material_of_a_past_contest_is_archive_and_at_most_careful() -> None:
    """Judged by today's phase: the contest is over, the poster is not forgotten."""
    screening = world.screen("Poster Halimun Nirmala #HalimunNirmala", world.AFTER)
    assert screening.archived == (world.PAST.name,)
    assert screening.verdict is ScreenVerdict.CAREFUL


def test_a_call_to_vote_for_somebody_who_stood_before_is_partisan_and_names_the_archive() -> None:
    """A call is for an election to come, whoever stood in the last one."""
    screening = world.screen("Pilih Halimun Nirmala! #HalimunNirmala", world.AFTER)
    assert screening.archived == (world.PAST.name,)
    assert screening.verdict is ScreenVerdict.PARTISAN


def test_what_an_office_says_to_everybody_is_read_as_while_a_contest_runs() -> None:
    """Outside every contest "pilih nomor 1" may be a menu; in a circular it may not."""
    text = "Pilih nomor 1 ya bapak ibu, lanjutkan!"
    assert world.verdict(text, world.AFTER) is ScreenVerdict.CLEAR
    strict = ScreenInput(text, world.phase(world.AFTER), as_if_running=True)
    assert world.screener().screen(strict).verdict is ScreenVerdict.PARTISAN


@pytest.mark.parametrize("text", ["coblos 01", "pilih paslon 2", "01 menang!"])
def test_a_call_for_a_number_is_partisan_on_any_day(text: str) -> None:
    """A ballot number needs no contest to be campaigned for."""
    assert world.verdict(text, world.AFTER) is ScreenVerdict.PARTISAN


@pytest.mark.parametrize(
    "text", ["Pilpres dulu diikuti 01, 02, dan 03", "Dulu rumah ini posko 02", "pilih nomor 2"]
)
def test_a_number_nobody_calls_for_is_neutral_outside_every_contest(text: str) -> None:
    """Numbers of past contests are history, and "pilih nomor 2" alone is a menu."""
    assert world.verdict(text, world.AFTER) is ScreenVerdict.CLEAR


@pytest.mark.parametrize("day", [world.CAMPAIGN, world.AFTER])
@pytest.mark.parametrize(
    "text", ["pak gubernur hebat, lanjutkan 2 periode", "Dua periode lanjutkan pak bupati!"]
)
def test_wishing_an_office_holder_another_term_is_partisan(text: str, day: date) -> None:
    """At least as strict while a contest runs as on an ordinary day."""
    assert world.verdict(text, day) is ScreenVerdict.PARTISAN


def test_telling_of_two_terms_wishes_nothing() -> None:
    """ "Bupati dua periode" says how long somebody served."""
    text = "Mantan bupati dua periode itu wafat, keluarga berduka"
    assert world.verdict(text, world.AFTER) is ScreenVerdict.CLEAR


def test_nothing_is_archive_while_a_live_contest_is_touched() -> None:
    """One live name, and the post is about today."""
    assert world.screen("Suryono dan Halimun Nirmala satu panggung").archived == ()


def test_a_call_for_an_election_to_come_is_partisan_outside_every_stage() -> None:
    """Neutrality does not begin with the stages."""
    assert world.verdict("Bu Marpuah for gubernur 2036!", world.AFTER) is ScreenVerdict.PARTISAN
