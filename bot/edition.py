"""One edition of the content with the engines built on it, swapped as a whole on reload."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.answers.engine import Finder
from bot.content import check, files, loader
from bot.content.library import Library
from bot.content.memo import Memo
from bot.content.problem import BrokenContentError, Severity
from bot.phase import PhaseReader
from bot.screening.engine import Screener


@dataclass(frozen=True)
class Edition:
    """Content and engines that belong together."""

    library: Library
    phases: PhaseReader
    screener: Screener
    finder: Finder

    @classmethod
    def build(cls, library: Library) -> Edition:
        """Build the engines on a library."""
        return cls(
            library=library,
            phases=PhaseReader(library.contests, library.regions),
            screener=Screener.build(library),
            finder=Finder.build(library),
        )


class Editions:
    """Holds the current edition. A broken reload keeps the old one."""

    def __init__(self, root: Path, today: date, memo: Path | None = None) -> None:
        self._root, self._memo = root, memo
        self.current = self._load(today)

    def reload(self, today: date) -> Edition:
        """Put a freshly read edition in place of the current one.

        Raises:
            BrokenContentError: the new content is broken; the current edition stays.
        """
        self.current = self._load(today)
        return self.current

    def _load(self, today: date) -> Edition:
        memo = Memo(self._memo) if self._memo is not None else None
        library = loader.load(self._root, memo.read if memo else files.read)
        if memo is not None:
            memo.save()
        errors = tuple(
            problem
            for problem in check.problems(library, today)
            if problem.severity is Severity.ERROR
        )
        if errors:
            raise BrokenContentError(errors)
        return Edition.build(library)
