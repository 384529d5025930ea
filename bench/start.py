"""From the command to the first reply in local mode, and the memory before the first picture."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench._fleet import check
from bench._mix import ROOT, Mix
from bench._processes import cores, cpu_seconds, memory_mb, spawned
from bench._table import Table, percentile

NAME = "start"
HELP = "mulai dingin sampai balasan pertama di mode lokal, dan memori sebelum gambar pertama"
_REPLY = "Saring →"
_TIMES, _MESSAGES = 5, 40


@dataclass(frozen=True)
class Start:
    """How starting went.

    Attributes:
        first: seconds to the first reply at the very first start, which makes the database.
        later: the same at later starts, the median.
        processor: seconds of processor time in it, which a busy machine does not lengthen much.
        memory: megabytes after a conversation, before the first picture.
    """

    first: float
    later: float
    processor: float
    memory: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing."""
    del parser


def run(_: argparse.Namespace) -> int:
    """Print the table."""
    print(table(measure()))
    return 0


def measure() -> Start:
    """Return the figures of a fresh folder: the median of several later starts."""
    with tempfile.TemporaryDirectory(prefix="saring-ukur-") as name:
        folder = Path(name)
        first = _one(folder, messages=0)
        later = [_one(folder, messages=0) for _ in range(_TIMES)]
        talked = _one(folder, messages=_MESSAGES)
    return Start(
        first.wall,
        percentile([one.wall for one in later], 0.5),
        percentile([one.processor for one in later], 0.5),
        talked.memory,
    )


@dataclass(frozen=True)
class _Run:
    wall: float
    processor: float
    memory: float


def _one(folder: Path, messages: int) -> _Run:
    """Start, wait for the first reply, then talk for a while."""
    env = {
        "BOT_TOKEN": "",
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'saring.db'}",
        "SARING_KEY_FILE": str(folder / "saring.key"),
        "SARING_CONTENT": str(ROOT / "content"),
    }
    began = time.perf_counter()
    command = [sys.executable, "-m", "bot", "run"]
    log = (folder / "log").open("w", encoding="utf-8")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": log}
    with log, spawned(command, cores()[1:], env=env, cwd=folder, **pipes) as process:
        _say(process, ["/aturan"])
        _replies(process, 1)
        wall, processor = time.perf_counter() - began, cpu_seconds(process.pid)
        if messages:
            _say(process, _conversation(messages))
            _replies(process, messages)
        check(folder, "local mode")
        return _Run(wall, processor, memory_mb(process.pid))


def _conversation(messages: int) -> list[str]:
    texts = (sent.update.get("message", {}).get("text", "") for sent in Mix(3).draw(messages * 3))
    return [text.replace("\n", " ") for text in texts if text][:messages]


def _say(process: subprocess.Popen[str], lines: list[str]) -> None:
    if process.stdin is not None:
        process.stdin.write("".join(f"{line}\n" for line in lines))
        process.stdin.flush()


def _replies(process: subprocess.Popen[str], count: int) -> None:
    """Read until so many replies came.

    Raises:
        RuntimeError: the bot ended before.
    """
    while count and process.stdout is not None:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError("the bot ended without a reply")
        count -= _REPLY in line


def table(start: Start) -> Table:
    """Return the table."""
    rows = [
        ("very first start, database made, to the first reply", f"{start.first:.2f} s", ""),
        ("start to the first reply", f"{start.later:.2f} s", "2 s"),
        ("of it processor time", f"{start.processor:.2f} s", ""),
        ("resident memory before the first picture", f"{start.memory:.0f} MB", "250 MB"),
    ]
    return Table("Start and memory in local mode", ("what", "measured", "at most"), rows)
