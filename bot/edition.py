"""One edition of the content with the engines built on it, swapped as a whole on reload."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock

from bot.answers.engine import Finder
from bot.content import check, files, loader
from bot.content.library import Library
from bot.content.memo import Memo
from bot.content.problem import BrokenContentError, Severity
from bot.content.schema import Circular
from bot.phase import PhaseReader
from bot.screening.engine import Screener


class Engines:
    """The engines on one library, each built when it is first asked for.

    Together they take longer than all else at start, and whoever opens /aturan needs neither.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def screener(self) -> Screener:
        """The engine that screens posts."""
        return Screener.build(self._library)

    @cached_property
    def finder(self) -> Finder:
        """The engine that finds answers."""
        return Finder.build(self._library)

    def warm(self) -> None:
        """Build both now. Meant for a thread: it takes about a second."""
        _ = self.finder, self.screener


@dataclass(frozen=True)
class Edition:
    """Content and engines that belong together."""

    library: Library
    phases: PhaseReader
    engines: Engines

    @classmethod
    def of(cls, library: Library) -> Edition:
        """Return the edition of a library."""
        phases = PhaseReader(library.contests, library.regions)
        return cls(library, phases, Engines(library))

    @property
    def screener(self) -> Screener:
        """The engine that screens posts."""
        return self.engines.screener

    @property
    def finder(self) -> Finder:
        """The engine that finds answers."""
        return self.engines.finder


class Editions:
    """Holds the current edition. A broken reload keeps the old one.

    Circulars that officers published stand beside those of the files, in one library with one
    schema; a publication with the id of a file's circular takes its place.
    """

    def __init__(self, root: Path, today: date, memo: Path | None = None) -> None:
        self._root, self._memo = root, memo
        self._published: Mapping[str, Circular] = {}
        # A reload ends in its thread while an officer may publish on the event loop.
        self._changing = Lock()
        self._files = self._load(today)
        self.current = self._files

    def reload(self, today: date) -> Edition:
        """Put a freshly read edition in place of the current one, its engines already built.

        Takes about two seconds: call it in a thread.

        Raises:
            BrokenContentError: the new content is broken; the current edition stays.
        """
        fresh = self._load(today)
        fresh.engines.warm()
        with self._changing:
            self._files = fresh
            self.current = self._merged()
            return self.current

    def publish(self, circulars: Iterable[Circular]) -> None:
        """Take these as all circulars that officers have published, now and after every reload."""
        with self._changing:
            self._published = {circular.id: circular for circular in circulars}
            self.current = self._merged()

    def _merged(self) -> Edition:
        # The engines read no circulars, so they stay as they are.
        library = self._files.library
        circulars = {**library.circulars, **self._published}
        return replace(self._files, library=replace(library, circulars=circulars))

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
        return Edition.of(library)
