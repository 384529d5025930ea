"""Couriers: one attempt to deliver, recall or correct, with every error told apart.

*Surely not sent* may be repeated, *perhaps sent* must not be; deletions and edits may be repeated
safely, because doing them twice is doing them once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
    MessageEntity,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.broadcast.ledger_store import Delivery
from bot.broadcast.parts import Medium, Part, PartKind
from bot.broadcast.result import Delivered, NotSent, Refused, Result, Uncertain
from bot.broadcast.states import DeliveryState
from bot.wire.transport import SurelyNotSentError

_GONE = ("user is deactivated", "chat not found", "user not found", "group chat was deactivated")
_UNCHANGED = "message is not modified"
Migrated = Callable[[int, int], Awaitable[None]]


class SendingCourier:
    """Sends the parts of a campaign."""

    def __init__(
        self, bot: Bot, parts: Sequence[Part], button: InlineKeyboardMarkup | None, moved: Migrated
    ) -> None:
        self._bot, self._parts, self._button, self._moved = bot, parts, button, moved

    async def deliver(self, delivery: Delivery) -> Result:
        """Send one part to one chat; a group that moved is followed."""
        part = self._parts[delivery.part]
        try:
            return Delivered(await self._send(part, delivery.chat))
        except ChatMigrated as error:
            await self._moved(delivery.chat, error.new_chat_id)
            try:
                return Delivered(await self._send(part, error.new_chat_id))
            except TelegramError as again:
                return judge(again)
        except TelegramError as error:
            return judge(error)

    async def _send(self, part: Part, chat: int) -> tuple[int, ...]:
        if part.kind is PartKind.ALBUM:
            messages = await self._bot.send_media_group(chat, _album(part))
            return tuple(message.message_id for message in messages)
        return ((await send_part(self._bot, chat, part, self._button)).message_id,)


class RecallingCourier:
    """Deletes what an earlier campaign delivered. Telegram allows it for 48 hours."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def deliver(self, delivery: Delivery) -> Result:
        """Delete the messages of one delivery."""
        try:
            await self._bot.delete_messages(delivery.chat, delivery.message_ids)
        except TelegramError as error:
            return judge(error, repeatable=True)
        return Delivered()


class CorrectingCourier:
    """Edits what an earlier campaign delivered."""

    def __init__(
        self, bot: Bot, parts: Sequence[Part], button: InlineKeyboardMarkup | None
    ) -> None:
        self._bot, self._parts, self._button = bot, parts, button

    async def deliver(self, delivery: Delivery) -> Result:
        """Edit the last message of one delivery."""
        part = self._parts[min(delivery.part, len(self._parts) - 1)]
        markup = self._button if part.with_button else None
        message = delivery.message_ids[0]
        entities = _entities(part)
        try:
            if part.kind is PartKind.TEXT:
                await self._bot.edit_message_text(
                    part.text, delivery.chat, message, entities=entities, reply_markup=markup
                )
            else:
                await self._bot.edit_message_caption(
                    delivery.chat, message, caption=part.text, caption_entities=entities,
                    reply_markup=markup,
                )  # fmt: skip
        except TelegramError as error:
            if isinstance(error, BadRequest) and _UNCHANGED in error.message.lower():
                return Delivered(delivery.message_ids)
            return judge(error, repeatable=True)
        return Delivered(delivery.message_ids)


async def send_part(
    bot: Bot, chat: int, part: Part, button: InlineKeyboardMarkup | None, *, protect: bool = False
) -> Message:
    """Send a part that is one message."""
    markup = button if part.with_button else None
    entities = _entities(part)
    if part.kind is PartKind.TEXT:
        return await bot.send_message(
            chat, part.text, entities=entities, reply_markup=markup, protect_content=protect
        )
    medium, caption = part.media[0].file_id, part.text or None
    if part.kind is PartKind.PHOTO:
        return await bot.send_photo(
            chat, medium, caption, caption_entities=entities, reply_markup=markup,
            protect_content=protect,
        )  # fmt: skip
    if part.kind is PartKind.VIDEO:
        return await bot.send_video(
            chat, medium, caption=caption, caption_entities=entities, reply_markup=markup,
            protect_content=protect,
        )  # fmt: skip
    return await bot.send_document(
        chat, medium, caption, caption_entities=entities, reply_markup=markup,
        protect_content=protect,
    )  # fmt: skip


def judge(error: TelegramError, *, repeatable: bool = False) -> Result:
    """Return what an error means for the ledger.

    Args:
        error: what the Bot API or the network said.
        repeatable: doing it twice is doing it once, so an uncertain outcome is simply retried.
    """
    text = error.message.lower()
    match error:
        case RetryAfter():
            wait = error.retry_after
            return NotSent("429", float(wait if isinstance(wait, int) else wait.total_seconds()))
        case SurelyNotSentError():
            return NotSent("tak_terhubung")
        case Forbidden():
            gone = any(word in text for word in _GONE)
            return Refused(DeliveryState.GONE if gone else DeliveryState.BLOCKED, "ditolak")
        case BadRequest() if any(word in text for word in _GONE):
            return Refused(DeliveryState.GONE, "tidak_ada")
        case BadRequest():
            return Refused(DeliveryState.FAILED, error.message[:64])
        case NetworkError():
            reason = type(error).__name__[:64]
            return NotSent(reason) if repeatable else Uncertain(reason)
    return Refused(DeliveryState.FAILED, type(error).__name__[:64])


def _album(part: Part) -> list[InputMediaPhoto | InputMediaDocument | InputMediaVideo]:
    return [_input(medium, part if place == 0 else None) for place, medium in enumerate(part.media)]


def _input(
    medium: Medium, captioned: Part | None
) -> InputMediaPhoto | InputMediaDocument | InputMediaVideo:
    caption = (captioned.text or None) if captioned is not None else None
    entities = _entities(captioned) if captioned is not None else None
    if medium.kind is PartKind.PHOTO:
        return InputMediaPhoto(medium.file_id, caption, caption_entities=entities)
    if medium.kind is PartKind.VIDEO:
        return InputMediaVideo(medium.file_id, caption, caption_entities=entities)
    return InputMediaDocument(medium.file_id, caption, caption_entities=entities)


def _entities(part: Part) -> list[MessageEntity] | None:
    return list(MessageEntity.de_list(list(part.entities), None)) or None
