"""New messages: how the fake Telegram turns a request into a message in a chat."""

from __future__ import annotations

from tests.kit.botapi import Uploads, Values, load, shown
from tests.kit.botapi.sample import sample
from tests.kit.chat.refusal import bad
from tests.kit.chat.room import Room
from tests.kit.chat.shown import Json, Shown
from tests.kit.chat.state import State
from tests.kit.ids import next_number

FILES = {
    "sendPhoto": "photo", "sendDocument": "document", "sendVideo": "video",
    "sendAnimation": "animation", "sendAudio": "audio", "sendVoice": "voice",
    "sendVideoNote": "video_note", "sendSticker": "sticker",
}  # fmt: skip
OTHERS = {
    "sendLocation": "location", "sendContact": "contact", "sendPoll": "poll", "sendDice": "dice",
    "sendVenue": "venue", "sendRichMessage": "rich_message", "sendChecklist": "checklist",
    "sendInvoice": "invoice", "sendGame": "game",
}  # fmt: skip
_TYPES = {"rich_message": "RichMessage"}


def send_text(state: State, values: Values, files: Uploads) -> Json:
    """Answer sendMessage."""
    content = text_fields(values, "text", "entities")
    return post(state, "sendMessage", values, content, source(values, "text")).raw


def send_file(state: State, method: str, values: Values, files: Uploads) -> Json:
    """Answer sendPhoto, sendDocument and the like."""
    kind = FILES[method]
    file_id = locate(state, kind, values.get(kind), files)
    content = {kind: state.files.media(kind, file_id)}
    content |= text_fields(values, "caption", "caption_entities")
    return post(state, method, values, content, source(values, "caption")).raw


def send_album(state: State, values: Values, files: Uploads) -> list[Json]:
    """Answer sendMediaGroup: one message for each item, tied together."""
    state.open_room(values["chat_id"])
    group, sent = str(next_number()), []
    for item in values["media"]:
        kind = item["type"]
        file_id = locate(state, kind, item["media"], files)
        content = {kind: state.files.media(kind, file_id), "media_group_id": group}
        content |= text_fields(item, "caption", "caption_entities")
        sent.append(post(state, "sendMediaGroup", values, content, source(item, "caption")).raw)
    return sent


def send_other(state: State, method: str, values: Values, files: Uploads) -> Json:
    """Answer the methods whose content is an object of its own: polls, places, contacts."""
    kind = OTHERS[method]
    name = _TYPES.get(kind, kind.capitalize())
    known = load().types[name]
    content: Json = sample(name)
    content |= {k: v for k, v in values.items() if k in known and not isinstance(v, list | dict)}
    if kind == "poll":
        content["options"] = [sample("PollOption") | {"text": o["text"]} for o in values["options"]]
        content |= {"type": values.get("type", "regular"), "id": str(next_number())}
    return post(state, method, values, {kind: content}, None).raw


def post(state: State, method: str, values: Values, content: Json, html: str | None) -> Shown:
    """Put a message of the bot into the chat that the request names."""
    room = state.open_room(values["chat_id"])
    raw: Json = {
        "message_id": state.fresh_id(room),
        "date": state.now(),
        "chat": room.raw,
        "from": state.me,
    }
    raw |= content
    if "inline_keyboard" in (values.get("reply_markup") or {}):
        raw["reply_markup"] = values["reply_markup"]
    if values.get("protect_content"):
        raw["has_protected_content"] = True
    if values.get("reply_parameters"):
        reply(room, raw, values["reply_parameters"])
    return room.add(Shown(raw, html, method))


def reply(room: Room, raw: Json, parameters: Json) -> None:
    """Tie a message to the one it replies to.

    Raises:
        RefusalError: that message is not there, and the reply depends on it.
    """
    target = room.find(parameters.get("message_id"))
    if target is not None:
        raw["reply_to_message"] = {k: v for k, v in target.raw.items() if k != "reply_to_message"}
    elif not parameters.get("allow_sending_without_reply") and "chat_id" not in parameters:
        raise bad("message to be replied not found")


def locate(state: State, kind: str, value: object, files: Uploads) -> str:
    """Return the id of the file that a parameter names, storing what was uploaded.

    Raises:
        RefusalError: the id is of no file that Telegram knows.
    """
    if value is None:
        return state.files.keep(files[kind], kind)
    name = str(value)
    if name.startswith("attach://"):
        return state.files.keep(files[name.removeprefix("attach://")], kind)
    if name in state.files.stored or name.startswith(("http://", "https://")):
        return name
    raise bad("wrong file identifier/HTTP URL specified")


def text_fields(values: Values, name: str, entities: str) -> Json:
    """Return the text or caption of a message, parsed, with its entities."""
    if values.get(name) is None:
        return {}
    parsed = shown(values[name], values.get("parse_mode"), values.get(entities))
    return {name: parsed.text} | ({entities: parsed.entities} if parsed.entities else {})


def source(values: Values, name: str) -> str | None:
    """Return the HTML that the bot wrote, or None where it wrote plain text."""
    return str(values[name]) if values.get("parse_mode") and values.get(name) else None
