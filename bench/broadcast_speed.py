"""The sender with ledger and all against bare loops over aiogram and python-telegram-bot."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

from bench import _stage

NAME = "broadcast-speed"
HELP = "pesan per detik dengan buku besar, dibanding perulangan polos aiogram dan PTB bawaan"
_BATCH = 100
_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Finding:
    """Messages a second, the median of the rounds."""

    saring: float
    aiogram: float | None
    ptb: float

    @property
    def passed(self) -> bool:
        """At least 0.6 of aiogram, at least five times the default transport."""
        beside = self.aiogram is None or self.saring >= 0.6 * self.aiogram
        return beside and self.saring >= 5 * self.ptb

    def __str__(self) -> str:
        aiogram = "not measured"
        if self.aiogram is not None:
            aiogram = f"{self.aiogram:.0f}/s (ratio {self.saring / self.aiogram:.2f})"
        return (
            f"Saring with its ledger {self.saring:.0f}/s; aiogram bare {aiogram}; "
            f"PTB bare, default transport {self.ptb:.0f}/s (ratio {self.saring / self.ptb:.1f})"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add sizes and the interpreter that has aiogram."""
    parser.add_argument("--messages", type=int, default=6_000)
    parser.add_argument("--concurrency", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--aiogram", type=Path, help="an interpreter with aiogram, in an environment of its own"
    )


def run(options: argparse.Namespace) -> int:
    """Measure in turns, so that whatever else the machine does falls on all, and print."""
    finding = asyncio.run(
        measure(options.messages, options.concurrency, options.rounds, options.aiogram)
    )
    sys.stdout.write(f"{finding}\n")
    return 0 if finding.passed else 1


async def measure(messages: int, concurrency: int, rounds: int, aiogram: Path | None) -> Finding:
    """Return the medians of some rounds."""
    rates: dict[str, list[float]] = {"saring": [], "aiogram": [], "ptb": []}
    async with counter() as url:
        for _ in range(rounds):
            rates["saring"].append(await _saring(url, messages, concurrency))
            if aiogram is not None:
                rates["aiogram"].append(await _bare(url, aiogram, "aiogram", messages, concurrency))
            # The default transport is so slow that fewer messages tell as much.
            few = max(200, messages // 6)
            python = Path(sys.executable)
            rates["ptb"].append(await _bare(url, python, "ptb", few, concurrency))
    return Finding(
        median(rates["saring"]),
        median(rates["aiogram"]) if rates["aiogram"] else None,
        median(rates["ptb"]),
    )


async def _saring(url: str, messages: int, concurrency: int) -> float:
    await _ask(url, "reset")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = _stage.url_of(folder)
        async with _stage.open_desk(database, folder) as desk:
            await _stage.subscribe(desk, messages)
            await _stage.schedule(desk)
        worker = await _stage.worker(url, database, folder, batch=_BATCH, concurrency=concurrency)
        await worker.wait()
    return await _rate(url, messages)


async def _bare(url: str, python: Path, kind: str, messages: int, concurrency: int) -> float:
    await _ask(url, "reset")
    process = await asyncio.create_subprocess_exec(
        str(python), str(_HERE / "_bare.py"), kind, url, str(messages), str(concurrency)
    )
    await process.wait()
    return await _rate(url, messages)


async def _rate(url: str, messages: int) -> float:
    figures = await _ask(url, "stat")
    if figures["count"] != messages:
        raise RuntimeError(f"{figures['count']} of {messages} messages arrived")
    return messages / float(figures["seconds"])


async def _ask(url: str, what: str) -> dict[str, float]:
    method = "POST" if what == "reset" else "GET"
    request = Request(f"{url}/{what}", method=method)  # noqa: S310 - loopback

    def ask() -> bytes:
        with urlopen(request) as answer:  # noqa: S310 - loopback
            body: bytes = answer.read()
            return body

    body = await asyncio.to_thread(ask)
    return json.loads(body) if body else {}


@asynccontextmanager
async def counter() -> AsyncIterator[str]:
    """Run the smallest server as a process of its own and yield its address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(_HERE / "_counter.py"), stdout=asyncio.subprocess.PIPE
    )
    try:
        if process.stdout is None:
            raise RuntimeError("the server's output is a pipe")
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()
