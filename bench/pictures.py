"""Reading pictures: is the verdict that of the true text, how fast, in how much memory?"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.content.loader import load
from bot.phase import PhaseReader
from bot.pictures.look import Looker
from bot.screening.engine import Screener, ScreenInput
from tests.pictures import gallery

NAME = "pictures"
HELP = "baca galeri gambar: hasil sama dengan teks aslinya, lama, dan memori"
LEAST_AGREEING, MOST_SECONDS = 0.92, 2.0
_PERCENT = 100


@dataclass(frozen=True)
class Viewing:
    """One exhibit: the verdicts on its picture and on its text, and how long the picture took."""

    exhibit: gallery.Exhibit
    read: str
    on_picture: str
    on_text: str
    seconds: float

    @property
    def agrees(self) -> bool:
        """Whether the picture gets the verdict of its text."""
        return self.on_picture == self.on_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to look at."""
    parser.add_argument("--verbose", action="store_true", help="show every text that was read")
    parser.add_argument("--only", default="", help="exhibits whose id begins so")


def run(options: argparse.Namespace) -> int:
    """Look at the gallery on one core. Returns 1 when a mark was missed."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    exhibits = [e for e in gallery.exhibits() if e.id.startswith(options.only)]
    viewings = view(exhibits)
    for viewing in viewings:
        if options.verbose or not viewing.agrees:
            _show(viewing)
    others = [v.exhibit.id for v in viewings if v.on_text != v.exhibit.verdict]
    print(f"verdict on the true text differs from a reader's: {', '.join(others) or 'none'}")
    return 0 if _summary(viewings) else 1


def view(exhibits: Sequence[gallery.Exhibit]) -> list[Viewing]:
    """Look at exhibits one after another, on one thread."""
    library = load(Path("content"))
    screener = Screener.build(library)
    phase = PhaseReader(library.contests, library.regions).on(gallery.DAY, gallery.REGION)
    looker = Looker(threads=1)
    looker.look(exhibits[0].jpeg())  # the first picture loads the models
    viewings = []
    for exhibit in exhibits:
        data = exhibit.jpeg()
        start = time.perf_counter()
        read = looker.look(data).text
        seconds = time.perf_counter() - start
        on_picture, on_text = (
            screener.screen(ScreenInput(text, phase)).verdict.value for text in (read, exhibit.text)
        )
        viewings.append(Viewing(exhibit, read, on_picture, on_text, seconds))
    return viewings


def _show(viewing: Viewing) -> None:
    exhibit = viewing.exhibit
    print(f"{exhibit.id} ({exhibit.way}): picture {viewing.on_picture}, text {viewing.on_text}")
    print(f"    said: {exhibit.text!r}")
    print(f"    read: {viewing.read!r}")


def _summary(viewings: Sequence[Viewing]) -> bool:
    agreeing = sum(viewing.agrees for viewing in viewings) / len(viewings)
    right = sum(viewing.on_picture == viewing.exhibit.verdict for viewing in viewings)
    seconds = sorted(viewing.seconds for viewing in viewings)
    median, slow = seconds[len(seconds) // 2], seconds[len(seconds) * 19 // 20]
    missed = Counter(viewing.exhibit.way for viewing in viewings if not viewing.agrees)
    print(
        f"{len(viewings)} pictures: verdict as on the true text {agreeing * _PERCENT:.1f} % "
        f"(mark {LEAST_AGREEING * _PERCENT:.0f} %), as a reader says {right} of {len(viewings)}; "
        f"median {median:.2f} s, p95 {slow:.2f} s (mark {MOST_SECONDS:.0f} s); "
        f"memory at most {_peak_mib():.0f} MiB; missed by way: {dict(missed)}"
    )
    return agreeing >= LEAST_AGREEING and median <= MOST_SECONDS


def _peak_mib() -> float:
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024)
