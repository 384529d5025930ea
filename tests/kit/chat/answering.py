"""Everything that is no message: answers to buttons and inline queries, menus, chats, files."""

from __future__ import annotations

import json
from typing import Any, Literal

from tests.kit.botapi import Uploads, Values
from tests.kit.botapi.sample import sample
from tests.kit.chat.refusal import bad
from tests.kit.chat.room import Standing, Toast
from tests.kit.chat.shown import Json
from tests.kit.chat.state import State

_SCOPED = ("chat", "chat_administrators", "chat_member")


def answer_callback(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer answerCallbackQuery: the button stops spinning, and may show a notice."""
    query = values["callback_query_id"]
    if state.queries.get(query) == 0:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    state.answered[query] = state.answered.get(query, 0) + 1
    chat = state.queries.get(query)
    if chat is not None and values.get("text"):
        toast = Toast(query, values["text"], bool(values.get("show_alert")))
        state.room(chat).toasts.append(toast)
    return True


def answer_inline(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer answerInlineQuery."""
    state.inline[values["inline_query_id"]] = dict(values)
    return True


def chat_action(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer sendChatAction."""
    state.open_room(values["chat_id"]).actions.append(values["action"])
    return True


def scope_key(scope: Json | None) -> str:
    """Return a scope as a key: ``{"type":"default"}`` unless another was named."""
    return json.dumps(scope or {"type": "default"}, sort_keys=True)


def set_commands(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer setMyCommands.

    Raises:
        RefusalError: the scope is a chat the bot has never met.
    """
    scope = values.get("scope") or {"type": "default"}
    if scope["type"] in _SCOPED and isinstance(scope["chat_id"], int):
        room = state.room(scope["chat_id"])
        if room.standing is Standing.UNKNOWN:
            room.admit()
    state.menus[scope_key(scope), values.get("language_code", "")] = values["commands"]
    return True


def delete_commands(state: State, values: Values, files: Uploads) -> Literal[True]:
    """Answer deleteMyCommands."""
    state.menus.pop((scope_key(values.get("scope")), values.get("language_code", "")), None)
    return True


def get_commands(state: State, values: Values, files: Uploads) -> list[Json]:
    """Answer getMyCommands."""
    return state.menus.get((scope_key(values.get("scope")), values.get("language_code", "")), [])


def get_file(state: State, values: Values, files: Uploads) -> Json:
    """Answer getFile."""
    return state.files.describe(values["file_id"])


def get_me(state: State, values: Values, files: Uploads) -> Json:
    """Answer getMe."""
    return state.me


def get_chat(state: State, values: Values, files: Uploads) -> Json:
    """Answer getChat."""
    room = state.room(values["chat_id"]) if isinstance(values["chat_id"], int) else None
    if room is None or room.standing is Standing.UNKNOWN:
        raise bad("chat not found")
    full: Json = sample("ChatFullInfo")
    return full | room.raw


def get_member(state: State, values: Values, files: Uploads) -> Json:
    """Answer getChatMember: everybody asked for is a member."""
    user = {"id": values["user_id"], "is_bot": False, "first_name": f"Orang {values['user_id']}"}
    return {"status": "member", "user": user}


def remember(state: State, method: str, values: Values) -> Literal[True]:
    """Answer a method that sets something, and keep what was set."""
    state.settings[method] = dict(values)
    return True


def recall(state: State, method: str, values: Values) -> Any:
    """Answer getMyName and the like with what was set before."""
    kept = state.settings.get(method.replace("get", "set", 1), {})
    plain: Json = sample(
        {
            "getMyName": "BotName",
            "getMyDescription": "BotDescription",
            "getMyShortDescription": "BotShortDescription",
        }[method]
    )
    found = {k: v for k, v in kept.items() if k in plain} if isinstance(kept, dict) else {}
    return dict.fromkeys(plain, "") | found
