"""Builders of raw updates: every kind of message, event and query that can reach the bot.

All return the JSON object Telegram would send, ready for ``Update.de_json`` (:func:`parsed`) or for
the fake server. A message's ids are new each time; everything else can be overridden by name.
"""

from tests.kit.updates.blocks import rich
from tests.kit.updates.content import (
    album,
    animation,
    audio,
    caption,
    contact,
    dice,
    document,
    game,
    image_file,
    link_button,
    location,
    photo,
    poll,
    sticker,
    story,
    text,
    venue,
    video,
    video_note,
    voice,
)
from tests.kit.updates.events import (
    blocked,
    callback,
    channel_post,
    chosen,
    edited,
    edited_channel_post,
    inline,
    joined,
    left,
    migrated,
    parsed,
    press,
    unblocked,
)
from tests.kit.updates.frame import message, update
from tests.kit.updates.origins import (
    external_reply,
    forwarded,
    from_channel,
    from_chat,
    from_hidden_user,
    from_user,
    quoted,
    reply_to,
)
from tests.kit.updates.people import (
    ASN,
    CHANNEL,
    GROUP,
    OFFICER_A,
    OFFICER_B,
    Channel,
    Group,
    Person,
    persons,
)

__all__ = [
    "ASN", "CHANNEL", "GROUP", "OFFICER_A", "OFFICER_B", "Channel", "Group", "Person", "album",
    "animation", "audio", "blocked", "callback", "caption", "channel_post", "chosen", "contact",
    "dice", "document", "edited", "edited_channel_post", "external_reply", "forwarded",
    "from_channel", "from_chat", "from_hidden_user", "from_user", "game", "image_file", "inline",
    "joined", "left", "link_button", "location", "message", "migrated", "parsed", "persons",
    "photo", "poll", "press", "quoted", "reply_to", "rich", "sticker", "story", "text", "unblocked",
    "update", "venue", "video", "video_note", "voice",
]  # fmt: skip
