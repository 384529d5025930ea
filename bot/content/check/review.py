"""What was reviewed too long ago asks to be read again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.check.finding import Finding, notice
from bot.content.library import Library

_SHELVES = (
    "answers", "journeys", "regulations", "ladder", "criminal", "procedure", "groups", "channels",
)  # fmt: skip
"""Circulars and cases tell of a day that is past; they do not grow old."""


def check(library: Library, today: date) -> Iterator[Finding]:
    """Yield a notice for every entry whose review is due on a day."""
    days = library.meta.review_days
    for shelf in _SHELVES:
        for identifier, entry in getattr(library, shelf).items():
            if library.review_due(entry, today):
                yield notice(
                    shelf,
                    identifier,
                    f"terakhir diperiksa {entry.reviewed}, lebih dari {days} hari yang lalu",
                    "Baca ulang bersama sumbernya, lalu ganti tanggal reviewed.",
                )
