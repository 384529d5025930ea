"""``python -m bot eval-ask [FILE]``: the finder's table of figures and where it goes wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.answers import evaluation
from bot.answers.engine import Finder
from bot.answers.evaluation import Figures, Trial
from bot.cli import opened
from bot.content.files import UnreadableFileError
from bot.content.library import Library
from bot.intake.incoming import Incoming, Medium
from bot.intake.service import Answer, IntakeService
from bot.phase import Phase, PhaseReader
from bot.screening.case import Case
from bot.screening.engine import Screener, ScreenInput
from bot.screening.service import Screened

NAME = "eval-ask"
HELP = "ukur pencari jawaban pada pertanyaan pengembangan"

_DAY = date(2024, 10, 5)
"""The screener is at its strictest while a campaign runs."""
_QUESTIONS = Path("tests/answers/dev_questions.yaml")
_ROWS: tuple[tuple[str, str, Callable[[Figures], str]], ...] = (
    ("pertanyaan dalam / luar cakupan", "", lambda f: f"{f.inside} / {f.outside}"),
    ("entri benar: langsung atau pilihan pertama", "≥ 85 %", lambda f: _percent(f.first)),
    ("entri benar: di antara tiga", "≥ 95 %", lambda f: _percent(f.among)),
    ("dijawab langsung", "", lambda f: _percent(f.outright)),
    ("… dan benar", "", lambda f: _percent(f.outright_right)),
    ("luar cakupan dijawab kartu", "≤ 5 %", lambda f: _percent(f.shown_outside)),
    ("luar cakupan ditawari pilihan", "", lambda f: _percent(f.offered_outside)),
    ("luar cakupan dengan hasil yang tepat", "", lambda f: _percent(f.named_outside)),
    ("'boleh' langsung, padahal tidak boleh", "0", lambda f: str(f.may_for_must_not)),
    ("'bersyarat' langsung, padahal tidak boleh", "≤ 2 %", lambda f: _percent(f.if_for_must_not)),
    ("diketik saja: diterima sebagai pertanyaan", "", lambda f: _percent(f.arrived)),
    ("p95 sampai 12 kata", "≤ 30 ms", lambda f: f"{f.p95_short * 1000:.1f} ms"),
    ("p95 lebih dari 12 kata", "≤ 60 ms", lambda f: f"{f.p95_long * 1000:.1f} ms"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", type=Path, nargs="?", default=_QUESTIONS, help="berkas pertanyaan")
    parser.add_argument("--dir", type=Path, default=Path("content"), help="folder isi")
    parser.add_argument("--part", help="hanya bagian ini, misalnya tune atau held_out")
    parser.add_argument("--worst", type=int, default=60, help="banyaknya kekeliruan yang dicetak")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print; 1 when the questions or the content cannot be read."""
    library = opened.library(arguments.dir)
    if library is None:
        return 1
    try:
        probes = evaluation.load(arguments.file)
    except (UnreadableFileError, ValueError) as error:
        print(f"Berkas pertanyaan tidak terbaca: {error}", file=sys.stderr)
        return 1
    chosen = [probe for probe in probes if arguments.part in (None, probe.part)]
    finder = Finder.build(library)
    trials = evaluation.run(finder, library, chosen, _intake(library, finder))
    console = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    console.print(_table(trials))
    _print_confusions(console, library, trials, arguments.worst)
    return 0


class _Glance:
    """The screening room without its pictures."""

    def __init__(self, library: Library) -> None:
        self._screener = Screener.build(library)

    def glance(self, case: Case, phase: Phase) -> Screened:
        """Return the outcome of a case without pictures."""
        return Screened(case, self._screener.screen(ScreenInput(case.text, phase)))


def _intake(library: Library, finder: Finder) -> Callable[[str], bool]:
    """Return whether a typed text gets as far as the finder, on a day of a campaign."""
    service = IntakeService(lambda: finder, _Glance(library))
    phases = PhaseReader(library.contests, library.regions)
    phase = phases.on(_DAY, library.meta.home_region)

    def arrives(text: str) -> bool:
        return isinstance(service.decide((Incoming(Medium.TEXT, text),), phase), Answer)

    return arrives


def _table(trials: Sequence[Trial]) -> Table:
    groups = {"semua": list(trials)}
    for trial in trials:
        for name in (trial.probe.style, trial.probe.part):
            groups.setdefault(name, []).append(trial)
    table = Table("ukuran", "sasaran", *groups)
    columns = [evaluation.figures(group) for group in groups.values()]
    for title, goal, value in _ROWS:
        table.add_row(title, goal, *map(value, columns))
    return table


def _print_confusions(
    console: Console, library: Library, trials: Sequence[Trial], worst: int
) -> None:
    missed = [t for t in trials if t.probe.ids and not t.first]
    strayed = [t for t in trials if not t.probe.ids and t.asked.outcome != t.probe.outcome]
    missed.sort(key=lambda trial: (not trial.outright, trial.among, -trial.asked.score))
    strayed.sort(key=lambda trial: (not trial.outright, -trial.asked.score))
    console.print(f"\nYang keliru dalam cakupan ({len(missed)}):")
    for trial in missed[:worst]:
        right = library.answers.get(trial.probe.ids[0])
        console.print(f"\n  “{trial.probe.question}”", markup=False)
        console.print(f"    benar  {trial.probe.ids[0]}  {right.question if right else '?'}")
        console.print(f"    hasil  {_given(library, trial)}", markup=False)
    console.print(f"\nDi luar cakupan dengan hasil lain ({len(strayed)}):")
    for trial in strayed[:worst]:
        console.print(f"\n  “{trial.probe.question[:160]}”", markup=False)
        console.print(f"    benar  {trial.probe.outcome}\n    hasil  {_given(library, trial)}")


def _given(library: Library, trial: Trial) -> str:
    asked = trial.asked
    if not asked.candidates:
        return asked.outcome.value
    first = library.answers[asked.candidates[0]]
    others = " ".join(asked.candidates[1:])
    return f"{asked.outcome.value} ({asked.score:.2f})  {first.id}  {first.question}  | {others}"


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %".replace(".", ",")
