"""Links that start a bot: https://core.telegram.org/bots/features#deep-linking."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")

_HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})
_DEEP = ("start", "startgroup", "startchannel", "startapp")
_IN_TEXT = re.compile(r"https?://(?:t\.me|telegram\.me|telegram\.dog)/[^\s<>\"]+")


def deep_link(url: str) -> list[str]:
    """Return complaints about the payload of a link that starts a bot."""
    parts = urlsplit(url)
    if parts.netloc.lower() not in _HOSTS:
        return []
    query = parse_qs(parts.query, keep_blank_values=True)
    return [
        f"deep-link payload {payload!r} is not 1-64 of A-Z a-z 0-9 _ -"
        for name in _DEEP
        for payload in query.get(name, [])
        if not PAYLOAD.fullmatch(payload)
    ]


def in_text(text: str) -> list[str]:
    """Return complaints about deep links written out in a text."""
    return [complaint for url in _IN_TEXT.findall(text) for complaint in deep_link(url)]
