"""Trouble to order: what may go wrong between the bot and Telegram, how often, and for whom."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any

from tests.kit.chat import RefusalError


class Mishap(StrEnum):
    """What happens instead of a plain answer. The second word of each line: was it delivered?"""

    ANSWER = "answer"  # no: Telegram refuses, with a code and a description
    REFUSE = "refuse"  # no: no connection is made
    RESET_BEFORE = "reset_before"  # no: the connection breaks before the request was read
    RESET_AFTER = "reset_after"  # yes: the connection breaks before the answer
    HANG_BEFORE = "hang_before"  # no: no answer ever comes
    HANG_AFTER = "hang_after"  # yes: no answer ever comes
    BROKEN = "broken"  # yes: the answer is no JSON
    SLOW = "slow"  # yes: the answer takes its time
    TRICKLE = "trickle"  # yes: the answer's body comes byte by byte
    ERROR_AFTER = "error_after"  # yes: a 5xx after the message was sent


_DELIVERED = frozenset({
    Mishap.RESET_AFTER, Mishap.HANG_AFTER, Mishap.BROKEN, Mishap.SLOW, Mishap.TRICKLE,
    Mishap.ERROR_AFTER,
})  # fmt: skip


@dataclass(frozen=True)
class Trouble:
    """One kind of trouble.

    Attributes:
        mishap: what happens.
        methods: patterns of method names, such as ``send*``; empty means all.
        chats: the chats it happens in; empty means all.
        times: how often, or None for always.
        share: the probability with which it strikes a call that fits.
        code, description: the answer, for ``ANSWER`` and ``ERROR_AFTER``.
        retry_after: seconds, for a 429.
        migrate_to: the new chat id of a migrated group.
        seconds: how long a slow answer takes, or a hanging one is held open.
    """

    mishap: Mishap
    methods: tuple[str, ...] = ()
    chats: tuple[int, ...] = ()
    times: int | None = None
    share: float = 1.0
    code: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    migrate_to: int | None = None
    seconds: float = 0.05

    @property
    def delivered(self) -> bool:
        """Whether the request has its effect all the same."""
        return self.mishap in _DELIVERED

    @property
    def early(self) -> bool:
        """Whether it strikes before the request is read: a reset that does not ask for whom."""
        return self.mishap is Mishap.RESET_BEFORE and not self.chats

    def fits(self, method: str, chat: int | None) -> bool:
        """Tell whether a call could be struck."""
        if self.methods and not any(fnmatchcase(method, pattern) for pattern in self.methods):
            return False
        return not self.chats or chat in self.chats

    def refusal(self) -> RefusalError:
        """Return the answer of an ``ANSWER`` or ``ERROR_AFTER``."""
        parameters = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to}
        given = {name: value for name, value in parameters.items() if value is not None}
        return RefusalError(self.code, self.description, given or None)

    def as_json(self) -> dict[str, Any]:
        """Return the trouble as an object for the control interface."""
        return asdict(self)

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Trouble:
        """Return the trouble that :meth:`as_json` described."""
        lists: dict[str, Any] = {
            name: tuple(given[name]) for name in ("methods", "chats") if name in given
        }
        return cls(**{**given, **lists, "mishap": Mishap(given["mishap"])})


def answer(code: int, description: str, *methods: str, **rest: Any) -> Trouble:
    """Return trouble in which Telegram refuses with a code and a description."""
    return Trouble(Mishap.ANSWER, methods, code=code, description=description, **rest)


def flood(seconds: int, *methods: str, **rest: Any) -> Trouble:
    """Return a 429 that asks to wait."""
    text = f"Too Many Requests: retry after {seconds}"
    return answer(429, text, *methods, retry_after=seconds, **rest)


def blocked(*chats: int, **rest: Any) -> Trouble:
    """Return the 403 of people who blocked the bot."""
    text = "Forbidden: bot was blocked by the user"
    return answer(403, text, "send*", "copy*", "forward*", "edit*", chats=chats, **rest)


@dataclass
class TroubleBook:
    """The trouble that is on order; dice are seeded, so a run can be repeated."""

    orders: list[Trouble] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(1))
    struck: list[int] = field(default_factory=list)

    def add(self, *troubles: Trouble) -> None:
        """Order trouble."""
        self.orders += troubles
        self.struck += [0] * len(troubles)

    def replace(self, troubles: Iterable[Trouble], seed: int | None = None) -> None:
        """Order this trouble and no other, with fresh dice where a seed is given."""
        self.orders.clear()
        self.struck.clear()
        self.add(*troubles)
        if seed is not None:
            self.dice.seed(seed)

    def pick(self, method: str, chat: int | None, *, early: bool | None = None) -> Trouble | None:
        """Return the trouble that strikes a call, or None, and count it.

        Args:
            early: whether the call's body was not read yet, so that only trouble that needs no
                chat and delivers nothing can strike; None looks at all trouble at once.
        """
        for position, trouble in enumerate(self.orders):
            if early is not None and trouble.early is not early:
                continue
            if trouble.times is not None and self.struck[position] >= trouble.times:
                continue
            if trouble.fits(method, chat) and self.dice.random() < trouble.share:
                self.struck[position] += 1
                return trouble
        return None
