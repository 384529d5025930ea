"""Whether a message really is for the open draft, or something else that the officer wants.

What is swallowed wrongly would reach thousands; a question too many costs one tap. Nothing is kept
for it: the question hangs on the officer's own message, and its buttons find it there. Only the
other items of an album are remembered meanwhile (:mod:`bot.broadcast.draft.albums`). Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.broadcast.campaign import Campaign
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.states import CampaignKind

FRESH_SECONDS = 600
"""So long an officer surely remembers what the bot was waiting for."""
MORE = "lagi"
"""In a focus: the officer asked for one more part, so what comes next is it."""
_LONGEST_QUESTION = 60  # words
_ASKS = re.compile(
    r"\s*(?:assalamu\W?alaikum\W+)?(?:apa|apakah|boleh|bolehkah|blh|bagaimana|gimana|gmn|kenapa|"
    r"mengapa|kapan|siapa|berapa|kalau|kalo|klo|min|admin|saya|sy|aku)\b",
    re.IGNORECASE,
)
_SHORT_STORY = 25  # words


@dataclass(frozen=True)
class Said:
    """What the officer sent.

    Attributes:
        text: its words, typed; "" for a file.
        forwarded: it was written by somebody else.
        album: Telegram's id of the album that it is an item of; the items come one by one.
    """

    text: str = ""
    forwarded: bool = False
    album: str | None = None


def is_doubtful(said: Said, focus: Focus, draft: Campaign, silent: float) -> bool:
    """Tell whether the officer should say what a message is for.

    Args:
        said: the message.
        focus: what the bot waits for.
        draft: the campaign it is about.
        silent: seconds since the officer last worked on it.
    """
    asking = focus.asking
    if said.album is not None and draft.parts and draft.parts[-1].group == said.album:
        return False  # Its first item was taken, and the others belong to it.
    if asking is Asking.CONTENT and focus.detail == MORE and silent <= FRESH_SECONDS:
        return False
    if silent > FRESH_SECONDS or _asks(said.text):
        return True
    if asking is not Asking.CONTENT:
        return said.forwarded
    if draft.kind is CampaignKind.CORRECTION:
        return said.forwarded
    return bool(draft.parts) or draft.kind is CampaignKind.WITHDRAWAL


def _asks(text: str) -> bool:
    words = len(text.split())
    if text.rstrip().endswith("?") and words <= _LONGEST_QUESTION:
        return True
    return words <= _SHORT_STORY and _ASKS.match(text) is not None
