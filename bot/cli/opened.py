"""Opening the content for a command: the library, or its errors told."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.content import loader
from bot.content.library import Library
from bot.content.problem import BrokenContentError


def library(folder: Path) -> Library | None:
    """Return the content of a folder; None, with the errors told, where it is broken."""
    try:
        return loader.load(folder)
    except BrokenContentError as error:
        print("\n".join(str(problem) for problem in error.problems), file=sys.stderr)
        return None
