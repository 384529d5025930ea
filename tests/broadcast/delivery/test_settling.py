"""What each outcome of an attempt means for a recipient's rows."""

import pytest

from bot.broadcast.delivery.result import Delivered, NotSent, Refused, Result, Uncertain
from bot.broadcast.delivery.settling import MOST_TRIES, settle
from bot.broadcast.states import DeliveryState as State
from tests.broadcast.fakes import rows

ROWS = rows(1, parts=3)


@pytest.mark.parametrize(
    ("result", "tries", "chained", "states", "left", "again"),
    [
        (Delivered((5,)), 0, True, [State.SENT], 2, False),
        (NotSent("tak_terhubung"), 99, True, [State.CLAIMED], 3, True),
        (NotSent("429", 7.0), 0, True, [State.CLAIMED], 3, True),
        (NotSent("429", 7.0), MOST_TRIES, True, [State.FAILED] * 3, 0, False),
        (NotSent("429", 7.0), MOST_TRIES, False, [State.FAILED], 2, False),
        (Refused(State.BLOCKED, "x"), 0, True, [State.BLOCKED] * 3, 0, False),
        (Refused(State.BLOCKED, "x"), 0, False, [State.BLOCKED] * 3, 0, False),
        (Refused(State.FAILED, "x"), 0, True, [State.FAILED] * 3, 0, False),
        (Refused(State.FAILED, "x"), 0, False, [State.FAILED], 2, False),
        (Uncertain("x"), 0, True, [State.UNKNOWN, State.FAILED, State.FAILED], 0, False),
        (Uncertain("x"), 0, False, [State.UNKNOWN], 2, False),
    ],
)
def test_every_case(
    result: Result, tries: int, chained: bool, states: list[State], left: int, again: bool
) -> None:
    """States in the order of the parts, how many may still leave, and whether the first does."""
    settled = settle(ROWS, tries, result, chained=chained)
    assert [entry.state for entry in settled.entries] == states
    assert [entry.id for entry in settled.entries] == [row.id for row in ROWS][: len(states)]
    assert (len(settled.left), settled.again) == (left, again)
    if settled.left:
        assert settled.left == tuple(ROWS if again else ROWS[1:])


def test_nothing_is_ever_lost() -> None:
    """Every row of a recipient is either written to an end or left to be sent."""
    for result in (Delivered(), NotSent("x"), Refused(State.GONE, "x"), Uncertain("x")):
        for chained in (True, False):
            settled = settle(ROWS, 0, result, chained=chained)
            ended = {entry.id for entry in settled.entries if entry.state.is_final}
            assert ended | {row.id for row in settled.left} == {row.id for row in ROWS}
            assert not ended & {row.id for row in settled.left}
