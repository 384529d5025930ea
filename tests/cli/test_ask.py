"""``python -m bot ask --jsonl``: the contract other programs rely on."""

import io
import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.cli import ask, lines
from tests.answers.engine.world import world
from tests.answers.real import ROOT

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def desk() -> ask.Desk:
    """A desk over made-up entries."""
    return ask.Desk(world(), TODAY)


def stream(desk: ask.Desk, *given: str) -> tuple[int, list[dict[str, Any]]]:
    """Stream lines and return status and answers."""
    sink = io.BytesIO()
    status = lines.stream(desk.answer, io.BytesIO("\n".join(given).encode()), sink)
    return status, [json.loads(line) for line in sink.getvalue().splitlines()]


def line(question: object, identifier: object = 1, **more: object) -> str:
    """Return one line of input."""
    return json.dumps({"id": identifier, "question": question, **more})


def test_an_answer_has_exactly_the_fields_of_the_contract(desk: ask.Desk) -> None:
    """Id, outcome, topic, verdict, candidates, score."""
    status, (answer,) = stream(desk, line("boleh like postingan calon", "d1"))
    assert status == 0
    score = answer.pop("score")
    assert 0 < score <= 1
    assert answer == {
        "id": "d1",
        "outcome": "answered",
        "topic": "faq-001",
        "verdict": "tidak_boleh",
        "candidates": answer["candidates"],
    }
    assert answer["candidates"][0] == "faq-001"
    assert len(answer["candidates"]) <= 3


def test_out_of_scope_has_no_topic_no_verdict_and_no_candidates(desk: ask.Desk) -> None:
    """The outcome says it all."""
    _, (answer,) = stream(desk, line("halo"))
    assert answer["outcome"] == "small_talk"
    assert (answer["topic"], answer["verdict"], answer["candidates"]) == (None, None, [])


def test_a_bad_line_is_answered_in_its_place_and_the_rest_is_done(desk: ask.Desk) -> None:
    """Order is kept, status is 1 at the end."""
    status, answers = stream(
        desk,
        line("like calon", "a"),
        "bukan json",
        "[1, 2]",
        line(7, "b"),
        json.dumps({"id": "c"}),
        line("like calon", "d", date="25/11/2024"),
        line("like calon", "e", date=True),
        line("like calon", "f", date=3000),
        line("like calon", "g"),
    )
    assert status == 1
    assert [answer["id"] for answer in answers] == ["a", None, None, "b", "c", "d", "e", "f", "g"]
    assert [set(answer) == {"id", "error"} for answer in answers[1:8]] == [True] * 7
    assert answers[0]["topic"] == answers[8]["topic"] == "faq-001"


@pytest.mark.parametrize("when", ["2024-11-25", "2024", 2024])
def test_a_date_is_a_day_a_year_or_a_number(desk: ask.Desk, when: object) -> None:
    """All three are understood."""
    status, (answer,) = stream(desk, line("like calon", date=when))
    assert status == 0
    assert answer["topic"] == "faq-001"


def test_empty_lines_are_passed_over_and_odd_text_is_carried(desk: ask.Desk) -> None:
    """Half a surrogate pair in an id comes back as it came."""
    status, answers = stream(desk, "", '{"id": "\\ud83d", "question": "halo"}', "   ")
    assert status == 0
    assert [answer["id"] for answer in answers] == ["\ud83d"]


def test_each_line_is_written_as_soon_as_it_is_done(desk: ask.Desk) -> None:
    """A reader may wait for one answer before it sends the next question."""
    sink = io.BytesIO()
    written: list[int] = []

    class Slow(io.BytesIO):
        """A source that looks at the sink between lines."""

        def __next__(self) -> bytes:
            written.append(sink.getvalue().count(b"\n"))
            return super().__next__()

    lines.stream(desk.answer, Slow(f"{line('halo')}\n{line('like calon')}\n".encode()), sink)
    assert written == [0, 1, 2]


def test_a_person_reads_the_outcome_and_the_candidates(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --jsonl the whole input is one question."""
    monkeypatch.setattr("sys.stdin", io.StringIO("boleh like postingan calon?\n"))
    parser = ArgumentParser()
    ask.add_arguments(parser)
    assert ask.run(parser.parse_args(["--dir", str(ROOT / "content")])) == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("answered, tidak_boleh")
    assert "faq-001" in second


def test_broken_content_is_reported_and_ends_with_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the file that is at fault."""
    parser = ArgumentParser()
    ask.add_arguments(parser)
    assert ask.run(parser.parse_args(["--jsonl", "--dir", str(tmp_path)])) == 1
    assert "meta.yaml" in capsys.readouterr().err
