"""What officers are owed and Telegram did not take yet: whom it reached, when it is tried again.

Kept in memory alone: what is owed stands in the database, and after a restart it may come twice.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Sequence
from time import monotonic

from bot.broadcast.delivery.post import PostponedError

_PAUSES = (2.0, 5.0, 15.0, 30.0, 60.0)
"""Seconds until the next try, after the first failure, the second, and so on."""


Tell = Callable[[int], Awaitable[bool]]
"""Tells an officer something; whether they could be reached. May raise PostponedError."""


class Round:
    """Goes round the officers with messages; nobody gets again what reached them."""

    def __init__(self) -> None:
        self._done: dict[Hashable, dict[int, list[bool]]] = {}

    async def go(self, what: Hashable, officers: Sequence[int], *steps: Tell) -> dict[int, bool]:
        """Take the steps with each officer that were not taken yet; tell who could be reached.

        Where a step does not reach an officer, the next ones are not taken.

        Raises:
            PostponedError: a step is to be tried again later. Every officer had their turn.
        """
        done = self._done.setdefault(what, {})
        postponed: PostponedError | None = None
        for officer in officers:
            taken = done.setdefault(officer, [])
            try:
                while len(taken) < len(steps) and all(taken):
                    taken.append(await steps[len(taken)](officer))
            except PostponedError as error:
                postponed = error
        if postponed is not None:
            raise postponed
        del self._done[what]
        return {officer: all(done[officer]) for officer in officers}


class Patience:
    """Leaves alone for a while what was put off, longer each time."""

    def __init__(self) -> None:
        self._tries: dict[Hashable, int] = {}
        self._until: dict[Hashable, float] = {}

    def is_over(self, what: Hashable) -> bool:
        """Tell whether something may be tried now."""
        return monotonic() >= self._until.get(what, 0.0)

    def begin(self, what: Hashable) -> None:
        """Note that something was put off."""
        tries = self._tries.get(what, 0)
        self._tries[what] = tries + 1
        self._until[what] = monotonic() + _PAUSES[min(tries, len(_PAUSES) - 1)]

    def end(self, what: Hashable) -> None:
        """Forget that something was put off: it is done."""
        self._tries.pop(what, None)
        self._until.pop(what, None)
