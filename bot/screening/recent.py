"""Cases of several messages, for some minutes and in memory only.

A button or an edit finds one message of an album, but not the others. So the whole is remembered
while somebody may still press or edit; afterwards the one message is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from bot.fading import Fading
from bot.intake.incoming import Incoming
from bot.screening.case import Case, case_of

_SECONDS = 900.0
_MOST = 20_000


class RecentCases:
    """Remembers which case a message belongs to, where the message does not tell it."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._cases: Fading[tuple[int, int], Case] = Fading(_SECONDS, _MOST, now)

    def keep(self, chat: int, case: Case) -> None:
        """Remember a case under each of its messages, if it has more than one."""
        if len(case.messages) > 1:
            for message in case.messages:
                self._cases.put((chat, message.message_id), case)

    def recall(self, chat: int, message: int) -> Case | None:
        """Return the case of a message, or None when there is none or it is too long ago."""
        return self._cases.get((chat, message))

    def edited(self, chat: int, message: Incoming) -> Case:
        """Return the case that an edited message belongs to, with its new form in it."""
        before = self.recall(chat, message.message_id)
        if before is None:
            return case_of([message])
        others = before.messages
        return case_of([message if o.message_id == message.message_id else o for o in others])

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        self._cases.forget(lambda key: key[0] == chat)
