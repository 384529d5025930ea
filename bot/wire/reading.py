"""Reading any message: Telegram's object in, :class:`bot.intake.incoming.Incoming` out.

No kind of message may fall through: what is not known is still read for text, caption and buttons.
Names of private people (senders, contacts) are never read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from telegram import (
    Message,
    MessageEntity,
    MessageOrigin,
    MessageOriginChannel,
    MessageOriginChat,
    PhotoSize,
)

from bot.intake.incoming import Incoming, Medium, Origin, OriginKind, PictureRef
from bot.intake.kind import heard
from bot.wire import rich

_MEDIA: tuple[tuple[str, Medium], ...] = (
    ("photo", Medium.PHOTO), ("video", Medium.VIDEO), ("video_note", Medium.VIDEO),
    ("animation", Medium.VIDEO), ("voice", Medium.VOICE), ("audio", Medium.VOICE),
    ("document", Medium.FILE), ("sticker", Medium.STICKER), ("poll", Medium.POLL),
    ("contact", Medium.CONTACT), ("venue", Medium.PLACE), ("location", Medium.PLACE),
    ("story", Medium.STORY), ("paid_media", Medium.OTHER),
)  # fmt: skip
"""Attribute of a message → its medium; animations also carry a document, so they come first."""


def read(message: Message) -> Incoming:
    """Return everything a message says."""
    blocks = message.api_kwargs.get("rich_message")
    richly = rich.read(blocks) if isinstance(blocks, Mapping) else rich.RichContent()
    text = "\n".join(part for part in (*_texts(message), richly.text) if part)
    whole = Incoming(
        medium=_medium(message, bool(blocks)),
        text=text,
        quoted="\n".join(part for part in _quoted(message) if part),
        links=tuple(dict.fromkeys((*_links(message), *richly.links))),
        origin=_origin(message.forward_origin) or _reply_origin(message),
        forwarded=message.forward_origin is not None,
        picture=_picture(message) or _rich_picture(richly),
        album=message.media_group_id,
        message_id=message.message_id,
        quotes_self=_replies_to_self(message),
    )
    return heard(whole)


def _texts(message: Message) -> Iterator[str | None]:
    yield message.text or message.caption
    if message.poll is not None:
        yield message.poll.question
        yield from (option.text for option in message.poll.options)
    if message.venue is not None:
        yield message.venue.title
    if message.game is not None:
        yield message.game.title
    if message.checklist is not None:
        yield message.checklist.title
        yield from (task.text for task in message.checklist.tasks)
    if message.document is not None and not message.animation:
        yield message.document.file_name
    for button in _buttons(message):
        yield button.text


def _medium(message: Message, is_rich: bool) -> Medium:
    if is_rich:
        return Medium.RICH
    for attribute, medium in _MEDIA:
        if getattr(message, attribute):
            return medium
    return Medium.TEXT if message.text else Medium.OTHER


def _quoted(message: Message) -> Iterator[str | None]:
    """What the sender quotes of somebody else: they ask about it, so it is looked at too."""
    replied = message.reply_to_message
    # Our own words are no post: whoever replies to them, or quotes a part of them, asks on.
    if replied is None or replied.from_user is None or not replied.from_user.is_bot:
        if message.quote is not None:
            yield message.quote.text
        elif replied is not None:
            yield replied.text or replied.caption
    external = message.external_reply
    if external is not None and external.poll is not None:
        yield external.poll.question
        yield from (option.text for option in external.poll.options)


def _replies_to_self(message: Message) -> bool:
    """Tell whether a message replies to words that its sender typed, and forwarded from nobody."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or message.from_user is None:
        return False
    typed = replied.text is not None and replied.forward_origin is None
    return typed and replied.from_user.id == message.from_user.id


def _links(message: Message) -> Iterator[str]:
    for text, entities in (
        (message.text, message.entities),
        (message.caption, message.caption_entities),
    ):
        for entity in entities if text else ():
            if entity.type == MessageEntity.TEXT_LINK and entity.url:
                yield entity.url
            elif entity.type == MessageEntity.URL:
                yield _marked(text or "", entity)
    for button in _buttons(message):
        if button.url is not None:
            yield button.url
    options = message.link_preview_options
    if options is not None and isinstance(options.url, str):
        yield options.url


def _marked(text: str, entity: MessageEntity) -> str:
    """Return what an entity marks; PTB's own reading fails where one ends inside an emoji."""
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)  # UTF-16 code units
    return text.encode("utf-16-le", "surrogatepass")[start:end].decode("utf-16-le", "ignore")


def _buttons(message: Message) -> Iterator[Any]:
    if message.reply_markup is not None:
        for row in message.reply_markup.inline_keyboard:
            yield from row


def _origin(origin: MessageOrigin | None) -> Origin | None:
    if isinstance(origin, MessageOriginChannel):
        return Origin(OriginKind.CHANNEL, origin.chat.title, origin.chat.username)
    if isinstance(origin, MessageOriginChat):
        return Origin(OriginKind.CHAT, origin.sender_chat.title, origin.sender_chat.username)
    return Origin(OriginKind.PERSON) if origin is not None else None


def _reply_origin(message: Message) -> Origin | None:
    external = message.external_reply
    return _origin(external.origin) if external is not None else None


def _picture(message: Message) -> PictureRef | None:
    if message.photo:
        return _ref(message.photo[-1])
    document = message.document
    if document is not None and (document.mime_type or "").startswith("image/"):
        return PictureRef(document.file_id, document.file_unique_id, document.file_size)
    external = message.external_reply
    if external is not None and external.photo:
        return _ref(external.photo[-1])
    for carrier in (message.video, message.animation, message.video_note):
        if carrier is not None and carrier.thumbnail is not None:
            return _ref(carrier.thumbnail)
    return None


def _ref(size: PhotoSize) -> PictureRef:
    return PictureRef(size.file_id, size.file_unique_id, size.file_size)


def _rich_picture(content: rich.RichContent) -> PictureRef | None:
    for sizes in content.photos:
        for size in reversed(sizes):
            identifiers = size.get("file_id"), size.get("file_unique_id")
            if all(isinstance(identifier, str) for identifier in identifiers):
                weight = size.get("file_size")
                known = weight if isinstance(weight, int) else None
                return PictureRef(str(identifiers[0]), str(identifiers[1]), known)
    return None


def prompt_of(message: Message) -> str:
    """Return the bot's own words that a message replies to, or nothing."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or not replied.from_user.is_bot:
        return ""
    return replied.text or ""


def behind_command(text: str) -> str:
    """Return a text without the command it begins with: of "/tanya@bot boleh?" the question."""
    return " ".join(text.split(maxsplit=1)[1:]) if text.startswith("/") else text
