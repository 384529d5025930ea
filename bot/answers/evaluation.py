"""Measuring the finder on questions that are kept apart from the content.

A question file is a YAML list; an entry has ``question``, ``style`` (keywords, chat, story),
``part`` (tune, held_out) and ``ids`` (the right entries, best first) or ``outcome``; where both
stand, either is right.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.answers.engine import Asked, AskOutcome, Finder
from bot.content import files
from bot.content.library import Library
from bot.content.schema import Verdict

SHORT_QUESTION = 12
"""Words up to which a question counts as short for the time it may take."""
_CARDS = (AskOutcome.ANSWERED, AskOutcome.CHOICES)


@dataclass(frozen=True)
class Probe:
    """One development question with what is right."""

    question: str
    style: str
    part: str
    ids: tuple[str, ...]  # empty for a question out of scope
    outcome: str | None

    @property
    def short(self) -> bool:
        """Whether the question has at most twelve words."""
        return len(self.question.split()) <= SHORT_QUESTION


@dataclass(frozen=True)
class Trial:
    """What the finder made of a probe, and how long it took, in seconds."""

    probe: Probe
    asked: Asked
    seconds: float
    right: Verdict | None  # the verdict of the right entry
    arrived: bool = True  # the intake took it for a question

    @property
    def first(self) -> bool:
        """Whether the right entry was answered outright or is the first choice."""
        shown = self.asked.outcome in _CARDS and self.asked.candidates[0] in self.probe.ids
        return shown or self._named

    @property
    def among(self) -> bool:
        """Whether the right entry is among the candidates, or the right outcome was met."""
        return self._named or not set(self.asked.candidates).isdisjoint(self.probe.ids)

    @property
    def _named(self) -> bool:
        return self.asked.outcome == self.probe.outcome

    @property
    def outright(self) -> bool:
        """Whether a card was shown without asking back."""
        return self.asked.outcome is AskOutcome.ANSWERED

    def lenient(self, verdict: Verdict) -> bool:
        """Whether a wrong card with this verdict was shown outright where it is forbidden."""
        wrong = self.outright and self.asked.topic not in self.probe.ids
        return wrong and self.asked.verdict is verdict and self.right is Verdict.MUST_NOT


@dataclass(frozen=True)
class Figures:
    """The table of one group of trials. Shares are 0 to 1, times are seconds."""

    inside: int
    outside: int
    first: float
    among: float
    outright: float
    outright_right: float
    shown_outside: float
    offered_outside: float
    named_outside: float
    may_for_must_not: int
    if_for_must_not: float
    arrived: float
    p95_short: float
    p95_long: float


def load(path: Path) -> tuple[Probe, ...]:
    """Read a file of questions.

    Raises:
        UnreadableFileError: the file is no YAML.
        ValueError: an entry lacks a question or says neither ids nor outcome.
    """
    data = files.read(path)
    if not isinstance(data, list):
        raise ValueError(f"{path}: harus berupa daftar")
    return tuple(_probe(entry) for entry in data)


def run(
    finder: Finder,
    library: Library,
    probes: Iterable[Probe],
    arrives: Callable[[str], bool] = lambda _: True,
) -> tuple[Trial, ...]:
    """Ask every question once, warm, and note the time.

    Args:
        finder: what is measured.
        library: the content it was built on.
        probes: the questions.
        arrives: tells whether the intake takes a typed text for a question.
    """
    finder.ask("bolehkah menyukai unggahan calon")
    return tuple(_trial(finder, library, probe, arrives) for probe in probes)


def figures(trials: Sequence[Trial]) -> Figures:
    """Return the table of some trials."""
    inside = [trial for trial in trials if trial.probe.ids]
    outside = [trial for trial in trials if not trial.probe.ids]
    outright = [trial for trial in inside if trial.outright]
    forbidden = [trial for trial in inside if trial.right is Verdict.MUST_NOT]
    return Figures(
        inside=len(inside),
        outside=len(outside),
        first=_share(trial.first for trial in inside),
        among=_share(trial.among for trial in inside),
        outright=_share(trial.outright for trial in inside),
        outright_right=_share(trial.first for trial in outright),
        shown_outside=_share(trial.outright for trial in outside),
        offered_outside=_share(t.asked.outcome is AskOutcome.CHOICES for t in outside),
        named_outside=_share(t.asked.outcome == t.probe.outcome for t in outside),
        may_for_must_not=sum(trial.lenient(Verdict.MAY) for trial in inside),
        if_for_must_not=_share(trial.lenient(Verdict.IF) for trial in forbidden),
        arrived=_share(trial.arrived for trial in inside),
        p95_short=_p95([trial.seconds for trial in trials if trial.probe.short]),
        p95_long=_p95([trial.seconds for trial in trials if not trial.probe.short]),
    )


def _probe(entry: Any) -> Probe:
    if not isinstance(entry, dict) or not isinstance(entry.get("question"), str):
        raise ValueError(f"bukan pertanyaan: {entry!r}")
    ids, outcome = tuple(entry.get("ids", ())), entry.get("outcome")
    if not ids and not outcome:
        raise ValueError(f"isi salah satu dari ids atau outcome: {entry['question']!r}")
    return Probe(
        question=entry["question"],
        style=str(entry.get("style", "")),
        part=str(entry.get("part", "")),
        ids=ids,
        outcome=outcome,
    )


def _trial(finder: Finder, library: Library, probe: Probe, arrives: Callable[[str], bool]) -> Trial:
    start = time.perf_counter()
    asked = finder.ask(probe.question)
    seconds = time.perf_counter() - start
    answer = library.answers.get(probe.ids[0]) if probe.ids else None
    right = answer.verdict if answer else None
    return Trial(probe, asked, seconds, right, arrives(probe.question))


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted) if counted else 0.0


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))] if seconds else 0.0
