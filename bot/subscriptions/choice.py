"""What a subscriber chose, and how buttons carry it: no half-made choice is kept on the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

REMINDERS = "pengingat"
"""The topic group whose members asked to be reminded of stages (content/topic_groups.yaml)."""


@dataclass(frozen=True)
class Subscription:
    """An agency and the topic groups of one subscriber."""

    agency: str
    topics: frozenset[str]


def to_mask(topics: frozenset[str], order: Sequence[str]) -> int:
    """Return the chosen groups as bits, in the order of the content, to fit callback data."""
    return sum(1 << place for place, topic in enumerate(order) if topic in topics)


def from_mask(mask: int, order: Sequence[str]) -> frozenset[str]:
    """Return the groups of a mask; bits beyond the known groups are passed over."""
    return frozenset(topic for place, topic in enumerate(order) if mask >> place & 1)
