"""``python -m bot screen``: screen posts from a stream, one JSON object a line.

In: ``{"id", "text", "date"?}``; date is "YYYY-MM-DD", "YYYY" or a year as a number and decides
which contests are live (a bare year: all that were live at some time in it; absent: today).
Out: ``{"id", "verdict", "score", "markers", "rules"}`` in the same order, each line as soon as it
is done. A bad line gives ``{"id", "error"}`` in its place and status 1 at the end.

A picture is ``{"id", "image": path, "text"? (its caption), "date"?}``. Its answer also has
``"read"``, the caption and what was read in the picture as one text, into which markers point, and
``"poses"`` where hands make signs, which change no verdict here. A picture that cannot be read is a
bad line, or, with a caption, an answer about the caption with ``"unread"``.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from bot import log
from bot.cli import lines, opened
from bot.cli.days import Days, today
from bot.cli.lines import BadLineError, Json
from bot.content.library import Library
from bot.phase import PhaseReader
from bot.pictures.files import PictureFiles
from bot.screening.engine import Screener, Screening, ScreenInput

NAME = "screen"
HELP = "saring unggahan dari masukan baku: --jsonl satu objek JSON sebaris, atau satu teks utuh"

_EVERYWHERE = "indonesia"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--jsonl", action="store_true", help="baca dan tulis JSON Lines")
    parser.add_argument("--dir", type=Path, default=_root(), help="folder isi (bawaan: content)")


def run(arguments: argparse.Namespace) -> int:
    """Screen standard input and return the exit status."""
    log.configure("ERROR")  # Standard output belongs to the answers.
    library = opened.library(arguments.dir)
    if library is None:
        return 1
    desk = Desk(library, today())
    lines.settle()
    if not arguments.jsonl:
        return _screen_text(desk, sys.stdin.read())
    try:
        return lines.stream(desk.answer, sys.stdin.buffer, sys.stdout.buffer)
    finally:
        desk.close()


class Desk:
    """Answers single lines. ``today`` stands in where a line has no date."""

    def __init__(self, library: Library, today: date, pictures: PictureFiles | None = None) -> None:
        self._screener = Screener.build(library)
        self._pictures = pictures or PictureFiles()
        phases = PhaseReader(library.contests, library.regions)
        self._days = Days(phases, _EVERYWHERE, today)

    def answer(self, data: Json) -> Json:
        """Return the answer to one line.

        Raises:
            BadLineError: the line has neither text nor picture, or a date that is none.
        """
        try:
            phase = self._days.phase(data.get("date"))
            text, more = self._text_of(data)
        except ValueError as error:
            raise BadLineError(str(error), data.get("id")) from error
        return render(data.get("id"), self._screener.screen(ScreenInput(text, phase))) | more

    def screen(self, text: str) -> Screening:
        """Return the screening of a text, today."""
        return self._screener.screen(ScreenInput(text, self._days.phase(None)))

    def close(self) -> None:
        """End what reads pictures."""
        self._pictures.close()

    def _text_of(self, data: Json) -> tuple[str, Json]:
        """Return the text to screen, and what the answer says besides about a picture."""
        text, image = data.get("text"), data.get("image")
        if image is None:
            if not isinstance(text, str):
                raise ValueError("text harus ada dan berupa teks")
            return text, {}
        if not isinstance(image, str) or not isinstance(text, str | None):
            raise ValueError("image harus berupa nama berkas, text berupa teks")
        try:
            seen = self._pictures.read(Path(image))
        except (OSError, ValueError) as error:
            raise ValueError(f"image tidak bisa dibuka: {image}") from error
        if seen.refusal is not None and not text:
            raise ValueError(f"image tidak terbaca: {seen.refusal.value}")
        read = "\n\n".join(part for part in (text, seen.text) if part)
        more: Json = {"read": read}
        if seen.refusal is not None:
            more["unread"] = seen.refusal.value
        if seen.poses:
            more["poses"] = [pose.value for pose in seen.poses]
        return read, more


def render(identifier: object, screening: Screening) -> Json:
    """Return a screening in the form of the contract."""
    return {
        "id": identifier,
        "verdict": screening.verdict.value,
        "score": screening.score,
        "markers": [
            {"category": e.category.value, "text": e.text, "start": e.start, "end": e.end}
            for e in screening.evidence
            if e.link is None
        ],
        "rules": list(screening.rules),
    }


def _screen_text(desk: Desk, text: str) -> int:
    """Print the screening of one text for a person to read."""
    screening = desk.screen(text)
    print(f"{screening.verdict.value} ({screening.score:.2f})")
    for evidence in screening.evidence:
        print(f"  {evidence.category.value}: “{evidence.text}”: {evidence.meaning}")
    return 0


def _root() -> Path:
    return Path(os.environ.get("SARING_CONTENT", "content"))
