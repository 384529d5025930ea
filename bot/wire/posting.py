"""Frozen parts of a campaign as Bot API calls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

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
from bot.wire.transport import PerhapsSentError

Markup = InlineKeyboardMarkup | None
_CALLS = {
    PartKind.PHOTO: ("SendPhoto", "photo"),
    PartKind.VIDEO: ("SendVideo", "video"),
    PartKind.DOCUMENT: ("SendDocument", "document"),
}
_SEEN = (PartKind.PHOTO, PartKind.VIDEO)
"""What can be veiled, and have its caption above it."""


@dataclass(frozen=True)
class Letter:
    """A part as one call of the Bot API: the same for everybody but for the chat.

    It is called by its name in the Bot API. PTB's own methods put the call together anew for every
    recipient and read all of the answer, a third of what a broadcast costs; here the answer is read
    for the ids alone.

    Attributes:
        method: the call, in a spelling that PTB does not take for its own method; the Bot API does
            not care for upper and lower case (core.telegram.org/bots/api#making-requests).
        fields: what is said, as JSON would have it; an album's media as PTB's objects.
    """

    method: str
    fields: Mapping[str, Any]

    @classmethod
    def of(cls, part: Part, button: Markup, *, protect: bool = False) -> Letter:
        """Write the letter of a part."""
        always: dict[str, Any] = {"protect_content": True} if protect else {}
        if part.kind is PartKind.ALBUM:
            return cls("SendMediaGroup", always | {"media": _album(part)})
        markup = button if part.with_button else _own(part)
        if markup is not None:
            always["reply_markup"] = markup.to_dict()
        if part.kind is PartKind.TEXT:
            said = {"text": part.text, "entities": list(part.entities)}
            preview = {"link_preview_options": part.preview}
            return cls("SendMessage", always | _given(said | preview))
        method, field = _CALLS[part.kind]
        said = {"caption": part.text, "caption_entities": list(part.entities)}
        medium = part.media[0]
        shown = {"has_spoiler": medium.spoiler, "show_caption_above_media": part.above}
        if part.kind not in _SEEN:
            shown = {}
        return cls(method, always | {field: medium.file_id} | _given(said | shown))

    async def to(self, bot: Bot, chat: int) -> tuple[int, ...]:
        """Send it; return the ids of its messages: one, or one for each item of an album.

        Raises:
            telegram.error.TelegramError: Telegram refused it or could not be reached.
        """
        answer = await bot.do_api_request(self.method, {"chat_id": chat, **self.fields})
        try:
            return tuple(
                int(message["message_id"])
                for message in (answer if isinstance(answer, list) else [answer])
            )
        except (KeyError, TypeError, ValueError) as error:
            raise PerhapsSentError("jawaban server tidak terbaca") from error


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


def _given(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing."""
    return {name: value for name, value in fields.items() if value}


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
