"""Who writes, and where: made-up people, a group and a channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Person:
    """A Telegram user, in a private chat with the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "id"

    def user(self) -> Json:
        """Return the User object."""
        return (
            {"id": self.id, "is_bot": False}
            | self._names()
            | _given(language_code=self.language_code)
        )

    def chat(self) -> Json:
        """Return the private chat with this person."""
        return {"id": self.id, "type": "private"} | self._names()

    def named(self, name: str) -> Person:
        """Return the same person under a name, put into every name field."""
        return replace(self, first_name=name, last_name=name)

    def _names(self) -> Json:
        return {"first_name": self.first_name} | _given(
            last_name=self.last_name, username=self.username
        )


@dataclass(frozen=True)
class Group:
    """A group the bot is in."""

    id: int
    title: str

    def chat(self) -> Json:
        """Return the Chat object."""
        return {"id": self.id, "type": "supergroup", "title": self.title}


@dataclass(frozen=True)
class Channel:
    """A channel, public when it has a user name."""

    id: int
    title: str
    username: str | None = None

    def chat(self) -> Json:
        """Return the Chat object."""
        return {"id": self.id, "type": "channel", "title": self.title} | _given(
            username=self.username
        )


ASN = Person(1001, "Budi", "Uji", "budi_uji")
OFFICER_A = Person(2001, "Ani", "Uji")
OFFICER_B = Person(2002, "Citra", None, "citra_uji")
GROUP = Group(-1_000_000_003_001, "Grup Uji")
CHANNEL = Channel(-1_000_000_004_001, "Kanal Uji", "kanal_uji")


def persons(count: int, first: int = 5_000_001) -> Iterator[Person]:
    """Yield many people with ids in a row."""
    for number in range(first, first + count):
        yield Person(number, f"Warga {number}")


def _given(**fields: str | None) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
