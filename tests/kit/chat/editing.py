"""Edits and deletions, with the refusals that Telegram has for them."""

from __future__ import annotations

from typing import Literal

from tests.kit.botapi import Uploads, Values
from tests.kit.chat.refusal import bad, not_modified
from tests.kit.chat.sending import locate, source, text_fields
from tests.kit.chat.shown import Json, Shown
from tests.kit.chat.state import State

RECALL_SECONDS = 48 * 60 * 60
"""How long the bot may delete a message (Bot API, deleteMessage)."""

_CAPTIONED = ("photo", "document", "video", "animation", "audio", "voice")


def edit_text(state: State, values: Values, files: Uploads) -> Json | Literal[True]:
    """Answer editMessageText."""
    if "inline_message_id" in values:
        return True
    shown = state.own(values, "edit")
    if "text" not in shown.raw:
        raise bad("there is no text in the message to edit")
    content = text_fields(values, "text", "entities")
    return rewrite(state, shown, values, content, ("text", "entities"), source(values, "text"))


def edit_caption(state: State, values: Values, files: Uploads) -> Json | Literal[True]:
    """Answer editMessageCaption."""
    if "inline_message_id" in values:
        return True
    shown = state.own(values, "edit")
    if not any(kind in shown.raw for kind in _CAPTIONED):
        raise bad("there is no caption in the message to edit")
    fields = ("caption", "caption_entities")
    content = text_fields(values, *fields)
    return rewrite(state, shown, values, content, fields, source(values, "caption"))


def edit_media(state: State, values: Values, files: Uploads) -> Json | Literal[True]:
    """Answer editMessageMedia."""
    if "inline_message_id" in values:
        return True
    shown, item = state.own(values, "edit"), values["media"]
    kind = item["type"]
    file_id = locate(state, kind, item["media"], files)
    content = {kind: state.files.media(kind, file_id)}
    content |= text_fields(item, "caption", "caption_entities")
    gone = ("text", "entities", "caption", "caption_entities", *_CAPTIONED)
    return rewrite(state, shown, values, content, gone, source(item, "caption"))


def edit_markup(state: State, values: Values, files: Uploads) -> Json | Literal[True]:
    """Answer editMessageReplyMarkup."""
    if "inline_message_id" in values:
        return True
    shown = state.own(values, "edit")
    if shown.album and values.get("reply_markup"):
        raise bad("inline keyboard can't be added to an album")
    return rewrite(state, shown, values, {}, (), shown.html)


def rewrite(
    state: State,
    shown: Shown,
    values: Values,
    content: Json,
    fields: tuple[str, ...],
    html: str | None,
) -> Json:
    """Replace fields and buttons of a message; buttons not given are taken away.

    Raises:
        RefusalError: nothing would change.
    """
    raw = {k: v for k, v in shown.raw.items() if k not in (*fields, "reply_markup", "edit_date")}
    raw |= content
    markup = values.get("reply_markup")
    if markup and markup.get("inline_keyboard"):
        raw["reply_markup"] = markup
    if raw == {k: v for k, v in shown.raw.items() if k != "edit_date"}:
        raise not_modified()
    shown.raw = raw | {"edit_date": state.now()}
    shown.html = html
    shown.edits += 1
    return shown.raw


def delete(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer deleteMessage."""
    shown = state.room(values["chat_id"]).find(values["message_id"])
    if shown is None:
        raise bad("message to delete not found")
    if not deletable(state, shown):
        raise bad("message can't be deleted for everyone")
    shown.deleted = True
    return True


def delete_many(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer deleteMessages: what cannot be deleted is passed over in silence."""
    room = state.room(values["chat_id"])
    for message in values["message_ids"]:
        shown = room.find(message)
        if shown is not None and deletable(state, shown):
            shown.deleted = True
    return True


def deletable(state: State, shown: Shown) -> bool:
    """Tell whether a message is young enough to be deleted."""
    return state.clock() - int(shown.raw["date"]) < RECALL_SECONDS


def react(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer setMessageReaction."""
    shown = state.open_room(values["chat_id"]).find(values["message_id"])
    if shown is None:
        raise bad("message to react not found")
    given = values.get("reaction") or []
    shown.reactions = [str(one.get("emoji", one["type"])) for one in given]
    return True
