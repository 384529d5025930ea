"""The bots that are compared, each started the way its users start it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench._mix import ROOT
from bench._processes import TOKEN, Server, cores, spawned

SECRET = "rahasia-ukur-0123456789"  # noqa: S105 - no secret: both ends are ours
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@dataclass(frozen=True)
class Contender:
    """A bot that polls our server."""

    name: str
    command: Sequence[str | Path]
    own: bool = False  # one of ours, which wants settings and a folder
    settings: Mapping[str, str] = field(default_factory=dict)


SARING = Contender("Saring", (sys.executable, "-m", "bot", "run"), own=True)
IN_MEMORY = Contender(
    "Saring, statistics and database in memory",
    (sys.executable, "-m", "bench._bots.saring_memory"),
    own=True,
)
ECHO_PTB = Contender("PTB's default, echoing", (sys.executable, "-m", "bench._bots.echo_ptb"))


def echo_aiogram(python: Path) -> Contender:
    """Return aiogram's echo bot, run by the interpreter of its own environment."""
    return Contender("aiogram, echoing", (python, ROOT / "bench" / "_bots" / "echo_aiogram.py"))


@contextmanager
def running(
    contender: Contender, server: Server, *, everywhere: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """Run a bot until it has polled for the first time: on the measured one's core, or on all."""
    with tempfile.TemporaryDirectory(prefix="saring-ukur-") as name:
        folder = Path(name)
        if contender.own:
            command, env = list(contender.command), environment(folder, server, contender.settings)
        else:
            command, env = [*contender.command, server.url], {}
        on = cores() if everywhere else cores()[1:]
        log = (folder / "log").open("w", encoding="utf-8")
        with log, spawned(command, on, env=env, stdout=log, stderr=log) as process:
            try:
                server.until("setWebhook" if "WEBHOOK_URL" in env else "getUpdates")
            except TimeoutError as error:
                tail = "\n".join(log_lines(folder)[-20:])
                raise RuntimeError(f"{contender.name} did not start:\n{tail}") from error
            yield process
        check(folder, contender.name)


def check(folder: Path, name: str) -> None:
    """Look whether a bot apologised instead of answering, which must not pass for speed.

    Raises:
        RuntimeError: it did.
    """
    if failed := [line for line in log_lines(folder) if "handler_failed" in line]:
        raise RuntimeError(f"{name}: {len(failed)} failures, such as {failed[0]}")


def environment(folder: Path, server: Server, settings: Mapping[str, str]) -> dict[str, str]:
    """Return the settings of one of our bots, with everything it keeps in a folder."""
    return {
        "BOT_TOKEN": TOKEN,
        "BOT_API_BASE_URL": server.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'saring.db'}",
        "SARING_KEY_FILE": str(folder / "saring.key"),
        "SARING_CONTENT": str(ROOT / "content"),
        "SARING_LOG_LEVEL": "WARNING",
        **settings,
    }


def log_lines(folder: Path) -> list[str]:
    """Return what a bot wrote."""
    return (folder / "log").read_text("utf-8").splitlines()
