"""The Bot API of local mode: PTB's request interface, answered by the terminal instead of HTTP.

It keeps what Telegram would keep, messages and files, for as long as the process lives.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from telegram._utils.types import ODVInput
from telegram.request import BaseRequest, RequestData

from bot.wire.terminal import texts
from bot.wire.terminal.people import Person, by_id
from bot.wire.terminal.screen import Screen

USERNAME = "saring_lokal_bot"
_ME = {
    "id": 1, "is_bot": True, "first_name": "Saring", "username": USERNAME,
    "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True,
}  # fmt: skip
_SECONDS = 60.0


class TerminalRequest(BaseRequest):
    """Answers every method the bot uses, and shows what people would see."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._ids = count(1)
        # Never an id of an earlier chat on the same database: what comes twice is done once.
        self._updates = count(int(time.time() * 1000))
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._files: dict[str, bytes] = {}
        self.shown: dict[int, dict[str, Any]] = {}  # the last message with buttons, by chat
        self.asking: dict[int, dict[str, Any]] = {}  # the message that waits for a reply, by chat
        self.last: dict[int, dict[str, Any]] = {}  # the last message of the bot, by chat

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer; nothing here makes anybody wait."""
        return _SECONDS

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def next_id(self) -> int:
        """Return a fresh id for a message or a query."""
        return next(self._ids)

    def next_update(self) -> int:
        """Return a fresh id for an update."""
        return next(self._updates)

    def keep(self, data: bytes) -> str:
        """Keep the bytes of a file that a person sends, and return its id."""
        file_id = f"berkas{self.next_id()}"
        self._files[file_id] = data
        return file_id

    def remember(self, message: dict[str, Any]) -> None:
        """Keep a person's message, so that an answer can hang on it."""
        self._messages[message["chat"]["id"], message["message_id"]] = message

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Answer one request."""
        name = url.rpartition("/")[2]
        if name in self._files:
            return 200, self._files[name]
        params: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        if request_data is not None and request_data.contains_files:
            params["_files"] = request_data.multipart_data or {}
        result = self._answer(name[:1].lower() + name[1:], params)
        if result is None:
            return 400, b'{"ok":false,"error_code":400,"description":"Bad Request: not found"}'
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _answer(self, name: str, params: dict[str, Any]) -> Any:
        answers: dict[str, Callable[[dict[str, Any]], Any]] = {
            "getMe": lambda _: _ME,
            "getFile": self._file,
            "sendMediaGroup": self._album,
            "copyMessage": self._copy,
            "answerCallbackQuery": self._toast,
            "answerInlineQuery": self._inline,
            "deleteMessage": self._delete,
        }
        if name in answers:
            return answers[name](params)
        if name.startswith("editMessage"):
            return self._edit(name, params)
        if name in ("sendChatAction", "sendMessageDraft"):
            return True
        return self._send(name, params) if name.startswith("send") else True

    def _send(self, name: str, params: dict[str, Any]) -> dict[str, Any]:
        chat = int(params["chat_id"])
        message: dict[str, Any] = {
            "message_id": self.next_id(), "date": int(time.time()), "from": _ME,
            "chat": {"id": chat, "type": "private"},
        }  # fmt: skip
        for key in ("text", "caption"):
            if params.get(key):
                message[key] = params[key]
        markup = _plain(params.get("reply_markup")) or {}
        if "inline_keyboard" in markup:
            message["reply_markup"] = markup
        if name == "sendPhoto":
            message["photo"] = [_size(self._stored(params, "photo"))]
        if name == "sendDocument":
            message["document"] = {
                "file_id": self._stored(params, "document"),
                "file_unique_id": "u",
            }
        asked = _plain(params.get("reply_parameters")) or {}
        original = self._messages.get((chat, int(asked.get("message_id", 0))))
        if original is not None:
            message["reply_to_message"] = original
        self._show(name, chat, message, params)
        if "force_reply" in markup:
            # A phone opens the keyboard as a reply to this message; so does the next typed line.
            self.asking[chat] = message
        return message

    def _show(self, name: str, chat: int, message: dict[str, Any], params: dict[str, Any]) -> None:
        self.remember(message)
        self.last[chat] = message
        if "reply_markup" in message:
            self.shown[chat] = message
        else:
            self.shown.pop(chat, None)
        person = by_id(chat)
        if person is not None:
            self._screen.message(person, name, params)

    def _stored(self, params: dict[str, Any], key: str) -> str:
        """Keep an upload, and put it where the person can open it; an id is kept as it is."""
        uploads: Mapping[str, Any] = params.get("_files", {})
        for filename, content, _ in uploads.values():
            data = content if isinstance(content, bytes) else content.read()
            with tempfile.NamedTemporaryFile(
                prefix="saring-", suffix=Path(filename).suffix or ".png", delete=False
            ) as file:
                file.write(data)
            params["_saved"] = file.name
            return self.keep(data)
        return str(params.get(key, ""))

    def _edit(self, name: str, params: dict[str, Any]) -> Any:
        chat, identifier = int(params.get("chat_id", 0)), int(params.get("message_id", 0))
        message = self._messages.get((chat, identifier))
        if message is None:
            return None
        for key in ("text", "caption"):
            if key in params:
                message[key] = params[key]
        message.pop("reply_markup", None)
        if params.get("reply_markup"):
            message["reply_markup"] = _plain(params["reply_markup"])
            self.shown[chat] = message
        elif self.shown.get(chat) is message:
            del self.shown[chat]
        person = by_id(chat)
        if person is not None and name != "editMessageReplyMarkup":
            self._screen.message(person, name, params)
        return message

    def _album(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        media = _plain(params["media"])
        caption = next((item["caption"] for item in media if item.get("caption")), "")
        shown = {**params, "caption": caption, "parse_mode": media[0].get("parse_mode")}
        first = self._send("sendMediaGroup", shown)
        return [{**first, "message_id": self.next_id(), "photo": [_size("x")]} for _ in media]

    def _copy(self, params: dict[str, Any]) -> Any:
        source = self._messages.get((int(params["from_chat_id"]), int(params["message_id"])))
        if source is None:
            return None
        text = source.get("text") or source.get("caption") or ""
        copied = {**params, "text": text}
        return {"message_id": self._send("sendMessage", copied)["message_id"]}

    def _delete(self, params: dict[str, Any]) -> Any:
        gone = self._messages.pop((int(params["chat_id"]), int(params["message_id"])), None)
        if gone is not None and by_id(int(params["chat_id"])) is not None:
            self._screen.notice("satu pesan bot dihapus")
        return True if gone is not None else None

    def _toast(self, params: dict[str, Any]) -> bool:
        if params.get("text"):
            self._screen.notice(str(params["text"]))
        return True

    def _inline(self, params: dict[str, Any]) -> bool:
        results = _plain(params["results"])
        for result in results:
            self._screen.notice(f"{result['title']}")
        if not results:
            self._screen.notice(texts.EMPTY_INLINE)
        else:
            content = results[0]["input_message_content"]
            person = Person(0, "obrolan mana pun", "")
            self._screen.message(
                person, "sendMessage", {"text": content["message_text"], "parse_mode": "HTML"}
            )
        return True

    def _file(self, params: dict[str, Any]) -> Any:
        file_id = str(params["file_id"])
        if file_id not in self._files:
            return None
        size = len(self._files[file_id])
        return {
            "file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": file_id
        }  # fmt: skip


def _size(file_id: str) -> dict[str, Any]:
    return {"file_id": file_id, "file_unique_id": file_id, "width": 800, "height": 800}


def _plain(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
