"""Poses of hands: are hands found, and their fingers counted right, on labelled photographs?"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.pictures.decode import open_upright
from bot.pictures.hands import HandFinder
from bot.pictures.hands.fingers import Hand

NAME = "hands"
HELP = "hitung jari pada foto berlabel: python -m bench hands FOLDER (berisi labels.json)"
LEAST_FOUND, LEAST_EXACT = 0.95, 0.92
_PERCENT = 100
_GESTURES = {"call": (1, 0, 0, 0, 1), "four": (0, 1, 1, 1, 1), "rock": (0, 1, 0, 0, 1)}
"""Thumb, index, middle, ring, little finger of the gestures that have a name in the labels."""


@dataclass(frozen=True)
class Viewing:
    """One photograph: what was found, and whether that is what the label says (None: no label)."""

    name: str
    hands: Sequence[Hand]
    exact: bool | None
    seconds: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folder."""
    parser.add_argument("folder", type=Path)


def run(options: argparse.Namespace) -> int:
    """Look at every photograph. Returns 1 when a mark was missed."""
    labels = json.loads((options.folder / "labels.json").read_text("utf-8"))
    finder = HandFinder()
    viewings = [_view(finder, options.folder, name, label) for name, label in labels.items()]
    for viewing in viewings:
        if not viewing.hands or viewing.exact is False:
            print(f"{viewing.name}: {[hand.up for hand in viewing.hands]}")
    found = [viewing for viewing in viewings if viewing.hands]
    judged = [viewing.exact for viewing in found if viewing.exact is not None]
    share, exact = len(found) / len(viewings), sum(judged) / len(judged)
    seconds = sorted(viewing.seconds for viewing in viewings)
    print(
        f"{len(viewings)} photographs: hand found {share * _PERCENT:.1f} % "
        f"(mark {LEAST_FOUND * _PERCENT:.0f} %), fingers exact {exact * _PERCENT:.1f} % of "
        f"{len(judged)} (mark {LEAST_EXACT * _PERCENT:.0f} %); "
        f"median {seconds[len(seconds) // 2] * 1000:.0f} ms, slowest {seconds[-1] * 1000:.0f} ms",
        file=sys.stdout,
    )
    return 0 if share >= LEAST_FOUND and exact >= LEAST_EXACT else 1


def _view(finder: HandFinder, folder: Path, name: str, label: Mapping[str, Any]) -> Viewing:
    image = open_upright((folder / name).read_bytes())
    start = time.perf_counter()
    hands = finder.hands(image)
    seconds = time.perf_counter() - start
    exact: bool | None = None
    if "fingers" in label:
        exact = any(hand.count == label["fingers"] for hand in hands)
    elif label.get("gesture") in _GESTURES:
        exact = any(hand.up == _GESTURES[label["gesture"]] for hand in hands)
    return Viewing(name, hands, exact, seconds)
