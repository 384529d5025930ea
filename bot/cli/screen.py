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
import gc
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from bot import log
from bot.clock import SystemClock
from bot.content import loader
from bot.content.library import Library
from bot.content.problem import BrokenContentError
from bot.phase import Phase, PhaseReader
from bot.pictures.files import PictureFiles
from bot.screening.engine import Screener, Screening, ScreenInput

NAME = "screen"
HELP = "saring unggahan dari masukan baku: --jsonl satu objek JSON sebaris, atau satu teks utuh"

_EVERYWHERE = "indonesia"
_FIRST_YEAR, _LAST_YEAR = 1945, 2100


class BadLineError(ValueError):
    """A line that cannot be screened and why; ``identifier`` is its id if it has one."""

    def __init__(self, why: str, identifier: Any = None) -> None:
        super().__init__(why)
        self.identifier = identifier


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--jsonl", action="store_true", help="baca dan tulis JSON Lines")
    parser.add_argument("--dir", type=Path, default=_root(), help="folder isi (bawaan: content)")


def run(arguments: argparse.Namespace) -> int:
    """Screen standard input and return the exit status."""
    log.configure("ERROR")  # Standard output belongs to the answers.
    try:
        library = loader.load(arguments.dir)
    except BrokenContentError as error:
        print("\n".join(str(problem) for problem in error.problems), file=sys.stderr)
        return 1
    desk = Desk(library, _today())
    gc.collect()
    gc.freeze()  # The content stays for good: keep the collector from walking through it again.
    if not arguments.jsonl:
        return _screen_text(desk, sys.stdin.read())
    try:
        return stream(desk, sys.stdin.buffer, sys.stdout.buffer)
    finally:
        desk.close()


def stream(desk: Desk, source: BinaryIO, sink: BinaryIO) -> int:
    """Screen every line of a stream and return 1 if any was bad, else 0."""
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

    def __init__(self, library: Library, today: date, pictures: PictureFiles | None = None) -> None:
        self._screener = Screener.build(library)
        self._pictures = pictures or PictureFiles()
        self._phases = PhaseReader(library.contests, library.regions)
        self._today = today
        self._known: dict[object, Phase] = {}

    def answer(self, line: bytes) -> dict[str, Any]:
        """Return the answer to one line.

        Raises:
            BadLineError: the line is no JSON object with a text and, perhaps, a date.
        """
        data = _parse(line)
        try:
            phase = self.phase(data.get("date"))
            text, more = self._text_of(data)
        except ValueError as error:
            raise BadLineError(str(error), data.get("id")) from error
        return render(data.get("id"), self._screener.screen(ScreenInput(text, phase))) | more

    def screen(self, text: str) -> Screening:
        """Return the screening of a text, today."""
        return self._screener.screen(ScreenInput(text, self.phase(None)))

    def close(self) -> None:
        """End what reads pictures."""
        self._pictures.close()

    def _text_of(self, data: dict[str, Any]) -> tuple[str, dict[str, Any]]:
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
        more: dict[str, Any] = {"read": read}
        if seen.refusal is not None:
            more["unread"] = seen.refusal.value
        if seen.poses:
            more["poses"] = [pose.value for pose in seen.poses]
        return read, more

    def phase(self, when: object) -> Phase:
        """Return the phase of a date as a line gives it.

        Raises:
            ValueError: it is no date and no year.
        """
        key = (type(when), when) if isinstance(when, (str, int)) else None
        if when is not None and key is None:
            raise ValueError(f"date harus 'YYYY-MM-DD', 'YYYY' atau tahun: {when!r}")
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._reckon(when)
        return known

    def _reckon(self, when: object) -> Phase:
        if when is None:
            return self._phases.on(self._today, _EVERYWHERE)
        year = _year(when)
        if year is not None:
            return self._phases.within(date(year, 1, 1), date(year, 12, 31), _EVERYWHERE)
        try:
            return self._phases.on(date.fromisoformat(str(when)), _EVERYWHERE)
        except ValueError as error:
            raise ValueError(f"date harus 'YYYY-MM-DD', 'YYYY' atau tahun: {when!r}") from error


def render(identifier: Any, screening: Screening) -> dict[str, Any]:
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


def _parse(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"bukan JSON: {error}") from error
    if not isinstance(data, dict):
        raise BadLineError("baris harus berupa objek JSON")
    return data


def _year(when: object) -> int | None:
    """The year of a bare year, or None where it is something else."""
    if isinstance(when, bool):
        raise ValueError("date harus 'YYYY-MM-DD', 'YYYY' atau tahun")
    if isinstance(when, str) and len(when) == 4 and when.isascii() and when.isdigit():
        when = int(when)
    if not isinstance(when, int):
        return None
    if not _FIRST_YEAR <= when <= _LAST_YEAR:
        raise ValueError(f"tahun di luar {_FIRST_YEAR} sampai {_LAST_YEAR}: {when}")
    return when


def _encode(answer: dict[str, Any]) -> bytes:
    try:
        return json.dumps(answer, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can carry
        return json.dumps(answer).encode() + b"\n"


def _screen_text(desk: Desk, text: str) -> int:
    """Print the screening of one text for a person to read."""
    screening = desk.screen(text)
    print(f"{screening.verdict.value} ({screening.score:.2f})")
    for evidence in screening.evidence:
        print(f"  {evidence.category.value}: “{evidence.text}”: {evidence.meaning}")
    return 0


def _today() -> date:
    given = os.environ.get("SARING_TODAY")
    return SystemClock(date.fromisoformat(given) if given else None).now().date()


def _root() -> Path:
    return Path(os.environ.get("SARING_CONTENT", "content"))
