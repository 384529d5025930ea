"""Where a message comes from: forwards of every origin, quotations, replies across chats.

The functions return fields to be added to any message:
``text("…", **forwarded(from_channel()))``.
"""

from __future__ import annotations

from typing import Any

from tests.kit.updates.frame import DATE
from tests.kit.updates.people import CHANNEL, GROUP, OFFICER_B, Channel, Group, Json, Person


def from_user(person: Person = OFFICER_B) -> Json:
    """Return the origin of a person who lets it be seen."""
    return {"type": "user", "date": DATE - 60, "sender_user": person.user()}


def from_hidden_user(name: str = "Nama Tersembunyi") -> Json:
    """Return the origin of a person who hides: a name and nothing more."""
    return {"type": "hidden_user", "date": DATE - 60, "sender_user_name": name}


def from_chat(group: Group = GROUP, signature: str | None = None) -> Json:
    """Return the origin of a group's anonymous administrator."""
    signed = {} if signature is None else {"author_signature": signature}
    return {"type": "chat", "date": DATE - 60, "sender_chat": group.chat()} | signed


def from_channel(
    channel: Channel = CHANNEL, message_id: int = 77, signature: str | None = None
) -> Json:
    """Return the origin of a channel's post."""
    signed = {} if signature is None else {"author_signature": signature}
    where = {"chat": channel.chat(), "message_id": message_id}
    return {"type": "channel", "date": DATE - 60} | where | signed


def forwarded(origin: Json | None = None) -> Json:
    """Return the field of a forwarded message; from a channel unless another origin is given."""
    return {"forward_origin": origin or from_channel()}


def quoted(words: str, position: int = 0) -> Json:
    """Return the field of a reply that quotes a part of what it replies to."""
    return {"quote": {"text": words, "position": position, "is_manual": True}}


def external_reply(origin: Json | None = None, **content: Any) -> Json:
    """Return the field of a reply to a message of another chat, such as a channel's post."""
    reply: Json = {"origin": origin or from_channel(), "chat": CHANNEL.chat(), "message_id": 77}
    return {"external_reply": reply | content}


def reply_to(message: Json) -> Json:
    """Return the field of a reply within the chat."""
    inner = {name: value for name, value in message.items() if name != "reply_to_message"}
    return {"reply_to_message": inner}
