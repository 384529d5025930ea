"""Where an entry stands: file and line, found only for what is reported."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from bot.content.layout import SHELVES

META = "meta"
"""The shelf name of content/meta.yaml, which is a single file and no shelf."""

_ID = re.compile(r"""^\s*(?:-\s*)?\{?\s*id:\s*["']?([\w-]+)""")


class Where:
    """Finds entries in the files of one content folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines = cache(_ids)

    def of(self, shelf: str, entry: str) -> tuple[str, int]:
        """Return the file, relative to the project, and the one-based line of an entry.

        An entry that no file holds is reported at the first line of the shelf's pattern.
        """
        if shelf == META:
            return self._name(self._root / "meta.yaml"), 1
        pattern = next(known.pattern for known in SHELVES if known.name == shelf)
        for path in sorted(self._root.glob(pattern)):
            if entry in self._lines(path):
                return self._name(path), self._lines(path)[entry]
        return f"{self._root.name}/{pattern}", 1

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self._root.parent))


def _ids(path: Path) -> dict[str, int]:
    """Return the line of every id in a file, the first where an id stands twice."""
    found: dict[str, int] = {}
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), start=1):
        if match := _ID.match(line):
            found.setdefault(match[1], number)
    return found
