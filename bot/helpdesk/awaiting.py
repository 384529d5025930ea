"""What a chat was asked to write, for some minutes and in memory only.

After a restart it is empty, and a message that replies to nothing is an ordinary question.
"""

from __future__ import annotations

from bot.fading import Fading

QUESTION = 0
"""A question to officers is awaited; any other number is the question that is being answered."""
_SECONDS, _MOST = 600, 20_000


class Awaiting:
    """Remembers what is awaited from whom, and which messages were taken already."""

    def __init__(self) -> None:
        self._numbers: Fading[int, int] = Fading(_SECONDS, _MOST)
        self._taken: Fading[tuple[int, int], bool] = Fading(_SECONDS, _MOST)

    def put(self, chat: int, number: int) -> None:
        """Note what a chat is asked to write."""
        self._numbers.put(chat, number)

    def of(self, chat: int) -> int | None:
        """Return what a chat is asked to write, or None."""
        return self._numbers.get(chat)

    def end(self, chat: int) -> None:
        """Note that nothing is awaited from a chat any more."""
        self._numbers.forget(lambda key: key == chat)

    def first(self, chat: int, message: int) -> bool:
        """Tell whether a message is taken for the first time: a button may be pressed twice."""
        if self._taken.get((chat, message)):
            return False
        self._taken.put((chat, message), value=True)
        return True

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        self.end(chat)
        self._taken.forget(lambda key: key[0] == chat)
