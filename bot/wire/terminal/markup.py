"""The HTML of a message as text for a terminal."""

from __future__ import annotations

from html.parser import HTMLParser

from rich.text import Text

_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strike", "del": "strike", "code": "cyan", "pre": "cyan",
}  # fmt: skip


def render(html: str) -> Text:
    """Return the text with its styles; quotations get a bar in front of every line."""
    parser = _Rendering()
    parser.feed(html)
    parser.close()
    return parser.text


class _Rendering(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Text()
        self._styles: list[str] = []
        self._quoted = False
        self._href: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "blockquote":
            self._quoted = True
            self.text.append("│ ", "dim")
        elif tag == "a":
            self._href = dict(attrs).get("href")
        self._styles.append(_STYLES.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote":
            self._quoted = False
        elif tag == "a" and self._href:
            self.text.append(f" ({self._href})", "dim")
            self._href = None
        if self._styles:
            self._styles.pop()

    def handle_data(self, data: str) -> None:
        style = " ".join(filter(None, self._styles))
        self.text.append(data.replace("\n", "\n│ ") if self._quoted else data, style)
