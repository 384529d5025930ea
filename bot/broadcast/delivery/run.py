"""One campaign being sent by this process just now."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Mapping
from time import monotonic

from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.sender import Sender
from bot.broadcast.states import DeliveryState

_WINDOW_SECONDS = 15.0


class Run:
    """A sender at work, and how far it is."""

    def __init__(
        self, campaign: Campaign, sender: Sender, before: Mapping[DeliveryState, int]
    ) -> None:
        self.campaign, self.sender = campaign, sender
        self._before = before
        self._marks: deque[tuple[float, int]] = deque([(monotonic(), 0)])
        self._told_at = 0.0
        self.task = asyncio.create_task(sender.run(), name=f"broadcast-{campaign.id}")

    @property
    def is_over(self) -> bool:
        """The sender has stopped, and everything it touched is written down."""
        return self.task.done()

    def stop(self) -> None:
        """Let nothing more leave."""
        self.sender.stop()

    def due(self, every: float) -> bool:
        """Tell whether so many seconds went by since this last said yes."""
        now = monotonic()
        if now - self._told_at < every:
            return False
        self._told_at = now
        return True

    def figures(self) -> Figures:
        """Return the numbers of this moment, without asking the database."""
        moved: Counter[DeliveryState] = Counter(self.sender.tally)
        counts = Counter(self._before)
        counts.update(moved)
        counts[DeliveryState.QUEUED] -= moved.total()
        return Figures({state: max(0, n) for state, n in counts.items()}, self._rate(moved.total()))

    def _rate(self, moved: int) -> float:
        now = monotonic()
        self._marks.append((now, moved))
        while len(self._marks) > 2 and self._marks[0][0] < now - _WINDOW_SECONDS:
            self._marks.popleft()
        since, then = self._marks[0]
        return (moved - then) / (now - since) if now > since else 0.0
