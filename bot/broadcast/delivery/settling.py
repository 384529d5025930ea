"""What an attempt means for a recipient's rows: pure, so that every case can be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN, Delivery, Entry
from bot.broadcast.delivery.result import Delivered, NotSent, Refused, Result, Uncertain
from bot.broadcast.states import DeliveryState

MOST_TRIES = 5
"""So often one recipient may answer 429; without a network everybody is tried for ever."""


@dataclass(frozen=True)
class Settled:
    """What to write, and what is left to do for this recipient.

    Attributes:
        entries: what became of rows.
        left: rows that may still leave, the next one first.
        again: the first of them is the one that was just tried.
    """

    entries: tuple[Entry, ...]
    left: tuple[Delivery, ...] = ()
    again: bool = False


def settle(rows: Sequence[Delivery], tries: int, result: Result, *, chained: bool) -> Settled:
    """Judge an attempt at the first of a recipient's rows.

    Args:
        rows: what was still to be sent to this recipient.
        tries: how often this row was told to wait before.
        result: what came of it.
        chained: a part that fails keeps those behind it from leaving.
    """
    first, rest = rows[0], tuple(rows[1:])
    match result:
        case Delivered(message_ids, moved_to):
            if moved_to is not None:
                rest = tuple(replace(row, chat=moved_to) for row in rest)
            entry = Entry(first.id, DeliveryState.SENT, message_ids, chat=moved_to)
            return Settled((entry,), rest)
        case NotSent(reason, wait) if wait is None or tries < MOST_TRIES:
            entry = Entry(first.id, DeliveryState.CLAIMED, first.message_ids, reason)
            return Settled((entry,), (first, *rest), again=True)
        case NotSent(reason):
            return _refused(first, rest, DeliveryState.FAILED, reason, chained=chained)
        case Refused(state, reason):
            share = chained or state.ends_subscription
            return _refused(first, rest, state, reason, chained=share)
        case Uncertain(reason):
            doubt = Entry(first.id, DeliveryState.UNKNOWN, first.message_ids, reason)
            if not chained:
                return Settled((doubt,), rest)
            held = (_ended(row, DeliveryState.FAILED, EARLIER_PART_UNKNOWN) for row in rest)
            return Settled((doubt, *held))


def _refused(
    first: Delivery,
    rest: tuple[Delivery, ...],
    state: DeliveryState,
    reason: str,
    *,
    chained: bool,
) -> Settled:
    if not chained:
        return Settled((_ended(first, state, reason),), rest)
    return Settled(tuple(_ended(row, state, reason) for row in (first, *rest)))


def _ended(row: Delivery, state: DeliveryState, reason: str) -> Entry:
    return Entry(row.id, state, row.message_ids, reason)
