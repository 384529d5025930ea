"""A grammar of updates: objects made from the Bot API's own field tables.

Every object is of the documented shape, with any of its optional fields and any values of the right
type: what Telegram could send one day, not only what it sends today.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from tests.fuzz import words
from tests.kit.botapi.table import Field, element, load
from tests.kit.ids import next_message, next_number
from tests.kit.updates import CHANNEL, GROUP, Person
from tests.kit.updates.frame import DATE

Json = dict[str, Any]
_DEEPEST = 3
_NUMBERS = (0, 1, -1, 2, 7, 60, 4096, 2**31 - 1, -(2**31), 2**52 - 1)
_MESSAGES = ("Message", "MaybeInaccessibleMessage", "InaccessibleMessage")
_PAYLOAD = (
    "text", "caption", "photo", "document", "video", "animation", "audio", "voice", "video_note",
    "sticker", "poll", "contact", "location", "venue", "dice", "game", "story", "rich_message",
    "checklist", "paid_media", "forward_origin", "external_reply", "quote", "reply_to_message",
    "reply_markup", "media_group_id", "entities", "caption_entities", "via_bot",
    "link_preview_options", "giveaway", "invoice",
)  # fmt: skip
"""Fields of a message that say something; they are tried more often than notices about chats."""


class Grammar:
    """Makes objects of any type of the Bot API.

    Args:
        dice: decides; the same dice make the same objects.
        people: who may occur.
        files: ids of files that can be downloaded.
    """

    def __init__(
        self, dice: random.Random, people: tuple[Person, ...], files: tuple[str, ...]
    ) -> None:
        self._dice, self._people, self._files = dice, people, files
        self._types, self._unions = load().types, load().unions
        self._special: Mapping[str, Callable[[int], Any]] = {
            "User": lambda _: self._somebody().user(),
            "Chat": lambda _: self._chat(),
            "PhotoSize": lambda _: self._photo(),
            "MessageEntity": lambda _: self._entity(),
        }

    def of(self, name: str, depth: int = 0) -> Any:
        """Return a value of a type; objects get fewer optional fields the deeper they lie."""
        inner = element(name)
        if inner is not None:
            most = 3 if depth < _DEEPEST else 1
            return [self.of(inner, depth + 1) for _ in range(self._dice.randint(0, most))]
        if name in ("Integer", "Float"):
            return self._dice.choice(_NUMBERS)
        if name in ("Boolean", "True"):
            return True if name == "True" else self._dice.random() < 0.5
        if name == "String":
            return words.text(self._dice)
        if name in self._special:
            return self._special[name](depth)
        if name in self._unions:
            return self._member(name, depth)
        return self._object(name, depth)

    def message(self, sender: Person, chat: Json) -> Json:
        """Return a message from somebody in a chat."""
        base: Json = {"message_id": next_message(), "date": DATE, "from": sender.user()}
        base["chat"] = chat
        fields = self._types["Message"]
        some = self._dice.sample(_PAYLOAD, self._dice.randint(1, 4))
        if self._dice.random() < 0.2:
            some += self._dice.sample(sorted(fields), 2)
        for name in dict.fromkeys(some):
            if name not in base and name not in ("sender_chat", "business_connection_id"):
                base[name] = self._field("Message", fields[name], 1)
        return base

    def _object(self, name: str, depth: int) -> Json:
        fields = self._types[name]
        made = {one.name: self._field(name, one, depth) for one in fields.values() if one.required}
        optional = [one for one in fields.values() if not one.required]
        if depth < _DEEPEST and optional:
            for one in self._dice.sample(optional, self._dice.randint(0, min(2, len(optional)))):
                made[one.name] = self._field(name, one, depth)
        return made

    def _field(self, owner: str, field: Field, depth: int) -> Any:
        if field.values:
            return self._dice.choice(field.values)
        name = field.name
        if name.endswith("file_id"):
            return self._dice.choice((*self._files, f"berkas-{self._dice.randint(1, 9)}"))
        if name.endswith("date"):
            return self._dice.choice((DATE, DATE - 86_400, 0, 2**31 - 1))
        if name == "type" and field.types == ("String",):
            return self._dice.choice(("regular", "private", "quiz", words.text(self._dice)[:20]))
        if name in ("message_id", "id") and owner in _MESSAGES:
            return next_message()
        if name in ("url", "thumbnail_url"):
            return words.address(self._dice)
        if field.types[0] in _MESSAGES and depth >= _DEEPEST:
            return self._small_message()
        return self.of(self._dice.choice(field.types), depth + 1)

    def _member(self, union: str, depth: int) -> Any:
        members = self._unions[union]
        if depth >= _DEEPEST:
            members = tuple(one for one in members if self._is_flat(one)) or members
        return self.of(self._dice.choice(members), depth + 1)

    def _is_flat(self, name: str) -> bool:
        if name == "String":
            return True
        fields = self._types.get(name, {})
        return not any(
            kind.startswith("[") or kind in self._unions
            for field in fields.values()
            if field.required
            for kind in field.types
        )

    def _somebody(self) -> Person:
        return self._dice.choice(self._people)

    def _chat(self) -> Json:
        return self._dice.choice((self._somebody().chat(), GROUP.chat(), CHANNEL.chat()))

    def _photo(self) -> Json:
        file_id = self._dice.choice((*self._files, f"foto-{next_number()}"))
        size = self._dice.choice((90, 320, 1280, 0))
        made = {"file_id": file_id, "file_unique_id": f"u{file_id}", "width": size, "height": size}
        return made | ({"file_size": self._dice.choice(_NUMBERS)} if size else {})

    def _entity(self) -> Json:
        kind = self._dice.choice(
            ("bold", "url", "text_link", "mention", "text_mention", "bot_command", "hashtag",
             "blockquote", "custom_emoji", "jenis_baru", "pre")
        )  # fmt: skip
        made: Json = {"type": kind, "offset": self._dice.choice((0, 1, 5, 4_000, -1))}
        made["length"] = self._dice.choice((1, 3, 20, 5_000, 0))
        if kind == "text_link":
            made["url"] = words.address(self._dice)
        if kind == "text_mention":
            made["user"] = self._somebody().user()
        return made

    def _small_message(self) -> Json:
        sender = self._somebody()
        made = {"message_id": next_message(), "date": DATE, "chat": sender.chat()}
        return made | {"from": sender.user(), "text": words.text(self._dice)}
