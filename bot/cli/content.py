"""``python -m bot content``: check the content, or print the schemas that help to edit it."""

from __future__ import annotations

import argparse
import json
import os
from datetime import date
from pathlib import Path

from bot.clock import SystemClock
from bot.content import check, loader
from bot.content.json_schema import schemas
from bot.content.problem import BrokenContentError, Problem, Severity

NAME = "content"
HELP = "periksa isi (check), atau cetak skema untuk penyunting (schema)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the two sub-commands."""
    commands = parser.add_subparsers(dest="content_command", metavar="perintah", required=True)
    checking = commands.add_parser("check", help="periksa seluruh isi; status 1 bila ada galat")
    checking.add_argument("--dir", type=Path, default=_root(), help="folder isi (bawaan: content)")
    checking.add_argument(
        "--errors", action="store_true", help="jangan cetak yang hanya perlu perhatian"
    )
    checking.add_argument(
        "--date", type=date.fromisoformat, default=None, help="hari pemeriksaan (YYYY-MM-DD)"
    )
    writing = commands.add_parser("schema", help="cetak JSON Schema semua berkas isi")
    writing.add_argument("--out", type=Path, default=None, help="tulis satu berkas per jenis isi")


def run(arguments: argparse.Namespace) -> int:
    """Run the chosen sub-command and return the exit status."""
    if arguments.content_command == "schema":
        return _schema(arguments.out)
    return _check(arguments.dir, arguments.date, errors_only=arguments.errors)


def _check(root: Path, day: date | None, *, errors_only: bool) -> int:
    """Print what is wrong, errors first. Returns 1 when anything keeps the bot from starting."""
    found = _problems(root, day or SystemClock().now().date())
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    notices = [problem for problem in found if problem.severity is Severity.NOTICE]
    for problem in errors if errors_only else [*errors, *notices]:
        print(f"{problem.severity.value}: {problem}")
    print(f"{len(errors)} galat, {len(notices)} perlu perhatian.")
    return 1 if errors else 0


def _problems(root: Path, day: date) -> tuple[Problem, ...]:
    try:
        return check.problems(loader.load(root), day)
    except BrokenContentError as error:
        return error.problems


def _schema(out: Path | None) -> int:
    if out is None:
        print(json.dumps(schemas(), ensure_ascii=False, indent=2))
        return 0
    out.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (out / f"{name}.schema.json").write_text(f"{text}\n", "utf-8")
    print(f"{len(schemas())} skema ditulis ke {out}/")
    return 0


def _root() -> Path:
    """Return the content folder that the bot itself would use."""
    return Path(os.environ.get("SARING_CONTENT", "content"))
