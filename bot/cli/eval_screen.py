"""``python -m bot eval-screen FILE``: the table of figures, per half and per repository."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.cli import opened
from bot.content.library import Library
from bot.phase import PhaseReader
from bot.screening import evaluation
from bot.screening.engine import Screener, ScreenInput
from bot.screening.evaluation import Figures, LabelledPost, Outcome

NAME = "eval-screen"
HELP = "ukur penyaring pada berkas unggahan berlabel (JSONL) di luar proyek"

_COLUMNS = (
    "n",
    "makro-F1",
    "P berpihak",
    "R berpihak",
    "berpihak→aman",
    "harian≠aman",
    "sulit→berpihak",
    "dengan bukti",
)
_GOALS = {
    "separuh dibaca": "≥0,80 · P≥0,88 · R≥0,90 · ≤3 % · ≤1 % · ≤5 %",
    "separuh dinilai": "≥0,72 · P≥0,82 · R≥0,82 · ≤6 % · ≤1,5 % · ≤8 %",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", type=Path, help="berkas evaluasi, misalnya screening-dev.jsonl")
    parser.add_argument("--dir", type=Path, default=Path("content"), help="folder isi")
    parser.add_argument("--worst", type=int, default=25, help="banyaknya kesalahan yang dicetak")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print; 1 when the file or the content cannot be read."""
    library = opened.library(arguments.dir)
    if library is None:
        return 1
    try:
        posts = evaluation.load(arguments.file)
    except (OSError, ValueError) as error:
        print(f"Berkas evaluasi tidak terbaca: {error}", file=sys.stderr)
        return 1
    outcomes = screen(library, posts)
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(_table(outcomes))
    for half, goal in _GOALS.items():
        console.print(f"Sasaran {half}: {goal}")
    _print_worst(console, evaluation.worst(outcomes, arguments.worst))
    return 0


def screen(library: Library, posts: Iterable[LabelledPost]) -> list[Outcome]:
    """Screen every post in its year, anywhere in the country."""
    screener = Screener.build(library)
    phases = PhaseReader(library.contests, library.regions)
    years = {
        year: phases.within(date(year, 1, 1), date(year, 12, 31), "indonesia")
        for year in {post.year for post in posts}
    }
    return [
        Outcome(post, screener.screen(ScreenInput(post.text, years[post.year]))) for post in posts
    ]


def _table(outcomes: list[Outcome]) -> Table:
    table = Table("sumber", *_COLUMNS)
    for column in table.columns[1:]:
        column.justify = "right"
    read = [o for o in outcomes if o.post.repository in evaluation.READ]
    scored = [o for o in outcomes if o.post.repository not in evaluation.READ]
    for name, half in (("separuh dibaca", read), ("separuh dinilai", scored)):
        if not half:
            continue
        table.add_section()
        table.add_row(name, *_cells(evaluation.measure(half)), style="bold")
        for repository, group in evaluation.by_repository(half).items():
            table.add_row(f"  {repository[:44]}", *_cells(evaluation.measure(group)))
    table.add_section()
    table.add_row("semua", *_cells(evaluation.measure(outcomes)), style="bold")
    return table


def _cells(figures: Figures) -> tuple[str, ...]:
    percentages = (figures.missed, figures.everyday_alarms, figures.hard_alarms, figures.shown)
    scores = (figures.macro_f1, figures.precision, figures.recall)
    return (
        str(figures.posts),
        *(f"{value:.3f}" for value in scores),
        *(f"{value:.1%}" for value in percentages),
    )


def _print_worst(console: Console, mistakes: list[Outcome]) -> None:
    if not mistakes:
        return
    console.print("\nKesalahan terberat separuh yang boleh dibaca:", style="bold")
    for outcome in mistakes:
        screening, post = outcome.screening, outcome.post
        marks = ", ".join(
            f"{evidence.category.value} “{evidence.text[:30]}”"
            for evidence in screening.evidence[:4]
        )
        head = f"{post.id} {post.label.value} → {outcome.verdict.value} ({screening.score:.2f})"
        text = " ".join(post.text.split())[:180]
        console.print(f"{head}\n  {text}\n  tanda: {marks or '-'}", markup=False, highlight=False)
