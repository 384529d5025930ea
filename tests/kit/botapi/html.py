"""HTML as the Bot API reads it: tags of a small set, properly nested, everything else escaped.

The refusals follow https://core.telegram.org/bots/api#html-style and the parser of the server
(``parse_html`` in tdlib's MessageEntity.cpp). The kit is a little stricter than the server where
the server keeps silent and shows something nobody meant: a bare ``&`` or ``>``, a link without an
address, formatting inside ``<code>`` that would be dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

KINDS = {
    "a": "text_link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline", "s": "strikethrough", "strike": "strikethrough",
    "del": "strikethrough", "span": "spoiler", "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji", "tg-time": "date_time", "code": "code", "pre": "pre",
    "blockquote": "blockquote",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"}, "span": {"class"}, "tg-emoji": {"emoji-id"}, "code": {"class"},
    "blockquote": {"expandable"}, "tg-time": {"unix", "format"},
}  # fmt: skip
SCHEMES = frozenset({"http", "https", "tg", "mailto", "tel", "ton"})
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ENTITY_LIMIT = 100

_TOKEN = re.compile(r"</?[^<>]*>|<|>|&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);|&|[^<>&]+")
_TAG = re.compile(r"<(/?)([a-zA-Z0-9-]*)((?:\s+[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"""\s*([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?""")
_SOLITARY = frozenset({"text_link", "custom_emoji", "date_time"})
_VERBATIM = frozenset({"code", "pre"})


def width(text: str) -> int:
    """Return the length in UTF-16 code units, in which Telegram counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class Formatted:
    """A text after parsing: what is shown, its entities, and what is wrong with it."""

    text: str
    entities: list[dict[str, Any]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@dataclass
class _Open:
    tag: str
    kind: str
    offset: int
    extra: dict[str, Any]


class _Parser:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.offset = 0
        self.stack: list[_Open] = []
        self.result = Formatted("")

    def complain(self, what: str) -> None:
        self.result.complaints.append(f"can't parse entities: {what}")

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.offset += width(text)

    def read(self, html: str) -> Formatted:
        for match in _TOKEN.finditer(html):
            self.token(match[0])
        for left in self.stack:
            self.complain(f'no end tag for start tag "{left.tag}"')
        self.result.text = "".join(self.parts)
        self.result.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        if len(self.result.entities) > ENTITY_LIMIT:
            self.complain(f"over {ENTITY_LIMIT} entities: the rest would lose their form")
        return self.result

    def token(self, token: str) -> None:
        if token[0] == "<":
            self.tag(token)
        elif token == ">":
            self.complain('">" must be written "&gt;"')
            self.write(token)
        elif token[0] == "&":
            self.reference(token)
        else:
            self.write(token)

    def reference(self, token: str) -> None:
        name = token[1:-1]
        if name in NAMED:
            self.write(NAMED[name])
        elif name.startswith("#"):
            code = int(f"0{name[1:]}", 16 if name[1] == "x" else 10)
            if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
                self.write(chr(code))
            else:
                self.complain(f'"{token}" names no character')
        else:
            self.complain(f'"&" must be written "&amp;" (near "{token}")')
            self.write(token)

    def tag(self, token: str) -> None:
        found = _TAG.fullmatch(token)
        if found is None:
            self.complain(f'"<" must be written "&lt;", or the tag is not closed: "{token[:30]}"')
            self.write(token)
        elif found[1]:
            self.close(found[2].lower(), token)
        else:
            self.open(found[2].lower(), found[3])

    def open(self, tag: str, rest: str) -> None:
        kind = KINDS.get(tag)
        if kind is None:
            self.complain(f'unsupported start tag "{tag}"')
            return
        attributes = self.attributes(tag, rest)
        extra = self.argument(tag, attributes)
        if tag == "blockquote" and "expandable" in attributes:
            kind = "expandable_blockquote"
        self.nest(tag, kind)
        self.stack.append(_Open(tag, kind, self.offset, extra))

    def attributes(self, tag: str, rest: str) -> dict[str, str]:
        known, found, position = ATTRIBUTES.get(tag, set()), {}, 0
        rest = rest.rstrip()
        while position < len(rest):
            match = _ATTRIBUTE.match(rest, position)
            if match is None:
                self.complain(f'malformed attributes in the tag "{tag}": {rest.strip()!r}')
                return {}
            position = match.end()
            if match[1] not in known:
                self.complain(f'the tag "{tag}" has no attribute "{match[1]}"')
            found[match[1]] = unescape((match[2] or "").strip("\"'"))
        return found

    def argument(self, tag: str, attributes: dict[str, str]) -> dict[str, Any]:
        if tag == "a":
            url = attributes.get("href", "")
            if not link(url):
                self.complain(f"the link has no usable address: {url!r}")
            return {"url": url}
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self.complain('tag "span" must have class "tg-spoiler"')
        if tag == "code" and "class" in attributes:
            language = attributes["class"].removeprefix("language-")
            if language == attributes["class"]:
                self.complain('the class of "code" must begin with "language-"')
            return {"language": language}
        if tag == "tg-emoji":
            if not attributes.get("emoji-id", "").isdecimal():
                self.complain("invalid custom emoji identifier specified")
            return {"custom_emoji_id": attributes.get("emoji-id", "")}
        if tag == "tg-time":
            if not attributes.get("unix", "").isdecimal():
                self.complain('tag "tg-time" needs a number as "unix"')
                return {}
            return {"unix_time": int(attributes["unix"])}
        return {}

    def nest(self, tag: str, kind: str) -> None:
        around = [outer.kind for outer in self.stack]
        quotes = {"blockquote", "expandable_blockquote"}
        language = tag == "code" and around and around[-1] == "pre"
        if _VERBATIM & set(around) and not language:
            self.complain(f'"{tag}" inside "code" or "pre" would be dropped')
        elif kind in _VERBATIM and set(around) - quotes and not language:
            self.complain(f'"{tag}" inside other formatting would lose it')
        if kind in quotes and quotes & set(around):
            self.complain("a blockquote inside a blockquote would be dropped")
        if kind in _SOLITARY and _SOLITARY & set(around):
            self.complain(f'"{tag}" inside a link, emoji or time would be dropped')

    def close(self, tag: str, token: str) -> None:
        if not self.stack:
            self.complain(f"unexpected end tag {token}")
            return
        opened = self.stack[-1]
        if tag and tag != opened.tag:
            self.complain(f'unmatched end tag, expected "</{opened.tag}>", found "{token}"')
            if all(outer.tag != tag for outer in self.stack):
                return
            while self.stack[-1].tag != tag:
                self.stack.pop()
            opened = self.stack[-1]
        self.stack.pop()
        self.finish(opened)

    def finish(self, opened: _Open) -> None:
        length = self.offset - opened.offset
        if not length:
            return  # Telegram drops empty entities without a word
        if opened.tag == "code" and self.stack and self.stack[-1].tag == "pre":
            self.stack[-1].extra |= opened.extra
            return
        entity = {"type": opened.kind, "offset": opened.offset, "length": length}
        self.result.entities.append(entity | opened.extra)


@lru_cache(maxsize=256)
def parse(html: str) -> Formatted:
    """Return the text that HTML shows, its entities, and every complaint about it.

    The result is shared between callers (a broadcast sends one text to thousands): do not change
    it.
    """
    return _Parser().read(html)


def unescape(value: str) -> str:
    """Return an attribute's value with the references that Telegram knows replaced."""
    for name, character in (*((k, v) for k, v in NAMED.items() if k != "amp"), ("amp", "&")):
        value = value.replace(f"&{name};", character)
    return value


def link(url: str) -> bool:
    """Tell whether an address is one that Telegram makes a link of."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme not in SCHEMES or any(character.isspace() for character in url):
        return False
    return bool(parts.netloc or (parts.scheme in ("mailto", "tel", "tg") and parts.path))
