"""Couriers: one attempt to deliver, recall or correct, with every error told apart.

*Surely not sent* may be repeated, *perhaps sent* must not be; deletions and edits may be repeated
safely, because doing them twice is doing them once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.broadcast.delivery.entries import Delivery
from bot.broadcast.delivery.result import Delivered, NotSent, Refused, Result, Uncertain
from bot.broadcast.parts import Part
from bot.broadcast.states import DeliveryState
from bot.wire import posting
from bot.wire.posting import Letter, Markup
from bot.wire.transport import SurelyNotSentError, seconds_to_wait

Moved = Callable[[int, int], Awaitable[None]]
"""Is told of a group's old and new id."""
_GONE = ("user is deactivated", "chat not found", "user not found", "group chat was deactivated")
_UNCHANGED = "message is not modified"
_ALREADY_GONE = ("message to delete not found", "message_id_invalid")
_TOO_OLD = "message can't be deleted"
_FLOOD = "too many requests"
_REASON = 64


class Following(ABC):
    """A courier that follows a group to its new id, and returns what every error means.

    Args:
        bot: sends.
        moved: is told when a group has another id.
    """

    repeatable = False
    """Whether doing it twice is doing it once."""

    def __init__(self, bot: Bot, moved: Moved) -> None:
        self._bot, self._moved = bot, moved

    async def deliver(self, delivery: Delivery) -> Result:
        """Try once. Never raises for what Telegram or the network do."""
        try:
            return Delivered(await self._do(delivery, delivery.chat))
        except ChatMigrated as error:
            return await self._again(delivery, error.new_chat_id)
        except TelegramError as error:
            return self._meaning(error)

    async def _again(self, delivery: Delivery, chat: int) -> Result:
        await self._moved(delivery.chat, chat)
        try:
            return Delivered(await self._do(delivery, chat), moved_to=chat)
        except TelegramError as error:
            return self._meaning(error)

    def _meaning(self, error: TelegramError) -> Result:
        return judge(error, repeatable=self.repeatable)

    @abstractmethod
    async def _do(self, delivery: Delivery, chat: int) -> tuple[int, ...]:
        """Do it, and return the ids of the messages that are there now."""


class SendingCourier(Following):
    """Sends the parts of a campaign."""

    def __init__(self, bot: Bot, parts: Sequence[Part], button: Markup, moved: Moved) -> None:
        super().__init__(bot, moved)
        self._letters = [Letter.of(part, button) for part in parts]

    async def _do(self, delivery: Delivery, chat: int) -> tuple[int, ...]:
        return await self._letters[delivery.part].to(self._bot, chat)


class RecallingCourier(Following):
    """Deletes what an earlier campaign delivered. Telegram allows it for 48 hours."""

    repeatable = True

    async def _do(self, delivery: Delivery, chat: int) -> tuple[int, ...]:
        # Several at once are deleted in silence, also those that are too old: only one by one
        # does Telegram tell the truth (Bot API, deleteMessages).
        for message in delivery.message_ids:
            try:
                await self._bot.delete_message(chat, message)
            except BadRequest as error:
                if not any(word in error.message.lower() for word in _ALREADY_GONE):
                    raise
        return ()

    def _meaning(self, error: TelegramError) -> Result:
        if isinstance(error, BadRequest) and _TOO_OLD in error.message.lower():
            return Refused(DeliveryState.FAILED, "lewat_48_jam")
        return super()._meaning(error)


class CorrectingCourier(Following):
    """Edits what an earlier campaign delivered."""

    repeatable = True

    def __init__(self, bot: Bot, parts: Sequence[Part], button: Markup, moved: Moved) -> None:
        super().__init__(bot, moved)
        self._parts, self._button = parts, button

    async def _do(self, delivery: Delivery, chat: int) -> tuple[int, ...]:
        # The caption of an album sits on its first message.
        message, part = delivery.message_ids[0], self._parts[delivery.part]
        try:
            await posting.rewrite(self._bot, chat, message, part, self._button)
        except BadRequest as error:
            if _UNCHANGED not in error.message.lower():
                raise
        return delivery.message_ids


def judge(error: TelegramError, *, repeatable: bool = False) -> Result:
    """Return what an error means for the ledger.

    Args:
        error: what the Bot API or the network said.
        repeatable: doing it twice is doing it once, so an uncertain outcome is simply retried.
    """
    match error:
        case RetryAfter():
            return NotSent("429", seconds_to_wait(error))
        case SurelyNotSentError():
            return NotSent("tak_terhubung")
        case InvalidToken() | EndPointNotFound():  # PTB cannot tell the two apart here.
            # Nobody's chat is to blame; a new token lets the campaign go on.
            return NotSent("token_ditolak")
        case Forbidden() | BadRequest():
            return _refusal(error)
        case NetworkError() if _FLOOD in error.message.lower():
            return NotSent("429")  # Without a time to wait, as a proxy in between may answer.
        case NetworkError():
            reason = type(error).__name__[:_REASON]
            return NotSent(reason) if repeatable else Uncertain(reason)
    return Refused(DeliveryState.FAILED, type(error).__name__[:_REASON])


def _refusal(error: Forbidden | BadRequest) -> Refused:
    if any(word in error.message.lower() for word in _GONE):
        return Refused(DeliveryState.GONE, "tidak_ada")
    if isinstance(error, Forbidden):
        return Refused(DeliveryState.BLOCKED, "ditolak")
    return Refused(DeliveryState.FAILED, error.message[:_REASON])
