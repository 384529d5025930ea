"""The spans of days an officer can ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

MONTH_WORD = "bulan"
_DAYS = {"7": 7, "30": 30}
DEFAULT = "30"


@dataclass(frozen=True)
class Range:
    """Closed days, both included, and the word that asks for them."""

    first: date
    last: date
    word: str  # "7", "30", or a month as "2026-11"

    @property
    def is_month(self) -> bool:
        """Whether it is a calendar month, perhaps the running one up to yesterday."""
        return self.word not in _DAYS

    @property
    def before(self) -> str:
        """The word of the month before."""
        return f"{self.first.replace(day=1) - timedelta(days=1):%Y-%m}"


def parse(words: str, today: date) -> Range | None:
    """Return the range that an officer asks for, or None when the words mean none.

    Args:
        words: "", "7", "30", "bulan" or a month as "2026-11".
        today: the running day, which is never part of a range.
    """
    word, yesterday = words.strip().lower() or DEFAULT, today - timedelta(days=1)
    if word in _DAYS:
        return Range(yesterday - timedelta(days=_DAYS[word] - 1), yesterday, word)
    if word == MONTH_WORD:
        word = f"{yesterday:%Y-%m}"
    try:
        first = date.fromisoformat(f"{word}-01")
    except ValueError:
        return None
    if first > yesterday:
        return None
    following = (first + timedelta(days=31)).replace(day=1)
    return Range(first, min(following - timedelta(days=1), yesterday), word)
