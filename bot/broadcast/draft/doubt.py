"""Whether a message really is for the open draft, or something else that the officer wants.

What is swallowed wrongly would reach thousands; a question too many costs one tap. Nothing is kept
for it: the question hangs on the officer's own message, and its buttons find it there. Pure.
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
        album: Telegram's id of the album that it is an item of; the items come one by one, so that
            nobody can be asked about the whole.
    """

    text: str = ""
    forwarded: bool = False
    album: str | None = None


def is_elsewhere(said: Said, focus: Focus, draft: Campaign) -> bool:
    """Tell whether a message is surely not for the draft: somebody's album, beside what is there.

    It is screened like any other; for the draft the officer asks for one more part first.
    """
    if said.album is None or not said.forwarded or focus.detail == MORE:
        return False
    joins = bool(draft.parts) and draft.parts[-1].group == said.album
    return bool(draft.parts) and not joins


def is_doubtful(said: Said, focus: Focus, draft: Campaign, silent: float) -> bool:
    """Tell whether the officer should say what a message is for.

    Args:
        said: the message.
        focus: what the bot waits for.
        draft: the campaign it is about.
        silent: seconds since the officer last worked on it.
    """
    asking = focus.asking
    if said.album is not None:
        return False
    if asking is Asking.CONTENT and focus.detail == MORE and silent <= FRESH_SECONDS:
        return False
    if silent > FRESH_SECONDS or _asks(said.text):
        return True
    if asking is not Asking.CONTENT:
        return said.forwarded
    if draft.kind is CampaignKind.CORRECTION:
        return said.forwarded
    begun = bool(draft.parts) or draft.kind is CampaignKind.WITHDRAWAL
    return begun and (said.forwarded or bool(said.text))


def _asks(text: str) -> bool:
    words = len(text.split())
    if text.rstrip().endswith("?") and words <= _LONGEST_QUESTION:
        return True
    return words <= _SHORT_STORY and _ASKS.match(text) is not None
