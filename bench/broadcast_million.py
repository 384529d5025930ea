"""A campaign of a million on SQLite: time to enqueue, memory, what each claim costs."""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles

import psutil

from bench import _stage
from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.entries import Entry
from bot.broadcast.delivery.filling_store import SLICE, Filling
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState, DeliveryState

NAME = "broadcast-million"
HELP = "sejuta penerima di SQLite: lama mengantrekan, memori, biaya tiap klaim"
_CLAIM = 500
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Finding:
    """Figures of one campaign."""

    rows: int
    enqueue_seconds: float
    longest_slice: float  # seconds for which a writer waits at most
    peak_megabytes: float
    first_claim: float  # seconds, of the first, middle and last twentieth; see _usual
    middle_claim: float
    last_claim: float
    forward_seconds: float  # claims, marks and results of all rows together

    @property
    def passed(self) -> bool:
        """A minute, 250 MB, flat."""
        flat = self.last_claim <= self.first_claim * 1.5
        return self.enqueue_seconds <= 60 and self.peak_megabytes <= 250 and flat

    def __str__(self) -> str:
        return (
            f"{self.rows:,} rows: enqueued in {self.enqueue_seconds:.1f} s (longest slice "
            f"{self.longest_slice:.2f} s), peak memory {self.peak_megabytes:.0f} MB; a claim of "
            f"{_CLAIM}: {self.first_claim * 1e3:.1f} ms at the start, "
            f"{self.middle_claim * 1e3:.1f} ms in the middle, {self.last_claim * 1e3:.1f} ms at "
            f"the end; all rows claimed, marked and written in {self.forward_seconds:.0f} s"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size."""
    parser.add_argument("--recipients", type=int, default=1_000_000)


def run(options: argparse.Namespace) -> int:
    """Measure and print; 1 when a mark was missed."""
    with tempfile.TemporaryDirectory() as folder:
        finding = asyncio.run(measure(Path(folder), options.recipients))
    sys.stdout.write(f"{finding}\n")
    return 0 if finding.passed else 1


async def measure(folder: Path, recipients: int, slice_: int = SLICE) -> Finding:
    """Enqueue a campaign to so many and take it through its ledger, without sending."""
    url = _stage.url_of(folder)
    async with _stage.open_desk(url, folder) as desk:
        await _stage.subscribe(desk, recipients)
    gc.collect()
    memory = Memory()
    async with _stage.open_desk(url, folder) as desk:
        campaign = await _stage.schedule(desk)
        preparing = replace(campaign, state=CampaignState.PREPARING)
        changed = await desk.campaigns.change(campaign, preparing, None)
        if changed is None:
            raise RuntimeError("nobody else is here to change it")
        slices = await _enqueue(desk, changed.id, slice_)
        claims, seconds, rows = await _forward(desk, changed.id)
    part = max(1, len(claims) // 20)
    middle = len(claims) // 2
    return Finding(
        rows=rows,
        enqueue_seconds=sum(slices),
        longest_slice=max(slices),
        peak_megabytes=memory.peak(),
        first_claim=_usual(claims[:part]),
        middle_claim=_usual(claims[middle : middle + part]),
        last_claim=_usual(claims[-part:]),
        forward_seconds=seconds,
    )


def _usual(seconds: list[float]) -> float:
    """Return the lower quartile: what else runs on the machine can only make a claim dearer."""
    return quantiles(seconds, n=4)[0] if len(seconds) > 1 else seconds[0]


async def _enqueue(desk: Desk, campaign: int, slice_: int) -> list[float]:
    filling, slices, done = Filling(desk.database, slice_), [], False
    known = await _known(desk, campaign)
    while not done:
        started = time.perf_counter()
        done = await filling.for_subscribers(campaign, 1, known.target)
        slices.append(time.perf_counter() - started)
    return slices


async def _forward(desk: Desk, campaign: int) -> tuple[list[float], float, int]:
    """Claim, mark and write every row, as fast as the ledger can."""
    known = await _known(desk, campaign)
    ledger, after, rows = desk.ledger(known), 0, 0
    claims: list[float] = []
    begun = time.perf_counter()
    while True:
        started = time.perf_counter()
        taken = await ledger.claim(after, _CLAIM)
        if not taken:
            return claims, time.perf_counter() - begun, rows
        claims.append(time.perf_counter() - started)
        after, rows = taken[-1].id, rows + len(taken)
        await ledger.advance([], [row.id for row in taken])
        sent = [Entry(row.id, DeliveryState.SENT, (row.id,)) for row in taken]
        await ledger.advance(sent, [])


async def _known(desk: Desk, campaign: int) -> Campaign:
    known = await desk.campaigns.get(campaign)
    if known is None:
        raise LookupError(campaign)
    return known


class Memory:
    """Watches the process from a thread."""

    def __init__(self) -> None:
        self._process, self._most = psutil.Process(), 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(0.05):
            self._most = max(self._most, self._process.memory_info().rss / _MEGABYTE)

    def peak(self) -> float:
        """Return the most megabytes seen, and stop watching."""
        self._over.set()
        self._thread.join()
        return self._most
