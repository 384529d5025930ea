"""An officer's message as a frozen part: words, formatting, file ids, nothing of who sent it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from telegram import Message, MessageEntity

from bot.broadcast.parts import Medium, Part, PartKind

_FORMATTING = frozenset({
    MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.UNDERLINE,
    MessageEntity.STRIKETHROUGH, MessageEntity.SPOILER, MessageEntity.BLOCKQUOTE,
    MessageEntity.EXPANDABLE_BLOCKQUOTE, MessageEntity.CODE, MessageEntity.PRE,
    MessageEntity.TEXT_LINK, "date_time",
})  # fmt: skip
"""Entities that carry meaning of their own. Links, tags and commands Telegram finds again by
itself; a mention without a user name would carry somebody's id and name to everybody."""


def freeze(message: Message, source: str) -> Part | None:
    """Return a message as one part, or None when its kind cannot be broadcast.

    Args:
        message: typed, forwarded, or one item of an album.
        source: names the update it came with.
    """
    if message.api_kwargs.get("rich_message") is not None or message.animation is not None:
        return None
    if message.text is not None:
        options = message.link_preview_options
        return Part(
            PartKind.TEXT,
            message.text,
            _entities(message.entities),
            preview=options.to_dict() if options is not None else None,
            sources=(source,),
        )
    medium = _medium(message)
    if medium is None:
        return None
    return Part(
        medium.kind,
        message.caption or "",
        _entities(message.caption_entities),
        (medium,),
        above=bool(message.show_caption_above_media),
        group=message.media_group_id,
        sources=(source,),
    )


def _medium(message: Message) -> Medium | None:
    spoiler = bool(message.has_media_spoiler)
    if message.photo:
        largest = message.photo[-1]
        return Medium(PartKind.PHOTO, largest.file_id, largest.file_unique_id, spoiler)
    if message.video is not None:
        video = message.video
        return Medium(PartKind.VIDEO, video.file_id, video.file_unique_id, spoiler)
    if message.document is not None:
        file = message.document
        name = (file.file_name or "")[:120]
        return Medium(PartKind.DOCUMENT, file.file_id, file.file_unique_id, name=name)
    return None


def _entities(entities: Sequence[MessageEntity]) -> tuple[dict[str, Any], ...]:
    return tuple(entity.to_dict() for entity in entities if entity.type in _FORMATTING)
