"""What is no new message: edits, channel posts, buttons, inline queries, blocking, groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import Bot, Update

from tests.kit.ids import next_message, next_number
from tests.kit.updates.frame import DATE, message, update
from tests.kit.updates.people import ASN, CHANNEL, GROUP, Channel, Group, Json, Person

BOT: Json = {"id": 42, "is_bot": True, "first_name": "Saring", "username": "saring_uji_bot"}


def parsed(raw: Mapping[str, Any], bot: Bot | None = None) -> Update:
    """Return python-telegram-bot's Update for a raw update."""
    return Update.de_json(dict(raw), bot)


def edited(original: Json, **changes: Any) -> Json:
    """Return the update that edits the message of another update."""
    return update(edited_message=original["message"] | {"edit_date": DATE + 30} | changes)


def _post(channel: Channel, content: Json) -> Json:
    base: Json = {"message_id": next_message(), "date": DATE, "chat": channel.chat()}
    return base | {"sender_chat": channel.chat()} | content


def channel_post(words: str, channel: Channel = CHANNEL, **extra: Any) -> Json:
    """Return an update with a post of a channel the bot is in."""
    return update(channel_post=_post(channel, {"text": words} | extra))


def edited_channel_post(words: str, channel: Channel = CHANNEL, **extra: Any) -> Json:
    """Return an update with an edited post of a channel."""
    content = {"text": words, "edit_date": DATE + 30} | extra
    return update(edited_channel_post=_post(channel, content))


def callback(data: str, pressed: Json | None = None, sender: Person = ASN, **extra: Any) -> Json:
    """Return a pressed button under a message (one of the bot's, made up unless given)."""
    shown = pressed or message(sender, text="Pesan bot") | {"from": BOT}
    query: Json = {"id": str(9_000_000 + next_number()), "from": sender.user()}
    query |= {"chat_instance": "uji", "data": data, "message": shown}
    return update(callback_query=query | extra)


def press(button: Json, shown: Json, sender: Person = ASN) -> Json:
    """Return the update of pressing one button of a message the bot sent.

    Raises:
        LookupError: the button tells the bot nothing: it opens a link or copies a text.
    """
    if "callback_data" not in button:
        raise LookupError(f"pressing {button['text']!r} sends nothing to the bot")
    return callback(button["callback_data"], shown, sender)


def inline(query: str = "", sender: Person = ASN, offset: str = "", **extra: Any) -> Json:
    """Return an inline query: what was typed after the bot's name in any chat."""
    body: Json = {"id": str(8_000_000 + next_number()), "from": sender.user()}
    body |= {"query": query, "offset": offset, "chat_type": "private"}
    return update(inline_query=body | extra)


def chosen(card: str, query: str = "", sender: Person = ASN) -> Json:
    """Return what tells that somebody put a card of the inline mode into a chat."""
    return update(chosen_inline_result={"result_id": card, "from": sender.user(), "query": query})


def _membership(sender: Person, chat: Json, before: str, after: str) -> Json:
    def member(status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": BOT} | until

    change: Json = {"chat": chat, "from": sender.user(), "date": DATE}
    change |= {"old_chat_member": member(before), "new_chat_member": member(after)}
    return update(my_chat_member=change)


def blocked(sender: Person = ASN) -> Json:
    """Return the update that tells that a person blocked the bot."""
    return _membership(sender, sender.chat(), "member", "kicked")


def unblocked(sender: Person = ASN) -> Json:
    """Return the update that tells that a person takes the bot back."""
    return _membership(sender, sender.chat(), "kicked", "member")


def joined(group: Group = GROUP, sender: Person = ASN) -> Json:
    """Return the update that tells that the bot was added to a group."""
    return _membership(sender, group.chat(), "left", "member")


def left(group: Group = GROUP, sender: Person = ASN) -> Json:
    """Return the update that tells that the bot was removed from a group."""
    return _membership(sender, group.chat(), "member", "left")


def migrated(group: Group = GROUP, new_id: int = -1_000_000_003_999, sender: Person = ASN) -> Json:
    """Return the message that tells that a group became a supergroup with another id."""
    return update(message=message(sender, group, migrate_to_chat_id=new_id))
