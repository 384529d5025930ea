"""The finder over the real content, built once for all tests that need it."""

from functools import cache
from pathlib import Path

from bot.answers.engine import Finder
from bot.content import loader
from bot.content.library import Library

ROOT = Path(__file__).resolve().parents[2]


@cache
def library() -> Library:
    """Return the real content."""
    return loader.load(ROOT / "content")


@cache
def finder() -> Finder:
    """Return the finder over it."""
    return Finder.build(library())
