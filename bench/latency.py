"""A text question from the webhook to the outgoing call, at half the load the bot can bear."""

from __future__ import annotations

import argparse
import asyncio
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import monotonic

from bench._fleet import HEADERS, SARING, SECRET, running
from bench._mix import QUESTION, Mix, Sent
from bench._post import Lines, Target, prepared
from bench._processes import Server, api, wait_for
from bench._table import Table, percentile
from bench.throughput import LATENCY, speed_of
from tests.kit.process import free_port

NAME = "latency"
HELP = "dari webhook sampai panggilan keluar, pada separuh beban: p50 dan p95"
_SECONDS, _WARM_UP, _UPDATES = 12.0, 200, 2_000


@dataclass(frozen=True)
class Waits:
    """How long questions waited (seconds), and at how many updates a second."""

    rate: float
    waits: Sequence[float]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the load."""
    parser.add_argument("--rate", type=float, help="updates a second (half of what is measured)")


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    print(table(measure(options.rate)))
    return 0


def measure(rate: float | None = None) -> Waits:
    """Return the waits of questions in the mix at a rate, half the throughput unless given."""
    if rate is None:
        rate = speed_of(SARING, _UPDATES).per_second / 2
    port = free_port()
    settings = {
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/masuk",
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "WEBHOOK_SECRET": SECRET,
    }
    with api(LATENCY) as server, running(replace(SARING, settings=settings), server):
        mix, url = Mix(seed=2), settings["WEBHOOK_URL"]
        _through(server, url, list(mix.draw(_WARM_UP)), rate / 2)
        sent = list(mix.draw(round(rate * _SECONDS)))
        posted = _through(server, url, sent, rate)
        return Waits(rate, _waits(sent, posted, server.answered()))


def _through(server: Server, url: str, sent: Sequence[Sent], rate: float) -> list[float]:
    """Post updates and wait for every answer; return when each update left."""
    server.reset()
    posted = asyncio.run(post(url, sent, rate))
    wait_for(lambda: server.state()["answered"] >= len(sent), "not everything was answered")
    return posted


async def post(url: str, sent: Sequence[Sent], rate: float) -> list[float]:
    """Post updates at a steady rate, whatever the bot makes of it; return when each left."""
    loop, posted = asyncio.get_running_loop(), [0.0] * len(sent)
    lines = Lines(Target(url, HEADERS))
    requests = prepared(lines.target, [one.update for one in sent])

    async def one(number: int) -> None:
        posted[number] = monotonic()
        await lines.post(requests[number])

    start, tasks = loop.time(), []
    for number in range(len(sent)):
        await asyncio.sleep(max(0.0, start + number / rate - loop.time()))
        tasks.append(asyncio.create_task(one(number)))
    await asyncio.gather(*tasks)
    await lines.close()
    return posted


def _waits(
    sent: Sequence[Sent], posted: Sequence[float], answered: Sequence[tuple[int, float]]
) -> list[float]:
    """Match each question with the answer in its chat. A person's answers come in order."""
    answers: dict[int, deque[float]] = defaultdict(deque)
    for chat, at in answered:
        answers[chat].append(at)
    pairs = [(one, answers[one.chat].popleft() - at) for one, at in zip(sent, posted, strict=True)]
    return [wait for one, wait in pairs if one.kind == QUESTION]


def table(found: Waits) -> Table:
    """Return the table."""
    p50, p95 = (percentile(found.waits, share) * 1_000 for share in (0.5, 0.95))
    row = (f"{found.rate:.0f}", f"{len(found.waits)}", f"{p50:.1f}", f"{p95:.1f}")
    head = ("updates/s", "questions", "p50 ms", "p95 ms")
    return Table("A question, webhook to outgoing call, at half load", head, [row])
