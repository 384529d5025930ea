"""Reading rich messages, which python-telegram-bot 22.8 does not know.

Since Bot API 10.1 a post may be a rich message: it arrives without ``text``, its blocks unparsed in
``message.api_kwargs["rich_message"]``. Blocks nest up to 16 levels and come from strangers, so the
walk is iterative and counts what it visits.
https://core.telegram.org/bots/api#richmessage
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_MOST_NODES = 20_000
_TEXT_KEYS = (
    "summary", "label", "text", "alternative_text", "expression", "items", "cells", "blocks",
    "caption", "credit",
)  # fmt: skip
"""Keys that hold what a reader sees, in reading order."""
_MEDIA = ("photo", "video", "animation", "live_photo", "audio", "voice_note")


@dataclass
class RichContent:
    """What a rich message says and carries."""

    text: str = ""
    links: list[str] = field(default_factory=list)
    photos: list[list[Mapping[str, Any]]] = field(default_factory=list)
    media: set[str] = field(default_factory=set)


def read(rich: Mapping[str, Any]) -> RichContent:
    """Return the text, links and pictures of a rich message; malformed parts are passed over."""
    content = RichContent()
    pieces: list[str] = []
    stack: list[Any] = [rich.get("blocks")]
    for _ in range(_MOST_NODES):
        if not stack:
            break
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, Mapping):
            _note_media(node, content)
            stack.extend(reversed(_parts(node)))
    content.text = _tidy("".join(pieces))
    return content


def _parts(node: Mapping[str, Any]) -> list[Any]:
    parts = [node[key] for key in _TEXT_KEYS if key in node]
    # A block (it has no inline text type) ends a line; inline marks run on.
    return [*parts, "\n"] if _is_block(node) else parts


def _is_block(node: Mapping[str, Any]) -> bool:
    kind = node.get("type")
    typed = isinstance(kind, str) and kind in _BLOCKS
    return typed or any(key in node for key in _UNTYPED_BLOCKS)


_BLOCKS = {
    "paragraph", "heading", "pre", "footer", "list", "table", "details", "blockquote", "pullquote",
    "collage", "slideshow", "photo", "video", "map", "animation", "audio", "voice_note", "divider",
    "thinking",
}  # fmt: skip
"""Discriminators of RichBlock that end a line (Bot API, RichBlock…)."""
_UNTYPED_BLOCKS = ("has_checkbox", "align", "credit", "blocks")
"""Keys of the parts that carry no type: list items, table cells, captions."""


def _note_media(node: Mapping[str, Any], content: RichContent) -> None:
    url = node.get("url")
    if isinstance(url, str):
        content.links.append(url)
    for key in _MEDIA:
        if key in node:
            content.media.add(key)
    photo = node.get("photo")
    if isinstance(photo, list):
        content.photos.append([size for size in photo if isinstance(size, Mapping)])


def _tidy(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
