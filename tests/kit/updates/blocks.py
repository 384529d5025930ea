"""Rich messages (Bot API 10.1): posts made of blocks, which arrive without ``text``.

python-telegram-bot 22.8 leaves them unparsed in ``message.api_kwargs["rich_message"]``.
https://core.telegram.org/bots/api#richmessage
"""

from __future__ import annotations

from typing import Any

from tests.kit.updates.content import sizes
from tests.kit.updates.frame import incoming
from tests.kit.updates.people import ASN, Json, Person


def paragraph(words: Any) -> Json:
    """Return a paragraph; ``words`` is rich text: a string, a list or a styled object."""
    return {"type": "paragraph", "text": words}


def heading(words: Any, size: int = 1) -> Json:
    """Return a heading."""
    return {"type": "heading", "text": words, "size": size}


def bold(words: Any) -> Json:
    """Return rich text in bold."""
    return {"type": "bold", "text": words}


def link(words: Any, url: str) -> Json:
    """Return rich text that is a link."""
    return {"type": "url", "text": words, "url": url}


def bullets(*items: str) -> Json:
    """Return a list."""
    listed = [{"label": "•", "blocks": [paragraph(item)]} for item in items]
    return {"type": "list", "items": listed}


def table(*rows: tuple[str, ...]) -> Json:
    """Return a table."""
    cells = [[{"text": cell, "align": "left", "valign": "top"} for cell in row] for row in rows]
    return {"type": "table", "cells": cells}


def quotation(*blocks: Json, credit: str | None = None) -> Json:
    """Return a quotation of blocks."""
    credited = {} if credit is None else {"credit": credit}
    return {"type": "blockquote", "blocks": list(blocks)} | credited


def details(summary: str, *blocks: Json) -> Json:
    """Return blocks folded under a summary."""
    return {"type": "details", "summary": summary, "blocks": list(blocks)}


def picture(caption: str | None = None) -> Json:
    """Return a picture with perhaps a caption."""
    under = {} if caption is None else {"caption": {"text": caption}}
    return {"type": "photo", "photo": sizes()} | under


def nested(words: str, depth: int = 16) -> Json:
    """Return a paragraph inside as many quotations as Telegram allows."""
    block = paragraph(words)
    for _ in range(depth - 1):
        block = quotation(block)
    return block


def rich(*blocks: Json | str, sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a rich message; plain strings become paragraphs."""
    content = [paragraph(block) if isinstance(block, str) else block for block in blocks]
    return incoming(sender, None, {"rich_message": {"blocks": content}}, extra)
