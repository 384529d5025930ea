"""What a sender has claimed and not sent yet: recipients in order, each part in its time."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from bot.broadcast.delivery.entries import Delivery


@dataclass
class Recipient:
    """One recipient's parts that are still to be sent, the next one first."""

    parts: deque[Delivery]
    tries: int = 0  # of the next part

    @property
    def next(self) -> Delivery:
        """The part whose turn it is."""
        return self.parts[0]


class Shelf:
    """Recipients that wait. Part two of one never overtakes part one, nor comes within a second.

    Times are seconds on the monotonic clock.
    """

    def __init__(self) -> None:
        self._fresh: deque[Recipient] = deque()
        self._later: list[tuple[float, int, Recipient]] = []
        self._order = count()

    def __len__(self) -> int:
        return len(self._fresh) + len(self._later)

    def add(self, rows: Sequence[Delivery]) -> None:
        """Put claimed rows on the shelf, in id order."""
        for _, parts in groupby(rows, key=lambda row: row.chat):
            self._fresh.append(Recipient(deque(parts)))

    def put_back(self, recipient: Recipient, at: float) -> None:
        """Let a recipient wait until a moment."""
        heapq.heappush(self._later, (at, next(self._order), recipient))

    def take(self, now: float, most: int) -> Iterator[Recipient]:
        """Yield at most so many recipients whose time has come; those begun before go first."""
        for _ in range(most):
            if self._later and self._later[0][0] <= now:
                yield heapq.heappop(self._later)[2]
            elif self._fresh:
                yield self._fresh.popleft()
            else:
                return

    @property
    def has_fresh(self) -> bool:
        """Whether somebody waits who was not begun."""
        return bool(self._fresh)

    @property
    def next_at(self) -> float | None:
        """The moment from which the first of those who were put back may be taken."""
        return self._later[0][0] if self._later else None

    def clear(self) -> Iterable[Delivery]:
        """Return every row and leave the shelf empty."""
        everyone = [*self._fresh, *(recipient for _, _, recipient in self._later)]
        self._fresh.clear()
        self._later.clear()
        return [row for recipient in everyone for row in recipient.parts]
