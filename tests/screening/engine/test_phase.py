"""The day decides: rows of the joint decree, and what is archive."""

from bot.screening.engine import ScreenVerdict
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
    screening = world.screen("Pilih Halimun Nirmala! #HalimunNirmala", world.AFTER)
    assert screening.archived == (world.PAST.name,)
    assert screening.verdict is ScreenVerdict.CAREFUL


def test_nothing_is_archive_while_a_live_contest_is_touched() -> None:
    """One live name, and the post is about today."""
    assert world.screen("Suryono dan Halimun Nirmala satu panggung").archived == ()


def test_a_call_for_an_election_to_come_is_partisan_outside_every_stage() -> None:
    """Neutrality does not begin with the stages."""
    assert world.verdict("Bu Marpuah for gubernur 2036!", world.AFTER) is ScreenVerdict.PARTISAN
