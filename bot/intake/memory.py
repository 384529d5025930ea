"""Which answer belongs to which message, for an hour and in memory only.

An edited message gets an edited answer. After a restart the memory is empty and the edited message
gets a new answer, which is worse but never wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import monotonic

from bot.fading import Fading

_MOST = 20_000
_SECONDS = 3_600.0


class AnswerMemory:
    """Remembers the bot's answer to a message."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._answers: Fading[tuple[int, int], int] = Fading(_SECONDS, _MOST, now)

    def remember(self, chat: int, messages: Iterable[int], answer: int) -> None:
        """Note that ``answer`` answers some messages of a chat, all of one case."""
        for message in messages:
            self._answers.put((chat, message), answer)

    def answer_to(self, chat: int, message: int) -> int | None:
        """Return the id of the answer to a message, or None when it is not remembered."""
        return self._answers.get((chat, message))

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        self._answers.forget(lambda key: key[0] == chat)
