"""Cases of several messages, for some minutes and in memory only.

A button finds the message that its answer hangs on, but not the rest of an album. So the rest is
remembered while somebody may still press one; afterwards the one message is looked at again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from bot.screening.case import Case

_SECONDS = 900.0
_MOST = 2_000


class RecentCases:
    """Remembers which case an answer was about, where one message does not tell it."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._cases: OrderedDict[tuple[int, int], tuple[Case, float]] = OrderedDict()

    def keep(self, chat: int, message: int, case: Case) -> None:
        """Remember the case that is answered below a message, if it has more than that message."""
        self._drop_old()
        if len(case.messages) > 1:
            self._cases[chat, message] = (case, self._now())

    def recall(self, chat: int, message: int) -> Case | None:
        """Return the case, or None when there is none or it is too long ago."""
        self._drop_old()
        found = self._cases.get((chat, message))
        return found[0] if found is not None else None

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        for key in [key for key in self._cases if key[0] == chat]:
            del self._cases[key]

    def _drop_old(self) -> None:
        since = self._now() - _SECONDS
        while self._cases:
            _, at = next(iter(self._cases.values()))
            if at > since and len(self._cases) <= _MOST:
                return
            self._cases.popitem(last=False)
