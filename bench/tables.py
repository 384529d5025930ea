"""Every table of docs/performance.md in one run: what ``python -m bench`` does by itself."""

from __future__ import annotations

import argparse
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from bench import latency, start, throughput
from bench._processes import cores

NAME = "tables"
HELP = "semua tabel docs/performance.md dalam satu jalan (bawaan)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size and the other environment."""
    throughput.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the tables as they come."""
    print(_about(), "\n", flush=True)
    print(start.table(start.measure()), "\n", flush=True)
    speeds = throughput.measure(options.updates, options.aiogram)
    print(throughput.table(speeds), "\n", flush=True)
    print(latency.table(latency.measure(speeds[0].per_second / 2)), flush=True)
    return 0


def _about() -> str:
    """Return where and when this was measured, and how busy the machine was otherwise."""
    load = os.getloadavg()[0]
    version = platform.python_version()
    aside, measured = cores()
    when = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    where = f"the bot on core {measured}, the rest on core {aside}"
    return f"{when}, Python {version}, {_processor()}, {where}; load before: {load:.2f}"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
