"""Where the time of the realistic mix goes: by room, by package, by function."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from bench._fleet import Contender, running
from bench._mix import Mix
from bench._processes import api
from bench._table import Table
from bench.throughput import LATENCY, handle

NAME = "profile"
HELP = "ke mana waktu campuran nyata pergi: menurut ruang, paket, fungsi"
_WARM_UP, _FUNCTIONS = 300, 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size."""
    parser.add_argument("--updates", type=int, default=4_500)


def run(options: argparse.Namespace) -> int:
    """Print the tables."""
    seen = measure(options.updates)
    print(shares("Processor time by room", seen["room"]), "\n")
    print(shares("Processor time by package", seen["package"]), "\n")
    print(shares("Processor time by function of ours, with all it calls outside",
                 seen["function"], _FUNCTIONS))  # fmt: skip
    return 0


def measure(updates: int) -> Mapping[str, Counter[str]]:
    """Return how often the program was seen in which room, package and function."""
    with tempfile.TemporaryDirectory(prefix="saring-ukur-") as name:
        path = Path(name) / "seen.json"
        command = (sys.executable, "-m", "bench._bots.saring_sampled", path)
        with api(LATENCY) as server, running(Contender("Saring", command, own=True), server) as bot:
            mix = Mix()
            handle(server, list(mix.draw(_WARM_UP)))
            bot.send_signal(signal.SIGUSR1)
            handle(server, list(mix.draw(updates)))
            bot.terminate()
            bot.wait()
        return {kind: Counter(counts) for kind, counts in json.loads(path.read_text()).items()}


def shares(title: str, counts: Counter[str], most: int = 12) -> Table:
    """Return a table of the largest shares."""
    total = sum(counts.values())
    rows = [(name, f"{count / total:.1%}") for name, count in counts.most_common(most)]
    return Table(title, ("where", "share"), rows, f"{total} looks.")
