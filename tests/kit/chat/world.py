"""The fake Telegram: requests in, answers out, chats as people see them in between.

It is the same for tests inside one process (:mod:`tests.kit.request`) and for the server on
loopback (:mod:`tests.kit.server`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.kit.botapi import Uploads, Values, load, read
from tests.kit.botapi.sample import result
from tests.kit.chat import answering, copying, editing, sending
from tests.kit.chat.room import Room, Standing
from tests.kit.chat.shown import Json, Shown
from tests.kit.chat.state import State

Handler = Callable[[State, Values, Uploads], Any]

_HANDLERS: Mapping[str, Handler] = {
    "sendMessage": sending.send_text,
    "sendMediaGroup": sending.send_album,
    "copyMessage": copying.copy,
    "copyMessages": copying.copy_many,
    "forwardMessage": copying.forward,
    "forwardMessages": copying.forward_many,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": editing.delete,
    "deleteMessages": editing.delete_many,
    "setMessageReaction": editing.react,
    "sendChatAction": answering.chat_action,
    "answerCallbackQuery": answering.answer_callback,
    "answerInlineQuery": answering.answer_inline,
    "setMyCommands": answering.set_commands,
    "deleteMyCommands": answering.delete_commands,
    "getMyCommands": answering.get_commands,
    "getFile": answering.get_file,
    "getMe": answering.get_me,
    "getChat": answering.get_chat,
    "getChatMember": answering.get_member,
}
_REMEMBERED = ("setMyName", "setMyDescription", "setMyShortDescription")
_NONE: Uploads = {}
_MESSAGES = (
    "message", "edited_message", "channel_post", "edited_channel_post", "business_message",
    "guest_message",
)  # fmt: skip


class World(State):
    """All chats of one bot, and the answers Telegram would give it."""

    def apply(self, method: str, params: Mapping[str, Any], files: Uploads = _NONE) -> Any:
        """Carry out a request that passed the referee, and return its result.

        Raises:
            RefusalError: Telegram would say no, things standing as they do.
        """
        name = load().method(method) or method
        values = read(name, params, files)
        handler = _HANDLERS.get(name)
        if handler is not None:
            return handler(self, values, files)
        if name in sending.FILES:
            return sending.send_file(self, name, values, files)
        if name in sending.OTHERS:
            return sending.send_other(self, name, values, files)
        if name in _REMEMBERED:
            return answering.remember(self, name, values)
        if name.replace("get", "set", 1) in _REMEMBERED:
            return answering.recall(self, name, values)
        return result(name)

    def receive(self, update: Json) -> Json:
        """Take note of what a person did, so that the chat shows it, and return the update.

        A message whose id is taken already gets another: ids of two processes may meet.
        """
        for kind in _MESSAGES:
            if kind in update:
                self._message(update[kind], edited=kind.startswith("edited"))
        if query := update.get("callback_query"):
            message = query.get("message")
            chat = message["chat"]["id"] if message else query["from"]["id"]
            self.queries[str(query["id"])] = chat
            if message and self.room(chat).find(message["message_id"]) is None:
                self.room(chat).add(Shown(message, method="sendMessage"))
        if change := update.get("my_chat_member"):
            gone = change["new_chat_member"]["status"] in ("kicked", "left")
            self._standing(change["chat"], gone)
        return update

    def _message(self, message: Json, *, edited: bool) -> None:
        chat = message["chat"]
        room = self.room(chat["id"])
        room.raw = chat
        if room.standing in (Standing.UNKNOWN, Standing.BLOCKED):
            room.standing = Standing.OPEN
        known = room.by_id.get(message["message_id"])
        if known is not None and edited:
            known.raw, known.edits = message, known.edits + 1
            return
        if known is not None:
            message["message_id"] = self.fresh_id(room)
        room.add(Shown(message))

    def _standing(self, chat: Json, gone: bool) -> None:
        room = self.room(chat["id"])
        shut = Standing.BLOCKED if chat["type"] == "private" else Standing.KICKED
        room.standing = shut if gone else Standing.OPEN

    def stand(self, chat: int, standing: Standing, moved_to: int | None = None) -> Room:
        """Set how a chat stands to the bot: blocked, deactivated, never opened, moved …"""
        room = self.room(chat)
        room.standing, room.moved_to = standing, moved_to
        return room

    def expire(self, query: str) -> None:
        """Let a callback query grow too old to be answered."""
        self.queries[query] = 0

    @property
    def spinning(self) -> list[str]:
        """Callback queries that were never answered: their buttons still spin."""
        return [query for query in self.queries if query not in self.answered]
