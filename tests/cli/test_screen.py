"""``python -m bot screen --jsonl``: the contract other programs rely on."""

import io
import json
from datetime import date
from typing import Any

import pytest

from bot.cli import lines, screen
from tests.screening.engine import world

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def desk() -> screen.Desk:
    """A desk over made-up contests."""
    return screen.Desk(world.library(), TODAY)


def ask(desk: screen.Desk, *given: str) -> tuple[int, list[dict[str, Any]]]:
    """Stream lines and return status and answers."""
    sink = io.BytesIO()
    status = lines.stream(desk.answer, io.BytesIO("\n".join(given).encode()), sink)
    return status, [json.loads(line) for line in sink.getvalue().splitlines()]


def line(text: str, when: object = None, identifier: object = 1) -> str:
    """Return one line of input."""
    data = {"id": identifier, "text": text}
    return json.dumps(data if when is None else {**data, "date": when})


def test_an_answer_has_exactly_the_fields_of_the_contract(desk: screen.Desk) -> None:
    """Id, verdict, score, markers with category, text, start, end, and row ids."""
    status, (answer,) = ask(desk, line("ayo coblos nomor 2", "2031-10-05", "d1"))
    assert status == 0
    assert set(answer) == {"id", "verdict", "score", "markers", "rules"}
    assert answer["id"] == "d1"
    assert answer["verdict"] == "berpihak"
    call = {"category": "ajakan", "text": "ayo coblos", "start": 0, "end": 10}
    assert answer["markers"][0] == call
    assert answer["rules"][0] == "disiplin-6-interaksi-medsos"


def test_a_bare_year_makes_every_contest_of_that_year_live(desk: screen.Desk) -> None:
    """As text or as a number; a day outside every stage does not."""
    for when in ("2031", 2031, "2031-10-05"):
        assert ask(desk, line("pak Suryono hebat", when))[1][0]["verdict"] == "berpihak"
    assert ask(desk, line("pak Suryono hebat", "2031-01-01"))[1][0]["verdict"] != "berpihak"


def test_without_a_date_today_decides(desk: screen.Desk) -> None:
    """Nothing made-up is live in 2026."""
    assert ask(desk, line("pak Suryono hebat"))[1][0]["verdict"] != "berpihak"


def test_a_bad_line_is_answered_in_its_place_and_the_rest_is_done(desk: screen.Desk) -> None:
    """Order is kept, status is 1 at the end."""
    first, last = line("halo", identifier="a"), line("hai", identifier="c")
    status, answers = ask(desk, first, "bukan json", last)
    assert status == 1
    assert [answer["id"] for answer in answers] == ["a", None, "c"]
    assert set(answers[1]) == {"id", "error"}


@pytest.mark.parametrize(
    "bad",
    [
        '{"id": 7}',
        '{"id": 7, "text": 5}',
        '{"id": 7, "text": "x", "date": "kemarin"}',
        '{"id": 7, "text": "x", "date": "2024-02-30"}',
        '{"id": 7, "text": "x", "date": 24}',
        '{"id": 7, "text": "x", "date": true}',
        '{"id": 7, "text": "x", "date": [2024]}',
    ],
)
def test_what_cannot_be_screened_is_an_error_with_its_id(desk: screen.Desk, bad: str) -> None:
    """The sender sees which line, and why."""
    status, (answer,) = ask(desk, bad)
    assert status == 1
    assert answer["id"] == 7
    assert answer["error"]


def test_lines_that_are_no_objects_and_half_surrogates_do_no_harm(desk: screen.Desk) -> None:
    """Anything may come through a pipe."""
    status, answers = ask(desk, "[1]", "3", '{"id": "\\ud800", "text": "coblos \\ud800 Suryono"}')
    assert status == 1
    assert [set(answer) for answer in answers[:2]] == [{"id", "error"}] * 2
    assert answers[2]["verdict"]


def test_empty_lines_are_no_lines(desk: screen.Desk) -> None:
    """A trailing newline is no bad line."""
    assert ask(desk, "", line("halo"), "") == (0, ask(desk, line("halo"))[1])
