"""Copies and forwards: the same content in another chat, once without and once with its origin."""

from __future__ import annotations

from tests.kit.botapi import Uploads, Values
from tests.kit.chat.refusal import bad
from tests.kit.chat.sending import post, source, text_fields
from tests.kit.chat.shown import Json, Shown
from tests.kit.chat.state import State
from tests.kit.ids import next_number

_OWN = frozenset({
    "message_id", "date", "chat", "from", "reply_markup", "edit_date", "reply_to_message",
    "media_group_id", "has_protected_content", "forward_origin", "sender_chat", "via_bot",
    "external_reply", "quote",
})  # fmt: skip
_CAPTIONED = frozenset({"photo", "document", "video", "animation", "audio", "voice"})


def original(state: State, values: Values, message: int, what: str) -> Shown:
    """Return the message to copy or forward.

    Raises:
        RefusalError: it is not there.
    """
    shown = state.room(values["from_chat_id"]).find(message)
    if shown is None:
        raise bad(f"message to {what} not found")
    return shown


def content_of(shown: Shown) -> Json:
    """Return what a copy has in common with its original."""
    return {name: value for name, value in shown.raw.items() if name not in _OWN}


def copy(state: State, values: Values, files: Uploads) -> Json:
    """Answer copyMessage."""
    state.open_room(values["chat_id"])
    shown = original(state, values, values["message_id"], "copy")
    content, html = content_of(shown), shown.html
    if "caption" in values and _CAPTIONED & set(content):
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= text_fields(values, "caption", "caption_entities")
        html = source(values, "caption")
    return {"message_id": post(state, "copyMessage", values, content, html).id}


def copy_many(state: State, values: Values, files: Uploads) -> list[Json]:
    """Answer copyMessages: albums stay albums, what is missing is passed over."""
    return [{"message_id": shown.id} for shown in _several(state, values, "copyMessages", {})]


def forward(state: State, values: Values, files: Uploads) -> Json:
    """Answer forwardMessage."""
    state.open_room(values["chat_id"])
    shown = original(state, values, values["message_id"], "forward")
    content = content_of(shown) | origin(shown)
    return post(state, "forwardMessage", values, content, shown.html).raw


def forward_many(state: State, values: Values, files: Uploads) -> list[Json]:
    """Answer forwardMessages."""
    return [{"message_id": shown.id} for shown in _several(state, values, "forwardMessages", None)]


def origin(shown: Shown) -> Json:
    """Return the forward header of a message."""
    if "forward_origin" in shown.raw:
        return {"forward_origin": shown.raw["forward_origin"]}
    user = {"type": "user", "date": shown.raw["date"], "sender_user": shown.raw["from"]}
    return {"forward_origin": user}


def _several(state: State, values: Values, method: str, header: Json | None) -> list[Shown]:
    state.open_room(values["chat_id"])
    room = state.room(values["from_chat_id"])
    found = [shown for one in values["message_ids"] if (shown := room.find(one)) is not None]
    if not found:
        raise bad(f"there are no messages to {method.removesuffix('Messages')}")
    groups: dict[str, str] = {}
    posted = []
    for shown in found:
        content = content_of(shown) | (origin(shown) if header is None else header)
        if shown.album:
            content["media_group_id"] = groups.setdefault(shown.album, str(next_number()))
        posted.append(post(state, method, values, content, shown.html))
    return posted
