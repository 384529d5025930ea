"""What Telegram would refuse to send, found while the officer still composes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from bot.broadcast.parts import Part, PartKind
from bot.reply import CAPTION_LIMIT, TEXT_LIMIT

MOST_PARTS = 5
"""Messages to one person: more would be a nuisance, and each makes the broadcast longer."""
ALBUM_LIMIT = 10
"""Items of an album (Bot API, sendMediaGroup)."""


class Excess(StrEnum):
    """What is too much."""

    TEXT = "teks_terlalu_panjang"
    CAPTION = "keterangan_terlalu_panjang"
    ALBUM = "album_terlalu_besar"
    PARTS = "terlalu_banyak_bagian"


def excess(parts: Sequence[Part]) -> Excess | None:
    """Return what is too much about the parts, or None."""
    if len(parts) > MOST_PARTS:
        return Excess.PARTS
    for part in parts:
        if part.kind is PartKind.TEXT:
            if len(part.text) > TEXT_LIMIT:
                return Excess.TEXT
        elif len(part.text) > CAPTION_LIMIT:
            return Excess.CAPTION
        if len(part.media) > ALBUM_LIMIT:
            return Excess.ALBUM
    return None
