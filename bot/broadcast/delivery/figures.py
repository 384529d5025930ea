"""How far a campaign is: sums, rate, and what is left of the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.broadcast.states import DeliveryState


@dataclass(frozen=True)
class Figures:
    """Numbers of messages at one moment.

    Attributes:
        counts: messages in each state.
        rate: messages a second just now; 0 when nothing moves.
    """

    counts: Mapping[DeliveryState, int]
    rate: float = 0.0

    @property
    def total(self) -> int:
        """All messages of the campaign."""
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        """Messages that need nothing more."""
        return sum(n for state, n in self.counts.items() if state.is_final)

    @property
    def left(self) -> int:
        """Messages that are still to leave."""
        return self.total - self.done

    @property
    def sent(self) -> int:
        """Messages that arrived."""
        return self.counts.get(DeliveryState.SENT, 0)

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate, or None when nothing moves."""
        return self.left / self.rate if self.rate > 0 else None

    def of(self, state: DeliveryState) -> int:
        """Return the number of messages in a state."""
        return self.counts.get(state, 0)
