"""What the bot says, before Telegram: views build replies, the wire sends them.

A reply is plain data, so every message can be tested, printed in a terminal, or sent, without the
view knowing which. The markup is the small HTML subset of the Bot API:
https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

TEXT_LIMIT = 4096
"""Characters of a message after entities are parsed (Bot API, sendMessage)."""
LABEL_LENGTH = 58
"""Characters of a button's label that a narrow phone still shows on two lines."""
CAPTION_LIMIT = 1024
"""Characters of a caption after entities are parsed (Bot API, sendPhoto)."""


@dataclass(frozen=True)
class Button:
    """An inline button: exactly one of ``action``, ``url``, ``copy`` and ``inline`` is set."""

    label: str
    action: str | None = None  # callback data, at most 64 bytes; see bot.action
    url: str | None = None
    copy: str | None = None  # text put on the clipboard, at most 256 characters
    inline: str | None = None  # opens inline mode in a chat of the reader's choice


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Picture:
    """A picture to send, as PNG or JPEG bytes."""

    data: bytes
    name: str


@dataclass(frozen=True)
class Reply:
    """One message to one chat."""

    html: str
    rows: Rows = ()
    picture: Picture | None = None
    document: Picture | None = None
    file: str | None = None  # a document that Telegram has already, by its file id
    protect: bool = False  # may not be forwarded or saved
    silent: bool = False
    replaces: bool = False  # edits the message whose button was pressed, where there is one
    asks: str | None = None  # opens the reader's keyboard as a reply; a hint of 1 to 64 characters


def quote(text: str) -> str:
    """Return text from outside, made safe for the HTML of a reply."""
    return escape(text, quote=False)


def bold(text: str) -> str:
    """Return outside text in bold."""
    return f"<b>{quote(text)}</b>"


def folded(html: str) -> str:
    """Return an expandable quotation: a long passage that opens at a tap."""
    return f"<blockquote expandable>{html}</blockquote>"


def shortened(text: str, most: int = LABEL_LENGTH) -> str:
    """Return text that is not longer than ``most`` characters, cut with an ellipsis if need be.

    Meant for plain text, such as a button's label: markup would be cut in the middle.
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def whole_lines(html: str, most: int) -> str:
    """Return the lines of markup that fit ``most`` characters; what is left out shows as ``…``.

    Every line must close the tags that it opens.
    """
    if len(html) <= most:
        return html
    kept, _, _ = html[:most].rpartition("\n")
    return f"{kept}\n…" if kept else "…"


def paragraphs(*parts: str | None) -> str:
    """Join the parts that exist with an empty line between them."""
    return "\n\n".join(part for part in parts if part)


__all__ = [
    "CAPTION_LIMIT",
    "LABEL_LENGTH",
    "TEXT_LIMIT",
    "Button",
    "Picture",
    "Reply",
    "Rows",
    "bold",
    "folded",
    "paragraphs",
    "quote",
    "shortened",
    "whole_lines",
]
