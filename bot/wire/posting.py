"""Frozen parts of a campaign as Bot API calls."""

from __future__ import annotations

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    MessageEntity,
)

from bot.broadcast.parts import Medium, Part, PartKind
from bot.reply import Button
from bot.wire import sending

Markup = InlineKeyboardMarkup | None


async def post(
    bot: Bot, chat: int, part: Part, button: Markup, *, protect: bool = False
) -> tuple[int, ...]:
    """Send one part and return the ids of its messages: one, or one for each item of an album.

    Raises:
        telegram.error.TelegramError: Telegram refused it or could not be reached.
    """
    if part.kind is PartKind.ALBUM:
        messages = await bot.send_media_group(chat, _album(part), protect_content=protect)
        return tuple(message.message_id for message in messages)
    markup = button if part.with_button else _own(part)
    if part.kind is PartKind.TEXT:
        message = await bot.send_message(
            chat, part.text, entities=entities(part), reply_markup=markup,
            link_preview_options=link_preview(part), protect_content=protect,
        )  # fmt: skip
    elif part.kind is PartKind.PHOTO:
        message = await bot.send_photo(
            chat, part.media[0].file_id, part.text or None, caption_entities=entities(part),
            reply_markup=markup, has_spoiler=part.media[0].spoiler or None,
            show_caption_above_media=part.above or None, protect_content=protect,
        )  # fmt: skip
    elif part.kind is PartKind.VIDEO:
        message = await bot.send_video(
            chat, part.media[0].file_id, caption=part.text or None,
            caption_entities=entities(part), reply_markup=markup,
            has_spoiler=part.media[0].spoiler or None,
            show_caption_above_media=part.above or None, protect_content=protect,
        )  # fmt: skip
    else:
        message = await bot.send_document(
            chat, part.media[0].file_id, part.text or None, caption_entities=entities(part),
            reply_markup=markup, protect_content=protect,
        )  # fmt: skip
    return (message.message_id,)


async def rewrite(bot: Bot, chat: int, message: int, part: Part, button: Markup) -> None:
    """Put the words of a part in place of those of an earlier message.

    Raises:
        telegram.error.TelegramError: Telegram refused it or could not be reached.
    """
    markup = button if part.with_button else _own(part)
    if part.kind is PartKind.TEXT:
        await bot.edit_message_text(
            part.text, chat, message, entities=entities(part), reply_markup=markup,
            link_preview_options=link_preview(part),
        )  # fmt: skip
        return
    await bot.edit_message_caption(
        chat, message, caption=part.text or None, caption_entities=entities(part),
        reply_markup=markup, show_caption_above_media=part.above or None,
    )  # fmt: skip


def entities(part: Part) -> list[MessageEntity] | None:
    """Return the formatting of a part as Telegram's objects."""
    return list(MessageEntity.de_list(list(part.entities), None)) or None


def link_preview(part: Part) -> LinkPreviewOptions | None:
    """Return how the link in a part is previewed, as its author saw it."""
    return LinkPreviewOptions.de_json(part.preview, None) if part.preview else None


def _own(part: Part) -> Markup:
    """Return the buttons that a part brings along, one under the other."""
    if not part.buttons:
        return None
    return sending.keyboard(tuple((Button(label, data),) for label, data in part.buttons))


def _album(part: Part) -> list[InputMediaPhoto | InputMediaDocument | InputMediaVideo]:
    # Telegram shows the caption of an album when exactly one item has one.
    return [_item(medium, part, captioned=not n) for n, medium in enumerate(part.media)]


def _item(
    medium: Medium, part: Part, *, captioned: bool
) -> InputMediaPhoto | InputMediaDocument | InputMediaVideo:
    caption = (part.text or None) if captioned else None
    marks = entities(part) if captioned else None
    above = (part.above or None) if captioned else None
    if medium.kind is PartKind.PHOTO:
        return InputMediaPhoto(
            medium.file_id, caption, caption_entities=marks, has_spoiler=medium.spoiler or None,
            show_caption_above_media=above,
        )  # fmt: skip
    if medium.kind is PartKind.VIDEO:
        return InputMediaVideo(
            medium.file_id, caption, caption_entities=marks, has_spoiler=medium.spoiler or None,
            show_caption_above_media=above,
        )  # fmt: skip
    return InputMediaDocument(medium.file_id, caption, caption_entities=marks)
