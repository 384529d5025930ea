"""Rules for single methods and small objects that a table of types cannot hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from tests.kit.botapi import buttons
from tests.kit.botapi.links import PAYLOAD
from tests.kit.botapi.shapes import Rule
from tests.kit.botapi.table import load

INLINE_RESULTS = 50
"""Results of one answerInlineQuery (the Bot API: "No more than 50 results per query")."""
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
})  # fmt: skip
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

MethodRule = Callable[[Mapping[str, Any]], list[str]]

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_CHAT = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")


def command(where: str, fields: Mapping[str, Any]) -> list[str]:
    """Return complaints about a BotCommand."""
    name = fields.get("command")
    found = []
    if isinstance(name, str) and not _COMMAND.fullmatch(name):
        found.append(f"{where}.command: BOT_COMMAND_INVALID {name!r}")
    if not str(fields.get("description", "")).strip():
        found.append(f"{where}.description: BOT_COMMAND_DESCRIPTION_INVALID, empty")
    return found


def inline_button(where: str, fields: Mapping[str, Any]) -> list[str]:
    """Return complaints about the button above inline results."""
    found = []
    if ("web_app" in fields) == ("start_parameter" in fields):
        found.append(f"{where}: exactly one of web_app and start_parameter")
    payload = fields.get("start_parameter")
    if isinstance(payload, str) and not PAYLOAD.fullmatch(payload):
        found.append(f"{where}.start_parameter: only A-Z a-z 0-9 _ - are allowed, 1-64")
    return found


def chat(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about chats and messages that cannot exist."""
    found = [
        f"{name}: chat not found ({values[name]!r})"
        for name in ("chat_id", "from_chat_id")
        if name in values and not _chat(values[name])
    ]
    message = values.get("message_id")
    if isinstance(message, int) and message <= 0:
        found.append(f"message_id: MESSAGE_ID_INVALID ({message})")
    return found


def _chat(value: object) -> bool:
    if isinstance(value, str):
        return bool(_CHAT.fullmatch(value))
    return isinstance(value, int) and value != 0


def edit_target(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about an edit that names no message."""
    if "inline_message_id" in values:
        return []
    missing = [name for name in ("chat_id", "message_id") if values.get(name) is None]
    return [f"{name}: message identifier is not specified" for name in missing]


def edit_text(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about an edit of a text."""
    has = [name for name in ("text", "rich_message") if values.get(name) is not None]
    return edit_target(values) + ([] if len(has) == 1 else ["text: message text is empty"])


def increasing(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about ids that must be in strictly increasing order."""
    ids = values.get("message_ids")
    if not isinstance(ids, list) or not all(isinstance(one, int) for one in ids):
        return []
    ordered = all(a < b for a, b in pairwise(ids))
    return [] if ordered else ["message_ids: must be in strictly increasing order"]


def commands(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about the language and the doublets of a command menu."""
    found = []
    language = values.get("language_code", "")
    if isinstance(language, str) and not _LANGUAGE.fullmatch(language):
        found.append(f"language_code: {language!r} is no two-letter ISO 639-1 code")
    listed = values.get("commands")
    names = [one.get("command") for one in listed or [] if isinstance(one, Mapping)]
    if len(set(names)) != len(names):
        found.append("commands: the same command twice")
    return found


def inline(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about the answer to an inline query."""
    results = values.get("results")
    if not isinstance(results, list):
        return []
    found = []
    if len(results) > INLINE_RESULTS:
        found.append(f"results: {len(results)}, at most {INLINE_RESULTS}")
    ids = [one.get("id") for one in results if isinstance(one, Mapping)]
    if len(set(ids)) != len(ids):
        found.append("results: RESULT_ID_DUPLICATE")
    return found


def webhook(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about a webhook: HTTPS (loopback excepted) and the secret's alphabet."""
    url, secret, found = str(values.get("url", "")), values.get("secret_token"), []
    parts = urlsplit(url)
    if url and parts.scheme != "https" and parts.hostname not in LOOPBACK:
        found.append("url: an HTTPS URL must be provided for webhook")
    if isinstance(secret, str) and not _SECRET.fullmatch(secret):
        found.append("secret_token: only A-Z a-z 0-9 _ - are allowed, 1-256")
    return found + update_kinds(values)


def update_kinds(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about kinds of updates that do not exist."""
    asked = values.get("allowed_updates")
    known = set(load().types["Update"]) - {"update_id"}
    return [
        f"allowed_updates: no such update {kind!r}"
        for kind in (asked if isinstance(asked, list) else [])
        if kind not in known
    ]


def action(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about a chat action."""
    given = values.get("action")
    return [] if given in ACTIONS else [f"action: wrong parameter action in request ({given!r})"]


def reaction(values: Mapping[str, Any]) -> list[str]:
    """Return complaints about reactions: a bot may set one."""
    given = values.get("reaction")
    too_many = isinstance(given, list) and len(given) > 1
    return ["reaction: REACTIONS_TOO_MANY, a bot sets at most one"] if too_many else []


METHODS: Mapping[str, tuple[MethodRule, ...]] = {
    "editMessageText": (edit_text,),
    "editMessageCaption": (edit_target,),
    "editMessageMedia": (edit_target,),
    "editMessageReplyMarkup": (edit_target,),
    "copyMessages": (increasing,),
    "forwardMessages": (increasing,),
    "setMyCommands": (commands,),
    "answerInlineQuery": (inline,),
    "setWebhook": (webhook,),
    "getUpdates": (update_kinds,),
    "sendChatAction": (action,),
    "setMessageReaction": (reaction,),
}

OBJECTS: Mapping[str, Rule] = {
    "InlineKeyboardMarkup": buttons.keyboard,
    "ReplyKeyboardMarkup": buttons.reply_keyboard,
    "InlineKeyboardButton": buttons.button,
    "InlineQueryResultsButton": inline_button,
    "BotCommand": command,
}
