"""Finding the answer. Pure: no Telegram, no database, no clock.

A question is read (:mod:`bot.language`), its signs of being no question are looked at
(``scope``), every entry is scored by three kinds of evidence (``evidence``, ``ranking``), and the
order becomes an outcome (``decide``).
"""

from bot.answers.engine.finder import Finder
from bot.answers.engine.outcome import Asked, AskOutcome

__all__ = ["AskOutcome", "Asked", "Finder"]
