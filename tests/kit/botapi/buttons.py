"""Keyboards: what each button does, how many there are, and where they lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from tests.kit.botapi.links import deep_link
from tests.kit.botapi.texts import blank

BUTTONS = 100
"""Buttons under one message (python-telegram-bot's InlineKeyboardMarkupLimit)."""
IN_A_ROW = 8
"""Buttons in one row (the same)."""

_DECORATION = frozenset({"text", "icon_custom_emoji_id", "style"})
_SCHEMES = frozenset({"http", "https", "tg", "ton"})


def keyboard(where: str, markup: Mapping[str, Any]) -> list[str]:
    """Return complaints about an InlineKeyboardMarkup."""
    return _rows(f"{where}.inline_keyboard", markup.get("inline_keyboard"))


def reply_keyboard(where: str, markup: Mapping[str, Any]) -> list[str]:
    """Return complaints about a ReplyKeyboardMarkup."""
    return _rows(f"{where}.keyboard", markup.get("keyboard"))


def _rows(where: str, rows: object) -> list[str]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        return []
    found = [f"{where}[{n}]: a row without buttons" for n, row in enumerate(rows) if not row]
    total = sum(map(len, rows))
    if total > BUTTONS:
        found.append(f"{where}: {total} buttons, at most {BUTTONS}")
    found += [
        f"{where}[{n}]: {len(row)} buttons in a row, at most {IN_A_ROW}"
        for n, row in enumerate(rows)
        if len(row) > IN_A_ROW
    ]
    return found


def button(where: str, fields: Mapping[str, Any]) -> list[str]:
    """Return complaints about an InlineKeyboardButton: exactly one thing must happen."""
    found = []
    if blank(str(fields.get("text", ""))):
        found.append(f"{where}.text: button text must be non-empty")
    actions = sorted(name for name in fields if name not in _DECORATION)
    if len(actions) != 1:
        found.append(f"{where}: exactly one action needed, found {actions or 'none'}")
    if isinstance(fields.get("url"), str):
        found += address(f"{where}.url", fields["url"])
    return found


def address(where: str, url: str) -> list[str]:
    """Return complaints about the address a button opens."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return [f"{where}: BUTTON_URL_INVALID {url!r}"]
    bad = parts.scheme not in _SCHEMES or any(character.isspace() for character in url)
    if bad or not parts.netloc:
        return [f"{where}: BUTTON_URL_INVALID {url!r}"]
    return [f"{where}: {complaint}" for complaint in deep_link(url)]
