"""Everything Telegram remembers about one bot: its chats, files, menus, queries and settings."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.kit.chat.filing import Filing
from tests.kit.chat.refusal import bad
from tests.kit.chat.room import Room
from tests.kit.chat.shown import Json, Shown
from tests.kit.ids import next_message

ME: Json = {
    "id": 42, "is_bot": True, "first_name": "Saring", "username": "saring_uji_bot",
    "can_join_groups": True, "can_read_all_group_messages": False,
    "supports_inline_queries": True, "can_connect_to_business": False, "has_main_web_app": False,
}  # fmt: skip


@dataclass
class State:
    """What the fake Telegram knows.

    Attributes:
        clock: seconds since the epoch; hand in another to let time pass.
        rooms: chats by id.
        menus: commands by scope (as JSON text) and language.
        inline: answers to inline queries by query id.
        settings: other things set once: name, description, webhook …
    """

    me: Json = field(default_factory=lambda: dict(ME))
    clock: Callable[[], float] = time.time
    rooms: dict[int, Room] = field(default_factory=dict)
    files: Filing = field(default_factory=Filing)
    menus: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    queries: dict[str, int] = field(default_factory=dict)
    answered: dict[str, int] = field(default_factory=dict)
    inline: dict[str, Json] = field(default_factory=dict)
    settings: dict[str, object] = field(default_factory=dict)

    def now(self) -> int:
        """Return the time as messages carry it."""
        return int(self.clock())

    def room(self, chat: int) -> Room:
        """Return a chat, made up when it is new."""
        if chat not in self.rooms:
            kind = "private" if chat > 0 else "supergroup"
            name = {"first_name": f"Orang {chat}"} if chat > 0 else {"title": f"Grup {chat}"}
            self.rooms[chat] = Room({"id": chat, "type": kind} | name)
        return self.rooms[chat]

    def open_room(self, chat: object) -> Room:
        """Return the chat a request names, if the bot may write there.

        Raises:
            RefusalError: the chat is unknown, or shut to the bot.
        """
        if isinstance(chat, str):
            chat = self.named(chat)
        if not isinstance(chat, int):
            raise bad("chat not found")
        room = self.room(chat)
        room.admit()
        return room

    def named(self, name: str) -> int:
        """Return the id of a public channel, made up when its name is new."""
        username = name.removeprefix("@")
        for room in self.rooms.values():
            if room.raw.get("username") == username:
                return room.id
        number = -1_000_000_100_000 - len(self.rooms)
        self.rooms[number] = Room(
            {"id": number, "type": "channel", "title": username, "username": username}
        )
        return number

    def fresh_id(self, room: Room) -> int:
        """Return a message id that is free in a chat, above those of the kit's own counter."""
        number = next_message()
        while number in room.by_id:
            number = next_message()
        return number

    def own(self, values: Json, what: str) -> Shown:
        """Return the message that an edit names, if it is the bot's.

        Raises:
            RefusalError: it does not exist, or belongs to somebody else.
        """
        shown = self.open_room(values["chat_id"]).find(values["message_id"])
        if shown is None:
            raise bad(f"message to {what} not found")
        if not shown.by_bot:
            raise bad("message can't be edited")
        return shown
