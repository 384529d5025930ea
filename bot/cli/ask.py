"""``python -m bot ask``: answer questions from a stream, one JSON object a line.

In: ``{"id", "question", "date"?}``; date is "YYYY-MM-DD", "YYYY" or a year as a number.
Out: ``{"id", "outcome", "topic", "verdict", "candidates", "score"}`` in the same order, each line
as soon as it is done; the outcomes are those of :mod:`bot.answers.engine.outcome`. A bad line
gives ``{"id", "error"}`` in its place and status 1 at the end.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from bot.answers.engine import Asked, Finder
from bot.cli import lines, opened
from bot.cli.days import Days, today
from bot.cli.lines import BadLineError, Json
from bot.content.library import Library
from bot.phase import PhaseReader

NAME = "ask"
HELP = "jawab pertanyaan dari masukan baku: --jsonl satu objek JSON sebaris, atau satu teks utuh"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--jsonl", action="store_true", help="baca dan tulis JSON Lines")
    root = Path(os.environ.get("SARING_CONTENT", "content"))
    parser.add_argument("--dir", type=Path, default=root, help="folder isi (bawaan: content)")


def run(arguments: argparse.Namespace) -> int:
    """Answer standard input and return the exit status."""
    library = opened.library(arguments.dir)
    if library is None:
        return 1
    desk = Desk(library, today())
    lines.settle()
    if arguments.jsonl:
        return lines.stream(desk.answer, sys.stdin.buffer, sys.stdout.buffer)
    print(describe(library, desk.ask(sys.stdin.read(), None)))
    return 0


class Desk:
    """Answers single lines. ``today`` stands in where a line has no date."""

    def __init__(self, library: Library, today: date) -> None:
        self._finder = Finder.build(library)
        phases = PhaseReader(library.contests, library.regions)
        self._days = Days(phases, library.meta.home_region, today)

    def answer(self, data: Json) -> Json:
        """Return the answer to one line.

        Raises:
            BadLineError: the line has no question, or a date that is none.
        """
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
        return self._finder.ask(question, self._days.phase(when))


def render(identifier: object, asked: Asked) -> Json:
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
