"""The key of a count: everything that is known about what was counted, and nothing about whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Key:
    """What a count counts; an empty string stands for "none"."""

    day: date
    event: str
    topic: str = ""
    outcome: str = ""
    agency: str = ""
