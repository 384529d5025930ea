"""Every table of docs/performance.md in one run: what ``python -m bench`` does by itself."""

from __future__ import annotations

import argparse
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from bench import _marks, latency, start, throughput, workers
from bench._processes import cores

NAME = "tables"
HELP = "semua tabel docs/performance.md dalam satu jalan (bawaan)"
_NO_AIOGRAM = (
    "aiogram was not compared: make an environment of its own with it, and name its interpreter: "
    "make bench ARGS='--aiogram /path/bin/python'"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size and the other environment."""
    throughput.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the tables as they come; 1 when a mark was missed."""
    print(_about(), "\n", flush=True)
    print(start.table(start.measure()), "\n", flush=True)
    speeds = throughput.measure(options.updates, options.aiogram)
    print(throughput.table(speeds), "\n", flush=True)
    if options.aiogram is None:
        print(_NO_AIOGRAM, "\n", flush=True)
    waits = latency.measure(speeds[0].per_second / 2)
    print(latency.table(waits), "\n", flush=True)
    shares = workers.measure()
    print(workers.table(shares), "\n", flush=True)
    found = _marks.marks(speeds, waits, shares)
    print(_marks.table(found), f"\n\nLoad at the end: {os.getloadavg()[0]:.2f}", flush=True)
    return int(not all(mark.met for mark in found))


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
