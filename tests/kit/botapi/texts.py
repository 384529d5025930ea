"""Texts and captions: length, emptiness, and the parse mode."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from tests.kit.botapi.html import ENTITY_LIMIT, Formatted, parse, width
from tests.kit.botapi.links import deep_link, in_text

_BLANK = frozenset("\u115f\u1160\u2800\u3164\ufffc")
_INVISIBLE = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def blank(text: str) -> bool:
    """Tell whether nothing of a text can be seen; Telegram calls such a message empty."""
    return all(
        character in _BLANK or unicodedata.category(character) in _INVISIBLE for character in text
    )


def formatted(text: str, mode: str | None) -> Formatted:
    """Return a text as shown, by its parse mode.

    Only HTML is read: the project writes nothing else, and what the kit cannot check it refuses.
    """
    if mode is None or mode == "":
        return Formatted(text)
    if mode.lower() == "html":
        return parse(text)
    return Formatted(text, complaints=[f"parse mode {mode!r} is none the kit can check"])


def shown(text: str, mode: str | None, entities: list[dict[str, Any]] | None) -> Formatted:
    """Return a text as it appears in the chat: parsed, with white space around it trimmed."""
    parsed = formatted(text, mode)
    marked = parsed.entities if mode else (entities or [])
    ahead = width(parsed.text) - width(parsed.text.lstrip())
    visible = parsed.text.strip()
    end = width(visible)
    kept = []
    for entity in marked:
        first = max(entity["offset"] - ahead, 0)
        last = min(entity["offset"] + entity["length"] - ahead, end)
        if first < last:
            kept.append(entity | {"offset": first, "length": last - first})
    return Formatted(visible, kept, parsed.complaints)


def text_complaints(where: str, text: str, mode: str | None, low: int, high: int) -> list[str]:
    """Return what is wrong with a text whose length counts after parsing.

    Args:
        where: the name of the field, for the complaint.
        low, high: the fewest and the most characters (code points) after parsing.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return [f"{where}: strings must be encoded in UTF-8"]
    result = formatted(text, mode)
    links = [deep_link(entity["url"]) for entity in result.entities if "url" in entity]
    wrong = [*result.complaints, *in_text(result.text), *(each for one in links for each in one)]
    found = [f"{where}: {complaint}" for complaint in wrong]
    length = len(result.text.strip())
    if low and blank(result.text):
        found.append(f"{where}: text must be non-empty")
    if length > high:
        found.append(f"{where}: {length} characters after parsing, at most {high}")
    return found


def entity_complaints(where: str, text: str, entities: object) -> list[str]:
    """Return what is wrong with entities given beside a text instead of a parse mode."""
    if not isinstance(entities, list):
        return []
    found, end = [], width(text)
    if len(entities) > ENTITY_LIMIT:
        found.append(f"{where}: over {ENTITY_LIMIT} entities")
    for entity in entities:
        if not isinstance(entity, Mapping):
            continue
        offset, length = entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(length, int):
            continue
        if offset < 0 or length <= 0 or offset + length > end:
            found.append(f"{where}: entity {offset}+{length} lies outside the text of {end}")
    return found
