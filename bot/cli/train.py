"""``python -m bot train``: learn the screening model anew from the project's own posts."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

from bot.cli import opened
from bot.screening import training
from bot.screening.engine.model import Model
from bot.screening.engine.screener import MODEL_FILE

NAME = "train"
HELP = "latih ulang model penyaring dari contoh rekaan di content/screening/training"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--dir", type=Path, default=Path(os.environ.get("SARING_CONTENT", "content")),
        help="folder isi (bawaan: content)",
    )  # fmt: skip
    parser.add_argument(
        "--check", action="store_true", help="jangan tulis; status 1 bila model sudah usang"
    )
    parser.add_argument("--folds", action="store_true", help="ukur dengan validasi silang (lama)")


def run(arguments: argparse.Namespace) -> int:
    """Train, then write the model or compare it with the one that is there."""
    library = opened.library(arguments.dir)
    if library is None:
        return 1
    learned = training.samples(library)
    counts = Counter(sample.verdict.value for sample in learned)
    print(f"{len(learned)} contoh: {', '.join(f'{n} {name}' for name, n in counts.items())}")
    if arguments.folds:
        print(f"validasi silang lima lipat: {training.accuracy(learned):.3f} benar")
    model = training.fit(learned)
    path = arguments.dir / MODEL_FILE
    if arguments.check:
        same = Model.read(path) == model
        print("model sesuai contoh" if same else "model usang: jalankan 'python -m bot train'")
        return 0 if same else 1
    training.write(model, path)
    print(f"{len(model.weights)} ciri ditulis ke {path}")
    return 0
