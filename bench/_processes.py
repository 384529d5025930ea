"""Processes on cores of their own: the measured one on one, everything else on the other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from bench._mix import ROOT

TOKEN = "42:ukur"  # noqa: S105 - no secret: our own server takes any
_PIN = "import os,sys; os.sched_setaffinity(0,{{{cores}}}); os.execv(sys.argv[1],sys.argv[1:])"
_PATIENCE = 60.0


def cores() -> tuple[int, int]:
    """Return the core for the server and the load, and the one for what is measured."""
    allowed = sorted(os.sched_getaffinity(0))
    return allowed[0], allowed[-1]


@contextmanager
def spawned(
    command: Sequence[str | Path],
    on: Sequence[int],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
    **popen: Any,
) -> Iterator[subprocess.Popen[str]]:
    """Run a process on some cores; it is killed at the end."""
    words = [str(word) for word in command]
    process = subprocess.Popen(
        [sys.executable, "-c", _PIN.format(cores=",".join(map(str, on))), *words],
        cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}, text=True, **popen,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@dataclass(frozen=True)
class Server:
    """The running Bot API server."""

    url: str

    def add(self, updates: Sequence[dict[str, Any]]) -> None:
        """Queue updates."""
        self._ask("updates", json.dumps(updates).encode())

    def state(self) -> dict[str, Any]:
        """Return how far things are."""
        state: dict[str, Any] = self._ask("state")
        return state

    def answered(self) -> list[tuple[int, float]]:
        """Return when which chat was answered, in order (seconds of this machine's clock)."""
        return [(chat, at) for chat, at in self._ask("answered")]

    def reset(self) -> None:
        """Forget what was."""
        self._ask("reset", b"")

    def until(self, method: str) -> None:
        """Wait until the bot called a method.

        Raises:
            TimeoutError: it did not.
        """
        wait_for(lambda: self.state()["calls"].get(method, 0) > 0, f"no {method}")

    def _ask(self, path: str, data: bytes | None = None) -> Any:
        request = urllib.request.Request(f"{self.url}/control/{path}", data)  # noqa: S310
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=_PATIENCE) as response:  # noqa: S310
            return json.loads(response.read())


@contextmanager
def api(latency: float) -> Iterator[Server]:
    """Run the Bot API server with a latency (seconds)."""
    command = [sys.executable, "-m", "bench._api", "--latency", str(latency)]
    with spawned(command, cores()[:1], stdout=subprocess.PIPE) as process:
        if process.stdout is None:
            raise RuntimeError("no pipe to the server")
        yield Server(f"http://127.0.0.1:{int(process.stdout.readline())}")


def wait_for(done: Any, what: str, patience: float = _PATIENCE, every: float = 0.05) -> None:
    """Wait until something is so.

    Raises:
        TimeoutError: it did not become so in time (seconds).
    """
    end = time.monotonic() + patience
    while not done():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(every)


def cpu_seconds(pid: int) -> float:
    """Return the processor time a process and its children used so far."""
    process = psutil.Process(pid)
    times = [process.cpu_times(), *(child.cpu_times() for child in process.children(True))]
    return sum(one.user + one.system for one in times)


def memory_mb(pid: int) -> float:
    """Return the resident memory of a process in megabytes (10⁶ bytes)."""
    return float(psutil.Process(pid).memory_info().rss) / 1e6
