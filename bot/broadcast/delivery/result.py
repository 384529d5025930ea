"""What became of one attempt to deliver."""

from __future__ import annotations

from dataclasses import dataclass

from bot.broadcast.states import DeliveryState


@dataclass(frozen=True)
class Delivered:
    """It arrived, as these messages. ``moved_to`` is the chat's new id, where it has one."""

    message_ids: tuple[int, ...] = ()
    moved_to: int | None = None


@dataclass(frozen=True)
class Refused:
    """Telegram said no for good."""

    state: DeliveryState  # blocked, gone or failed
    reason: str


@dataclass(frozen=True)
class NotSent:
    """Surely not sent: trying again cannot send twice. ``wait`` is in seconds."""

    reason: str
    wait: float | None = None


@dataclass(frozen=True)
class Uncertain:
    """The request left and no clear answer came."""

    reason: str


Result = Delivered | Refused | NotSent | Uncertain
