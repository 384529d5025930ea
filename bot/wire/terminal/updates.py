"""A person's doings in the terminal as the updates that Telegram would deliver."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.wire.terminal.people import Person
from bot.wire.terminal.server import TerminalRequest

Raw = dict[str, Any]
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,!?)]")
_CHANNEL_ID = -1_001_000_000_001


class Updates:
    """Builds updates with ids from the terminal's server."""

    def __init__(self, server: TerminalRequest) -> None:
        self._server = server
        self._mine: dict[int, Raw] = {}  # the last message of each person

    def text(self, person: Person, text: str) -> Raw:
        """A typed message, a reply where the bot asked for one; a command gets its entity."""
        extra: Raw = {"text": text}
        asking = self._server.asking.pop(person.id, None)
        if asking is not None and not text.startswith("/"):
            extra["reply_to_message"] = asking
        if marks := entities(text):
            extra["entities"] = marks
        return self._message(person, extra)

    def forward(self, person: Person, text: str, channel: str) -> Raw:
        """A post forwarded from a channel."""
        extra: Raw = {"text": text, "forward_origin": _channel(channel)}
        if marks := entities(text):
            extra["entities"] = marks
        return self._message(person, extra)

    def photo(self, person: Person, path: Path, caption: str, album: str | None = None) -> Raw:
        """A photo, by itself or as a part of an album.

        Raises:
            OSError: the file cannot be read.
        """
        data = path.read_bytes()
        file_id = self._server.keep(data)
        size = {
            "file_id": file_id, "file_unique_id": file_id, "width": 1280, "height": 1280,
            "file_size": len(data),
        }  # fmt: skip
        extra: Raw = {"photo": [size]}
        if caption:
            extra["caption"] = caption
        if album:
            extra["media_group_id"] = album
        return self._message(person, extra)

    def document(self, person: Person, path: Path, caption: str) -> Raw:
        """A file, a picture sent as a file among them.

        Raises:
            OSError: the file cannot be read.
        """
        data = path.read_bytes()
        file_id = self._server.keep(data)
        kinds = {".pdf": "application/pdf", ".png": "image/png"}
        document = {
            "file_id": file_id, "file_unique_id": file_id, "file_name": path.name,
            "mime_type": kinds.get(path.suffix.lower(), "image/jpeg"), "file_size": len(data),
        }  # fmt: skip
        return self._message(
            person, {"document": document} | ({"caption": caption} if caption else {})
        )

    def edit(self, person: Person, text: str) -> Raw | None:
        """The person's last message with other words, or None when there is none."""
        last = self._mine.get(person.id)
        if last is None:
            return None
        words = "text" if "text" in last else "caption"
        last.update({words: text, "edit_date": int(time.time())})
        return {"update_id": self._server.next_update(), "edited_message": last}

    def reply(self, person: Person, text: str) -> Raw | None:
        """A reply to the bot's last message, or None when there is none."""
        last = self._server.last.get(person.id)
        return self._message(person, {"text": text, "reply_to_message": last}) if last else None

    def press(self, person: Person, message: Mapping[str, Any], data: str) -> Raw:
        """A pressed button."""
        identifier = self._server.next_id()
        query = {
            "id": str(identifier), "from": _user(person), "chat_instance": "lokal", "data": data,
            "message": message,
        }  # fmt: skip
        return {"update_id": self._server.next_update(), "callback_query": query}

    def inline(self, person: Person, words: str) -> Raw:
        """An inline query typed in some other chat."""
        identifier = self._server.next_id()
        query = {"id": str(identifier), "from": _user(person), "query": words, "offset": ""}
        return {"update_id": self._server.next_update(), "inline_query": query}

    def block(self, person: Person) -> Raw:
        """The person blocks the bot."""
        member = {"user": {"id": 1, "is_bot": True, "first_name": "Saring"}}
        change = {
            "chat": _chat(person), "from": _user(person), "date": int(time.time()),
            "old_chat_member": {"status": "member", **member},
            "new_chat_member": {"status": "kicked", "until_date": 0, **member},
        }  # fmt: skip
        return {"update_id": self._server.next_update(), "my_chat_member": change}

    def _message(self, person: Person, extra: Raw) -> Raw:
        message = {
            "message_id": self._server.next_id(), "date": int(time.time()),
            "chat": _chat(person), "from": _user(person), **extra,
        }  # fmt: skip
        self._mine[person.id] = message
        self._server.remember(message)
        return {"update_id": self._server.next_update(), "message": message}


def entities(text: str) -> list[Raw]:
    """The marks that Telegram puts on a text by itself: a command in front, addresses.

    Offsets and lengths are UTF-16 code units (https://core.telegram.org/bots/api#messageentity).
    """
    marks = []
    if text.startswith("/"):
        length = len(text.split(maxsplit=1)[0])
        marks.append({"type": "bot_command", "offset": 0, "length": length})
    for address in _ADDRESS.finditer(text):
        before, found = (_units(part) for part in (text[: address.start()], address[0]))
        marks.append({"type": "url", "offset": before, "length": found})
    return marks


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _user(person: Person) -> Raw:
    return {"id": person.id, "is_bot": False, "first_name": person.name, "language_code": "id"}


def _chat(person: Person) -> Raw:
    return {"id": person.id, "type": "private", "first_name": person.name}


def _channel(title: str) -> Raw:
    chat = {"id": _CHANNEL_ID, "type": "channel", "title": title}
    return {"type": "channel", "date": int(time.time()), "chat": chat, "message_id": 1}
