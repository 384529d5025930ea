"""``python -m bot ask``: answer questions from a stream, one JSON object a line.

In: ``{"id", "question", "date"?}``; date is "YYYY-MM-DD", "YYYY" or a year as a number.
Out: ``{"id", "outcome", "topic", "verdict", "candidates", "score"}`` in the same order, each line
as soon as it is done; the outcomes are those of :mod:`bot.answers.engine.outcome`. A bad line
gives ``{"id", "error"}`` in its place and status 1 at the end.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from bot.answers.engine import Asked, Finder
from bot.clock import SystemClock
from bot.content import loader
from bot.content.library import Library
from bot.content.problem import BrokenContentError
from bot.phase import Phase, PhaseReader

NAME = "ask"
HELP = "jawab pertanyaan dari masukan baku: --jsonl satu objek JSON sebaris, atau satu teks utuh"

_FIRST_YEAR, _LAST_YEAR = 1945, 2100


class BadLineError(ValueError):
    """A line that cannot be answered and why; ``identifier`` is its id if it has one."""

    def __init__(self, why: str, identifier: Any = None) -> None:
        super().__init__(why)
        self.identifier = identifier


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--jsonl", action="store_true", help="baca dan tulis JSON Lines")
    root = Path(os.environ.get("SARING_CONTENT", "content"))
    parser.add_argument("--dir", type=Path, default=root, help="folder isi (bawaan: content)")


def run(arguments: argparse.Namespace) -> int:
    """Answer standard input and return the exit status."""
    try:
        library = loader.load(arguments.dir)
    except BrokenContentError as error:
        print("\n".join(str(problem) for problem in error.problems), file=sys.stderr)
        return 1
    desk = Desk(library, _today())
    gc.collect()
    gc.freeze()  # The content stays for good: keep the collector from walking through it again.
    if arguments.jsonl:
        return stream(desk, sys.stdin.buffer, sys.stdout.buffer)
    print(describe(library, desk.ask(sys.stdin.read(), None)))
    return 0


def stream(desk: Desk, source: BinaryIO, sink: BinaryIO) -> int:
    """Answer every line of a stream and return 1 if any was bad, else 0."""
    status = 0
    for line in source:
        if not line.strip():
            continue
        try:
            answer = desk.answer(line)
        except BadLineError as error:
            answer = {"id": error.identifier, "error": str(error)}
            status = 1
        sink.write(_encode(answer))
        sink.flush()
    return status


class Desk:
    """Answers single lines. ``today`` stands in where a line has no date."""

    def __init__(self, library: Library, today: date) -> None:
        self._finder = Finder.build(library)
        self._phases = PhaseReader(library.contests, library.regions)
        self._region = library.meta.home_region
        self._today = today

    def answer(self, line: bytes) -> dict[str, Any]:
        """Return the answer to one line.

        Raises:
            BadLineError: the line is no JSON object with a question and, perhaps, a date.
        """
        data = _parse(line)
        identifier, question = data.get("id"), data.get("question")
        if not isinstance(question, str):
            raise BadLineError("question harus ada dan berupa teks", identifier)
        try:
            return render(identifier, self.ask(question, data.get("date")))
        except ValueError as error:
            raise BadLineError(str(error), identifier) from error

    def ask(self, question: str, when: object) -> Asked:
        """Return what the finder makes of a question on a day.

        Raises:
            ValueError: ``when`` is no date and no year.
        """
        return self._finder.ask(question, self._phase(when))

    def _phase(self, when: object) -> Phase:
        if when is None:
            return self._phases.on(self._today, self._region)
        complaint = f"date harus 'YYYY-MM-DD', 'YYYY' atau tahun: {when!r}"
        text = str(when)
        if isinstance(when, bool) or not isinstance(when, str | int):
            raise ValueError(complaint)
        if len(text) == 4 and text.isascii() and text.isdigit():
            year = int(text)
            if not _FIRST_YEAR <= year <= _LAST_YEAR:
                raise ValueError(complaint)
            return self._phases.within(date(year, 1, 1), date(year, 12, 31), self._region)
        try:
            return self._phases.on(date.fromisoformat(text), self._region)
        except ValueError as error:
            raise ValueError(complaint) from error


def render(identifier: Any, asked: Asked) -> dict[str, Any]:
    """Return what was found in the form of the contract."""
    return {
        "id": identifier,
        "outcome": asked.outcome.value,
        "topic": asked.topic,
        "verdict": asked.verdict.value if asked.verdict else None,
        "candidates": list(asked.candidates),
        "score": asked.score,
    }


def describe(library: Library, asked: Asked) -> str:
    """Return what was found for a person to read."""
    verdict = f", {asked.verdict.value}" if asked.verdict else ""
    lines = [f"{asked.outcome.value}{verdict} ({asked.score:.2f})"]
    lines += [f"  {each}  {library.answers[each].question}" for each in asked.candidates]
    return "\n".join(lines)


def _parse(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"bukan JSON: {error}") from error
    if not isinstance(data, dict):
        raise BadLineError("baris harus berupa objek JSON")
    return data


def _encode(answer: dict[str, Any]) -> bytes:
    try:
        return json.dumps(answer, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can carry
        return json.dumps(answer).encode() + b"\n"


def _today() -> date:
    given = os.environ.get("SARING_TODAY")
    return SystemClock(date.fromisoformat(given) if given else None).now().date()
