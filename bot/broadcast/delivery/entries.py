"""Rows of the ledger as the sender sees them: what to deliver, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.broadcast.states import DeliveryState

EARLIER_PART_UNKNOWN = "bagian_sebelumnya_tak_pasti"
SENDER_STOPPED = "pengirim_berhenti"
UNSUBSCRIBED = "sudah_berhenti_berlangganan"


@dataclass(frozen=True)
class Delivery:
    """A row that was taken to be sent."""

    id: int
    part: int
    chat: int
    message_ids: tuple[int, ...] = ()  # what a recall or a correction is about


@dataclass(frozen=True)
class Entry:
    """What became of a row."""

    id: int
    state: DeliveryState
    message_ids: tuple[int, ...] = ()
    reason: str | None = None
    chat: int | None = None  # the chat's new id, where it moved
