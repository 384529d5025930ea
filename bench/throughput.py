"""Updates handled per second: the realistic mix, 256 at a time, a Bot API that takes 50 ms."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._fleet import ECHO_PTB, IN_MEMORY, SARING, Contender, echo_aiogram, running
from bench._mix import Mix, Sent
from bench._processes import Server, api, cpu_seconds, wait_for
from bench._table import Table

NAME = "throughput"
HELP = "pembaruan per detik, campuran nyata, dibanding bot gema PTB dan aiogram"
UPDATES, LATENCY = 9_000, 0.05
_SLOW_UPDATES = 600
"""PTB's default takes one update at a time: eighteen a second, which few updates show as well."""
_WARM_UP = 300
_ROUNDS = 3
"""The bots take turns, so that what else the machine does falls on all of them."""


@dataclass(frozen=True)
class Speed:
    """How fast a bot was: its best round, and the processor time of all of them."""

    name: str
    per_second: float
    cpu_ms: float  # processor time an update


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size and the other environment."""
    parser.add_argument("--updates", type=int, default=UPDATES)
    parser.add_argument("--aiogram", type=Path, help="interpreter of an environment with aiogram")


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    print(table(measure(options.updates, options.aiogram)))
    return 0


def measure(updates: int = UPDATES, aiogram: Path | None = None) -> list[Speed]:
    """Return the speed of each bot, ours first."""
    fleet = [SARING, IN_MEMORY, ECHO_PTB]
    if aiogram is not None:
        fleet.append(echo_aiogram(aiogram))
    sizes = {ECHO_PTB.name: min(updates, _SLOW_UPDATES)}
    rounds = [
        [speed_of(one, sizes.get(one.name, updates) // _ROUNDS) for one in fleet]
        for _ in range(_ROUNDS)
    ]
    return [_together(turns) for turns in zip(*rounds, strict=True)]


def _together(turns: Sequence[Speed]) -> Speed:
    """Return the rounds of one bot as one."""
    fastest = max(turn.per_second for turn in turns)
    return Speed(turns[0].name, fastest, sum(turn.cpu_ms for turn in turns) / len(turns))


def speed_of(contender: Contender, updates: int) -> Speed:
    """Return the speed of one bot, over all but the first and the last tenth of its answers.

    Forwarded posts wait for their neighbours for a moment before they are answered; leaving out
    the two ends measures the flow and not that wait.
    """
    with api(LATENCY) as server, running(contender, server) as process:
        mix = Mix()
        handle(server, list(mix.draw(min(_WARM_UP, updates // 4))))
        before = cpu_seconds(process.pid)
        times = handle(server, list(mix.draw(updates)))
        cpu_ms = (cpu_seconds(process.pid) - before) / updates * 1_000
    tenth = len(times) // 10
    flow = (len(times) - 2 * tenth) / (times[-tenth] - times[tenth])
    return Speed(contender.name, flow, cpu_ms)


def handle(server: Server, sent: Sequence[Sent]) -> list[float]:
    """Let the bot handle updates; return the moments of its answers, in order."""
    server.reset()
    server.add([one.update for one in sent])
    wait_for(lambda: server.state()["answered"] >= len(sent), "not everything was answered", 300)
    return sorted(at for _, at in server.answered())


def table(speeds: Sequence[Speed]) -> Table:
    """Return the table with ours against each of the others."""
    ours = speeds[0]
    rows = [
        (
            speed.name, f"{speed.per_second:.0f}", f"{speed.cpu_ms:.2f}",
            f"{ours.per_second / speed.per_second:.2f}", f"{speed.cpu_ms / ours.cpu_ms:.2f}",
        )
        for speed in speeds
    ]  # fmt: skip
    head = ("bot", "updates/s", "CPU ms/update", "Saring against it", "the same by CPU")
    note = (
        f"Best of {_ROUNDS} rounds, the bots in turn; processor time of all rounds. By CPU the "
        "ratio holds on a busy machine too; PTB's default waits and does not work."
    )
    return Table("Updates handled per second", head, rows, note)
