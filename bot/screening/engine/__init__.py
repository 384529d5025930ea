"""The screening engine: pure domain, no Telegram, no database, no clock.

A post goes down one road: words (:mod:`words`) → hits and targets (:mod:`glance`) → finds of the
rules (:mod:`rules`) → verdict (:mod:`judge`, with :mod:`model`) → evidence (:mod:`evidence`).
"""

from bot.screening.engine.outcome import (
    Evidence,
    MarkerCategory,
    Screening,
    ScreenInput,
    ScreenVerdict,
)
from bot.screening.engine.screener import Screener

__all__ = [
    "Evidence",
    "MarkerCategory",
    "ScreenInput",
    "ScreenVerdict",
    "Screener",
    "Screening",
]
