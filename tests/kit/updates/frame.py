"""What all messages share: an id, a date, a sender and a chat."""

from __future__ import annotations

from typing import Any

from tests.kit.ids import next_message, next_update
from tests.kit.updates.people import ASN, Group, Json, Person

DATE = 1_795_000_000
"""The date of every message unless another is given: 18 November 2026, seconds since the epoch."""


def message(sender: Person = ASN, chat: Group | None = None, **content: Any) -> Json:
    """Return a Message object from a person, in the private chat or in a group."""
    base: Json = {
        "message_id": next_message(),
        "date": DATE,
        "chat": chat.chat() if chat else sender.chat(),
        "from": sender.user(),
    }
    return base | {name: value for name, value in content.items() if value is not None}


def update(**content: Any) -> Json:
    """Return an Update object with a new id."""
    return {"update_id": next_update()} | content


def incoming(sender: Person, chat: Group | None, content: Json, extra: Json) -> Json:
    """Return an update with a new message; extra fields win over the content's."""
    return update(message=message(sender, chat, **(content | extra)))
