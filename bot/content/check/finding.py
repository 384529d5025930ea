"""What a check yields: which entry, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.content.library import Library
from bot.content.problem import Severity


@dataclass(frozen=True)
class Finding:
    """One finding about one entry; the file and line are looked up afterwards."""

    shelf: str
    entry: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR


Check = Callable[[Library, date], Iterator[Finding]]
"""A check reads the whole library and yields what it finds."""


def notice(shelf: str, entry: str, what: str, remedy: str) -> Finding:
    """Return a finding that asks for attention without stopping anything."""
    return Finding(shelf, entry, what, remedy, Severity.NOTICE)
