"""Which answer belongs to which message, for an hour and in memory only.

An edited message gets an edited answer. After a restart the memory is empty and the edited message
gets a new answer, which is worse but never wrong.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

_MOST = 20_000
_SECONDS = 3_600.0


class AnswerMemory:
    """Remembers the bot's answer to a message."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._answers: OrderedDict[tuple[int, int], tuple[int, float]] = OrderedDict()

    def remember(self, chat: int, message: int, answer: int) -> None:
        """Note that ``answer`` answers ``message`` in a chat."""
        now = self._now()
        self._answers[chat, message] = (answer, now)
        self._answers.move_to_end((chat, message))
        while self._answers:
            (_, since) = next(iter(self._answers.values()))
            if len(self._answers) <= _MOST and now - since < _SECONDS:
                break
            self._answers.popitem(last=False)

    def answer_to(self, chat: int, message: int) -> int | None:
        """Return the id of the answer to a message, or None when it is not remembered."""
        found = self._answers.get((chat, message))
        if found is None or self._now() - found[1] >= _SECONDS:
            return None
        return found[0]

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        for key in [key for key in self._answers if key[0] == chat]:
            del self._answers[key]
