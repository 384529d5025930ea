"""Several webhook workers on one PostgreSQL against one: what sharing costs, per CPU-second."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from time import monotonic

from bench._fleet import HEADERS, SARING, SECRET, running
from bench._mix import Mix, Sent
from bench._post import Lines, Target
from bench._processes import api, cpu_seconds, wait_for
from bench._table import Table
from bench.throughput import LATENCY
from tests.kit import postgres
from tests.kit.process import free_port

NAME = "workers"
HELP = "tiga proses webhook di satu PostgreSQL dibanding satu, per detik prosesor"
_SHAPES = ((1, False), (3, False), (3, True))
"""How many workers, and whether each takes its part of the updates while the others idle: then
none displaces what another has in the core's caches, and only what they share is measured."""
_UPDATES, _WARM_UP, _ROUNDS = 3_000, 600, 3
_AT_ONCE = 512
_AFTER = ", one after another"


@dataclass(frozen=True)
class Share:
    """What so many workers did."""

    workers: int
    updates: int
    cpu: float  # seconds of all workers together
    wall: float
    in_turn: bool = False

    def __add__(self, other: Share) -> Share:
        """Return two rounds as one."""
        return Share(
            self.workers, self.updates + other.updates, self.cpu + other.cpu,
            self.wall + other.wall, self.in_turn,
        )  # fmt: skip

    @property
    def per_cpu_second(self) -> float:
        """Updates handled in a second of processor time."""
        return self.updates / self.cpu


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size."""
    parser.add_argument("--updates", type=int, default=_UPDATES)


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    print(table(measure(options.updates)))
    return 0


def measure(updates: int = _UPDATES) -> list[Share]:
    """Return one worker's share, three workers', and three's one after another."""
    rounds = [[_share(*shape, updates, seed) for shape in _SHAPES] for seed in range(_ROUNDS)]
    return [sum(shares[1:], shares[0]) for shares in zip(*rounds, strict=True)]


def _share(size: int, in_turn: bool, updates: int, seed: int) -> Share:
    database = asyncio.run(postgres.shared())
    mix = Mix(seed)
    with fleet(size, database) as (urls, pids):
        asyncio.run(deliver(urls, list(mix.draw(_WARM_UP))))
        before, began = sum(map(cpu_seconds, pids)), monotonic()
        for some in [[url] for url in urls] if in_turn else [urls]:
            asyncio.run(deliver(some, list(mix.draw(updates * len(some) // size))))
        cpu = sum(map(cpu_seconds, pids)) - before
        return Share(size, updates, cpu, monotonic() - began, in_turn)


@contextmanager
def fleet(size: int, database: str) -> Iterator[tuple[Sequence[str], Sequence[int]]]:
    """Run so many webhook workers on one database; yield where each listens, and their ids."""
    addresses = [f"http://127.0.0.1:{free_port()}" for _ in range(size)]
    pids = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="saring-ukur-")))
        server = stack.enter_context(api(LATENCY))
        for address in addresses:
            settings = {
                "DATABASE_URL": database, "SARING_KEY_FILE": str(folder / "saring.key"),
                "WEBHOOK_URL": f"{addresses[0]}/masuk", "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_LISTEN": address.removeprefix("http://"),
                "SARING_PEERS": ",".join(addresses), "SARING_PEER": address,
            }  # fmt: skip
            worker = stack.enter_context(
                running(replace(SARING, settings=settings), server, everywhere=True)
            )
            wait_for(lambda address=address: _ready(address), f"{address} is not ready")
            pids.append(worker.pid)
        yield [f"{address}/masuk" for address in addresses], pids


def _ready(address: str) -> bool:
    with suppress(OSError), urllib.request.urlopen(f"{address}/readyz", timeout=5) as answer:  # noqa: S310
        return bool(answer.status == 200)
    return False


async def deliver(urls: Sequence[str], sent: Sequence[Sent]) -> None:
    """Post updates to the workers in turn, many at once, each until it is acknowledged."""
    all_lines = [Lines(Target(url, HEADERS)) for url in urls]
    left = iter(
        [
            (lines, lines.target.request(one.update))
            for one, lines in zip(sent, cycle(all_lines), strict=False)
        ]
    )

    async def some() -> None:
        for lines, request in left:
            await lines.post(request)

    await asyncio.gather(*(some() for _ in range(_AT_ONCE)))
    for lines in all_lines:
        await lines.close()


def ratio(shares: Sequence[Share]) -> float:
    """Return what a CPU-second of several workers does against one of a single worker."""
    return shares[1].per_cpu_second / shares[0].per_cpu_second


def table(shares: Sequence[Share]) -> Table:
    """Return the table."""
    rows = [
        (
            f"{one.workers}{_AFTER if one.in_turn else ''}",
            f"{one.updates / one.wall:.0f}", f"{one.cpu / one.updates * 1e3:.2f}",
            f"{one.per_cpu_second:.0f}", f"{one.per_cpu_second / shares[0].per_cpu_second:.2f}",
        )
        for one in shares
    ]  # fmt: skip
    head = ("workers", "updates/s", "CPU ms/update", "updates/CPU-second", "against one")
    note = (
        "The workers run on whichever of both cores is free, beside the server, PostgreSQL and the "
        "load; one after another tells what is lost to what they share alone."
    )
    return Table("Webhook workers on PostgreSQL", head, rows, note)
