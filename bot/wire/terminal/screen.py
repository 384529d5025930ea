"""What a person sees: the bot's messages with their buttons, numbered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.wire.terminal.markup import render
from bot.wire.terminal.people import Person


class Screen:
    """Prints messages. On a pipe there are no colours, but the same words."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._person: Person | None = None

    def message(self, person: Person, method: str, params: Mapping[str, Any]) -> None:
        """Print a message of the bot, or an edit of one."""
        edited = " (disunting)" if method.startswith("edit") else ""
        self._line(Text(f"┌ Saring → {person.name}{edited}", "bold green"))
        attachment = _attachment(method, params)
        if attachment:
            self._line(Text(f"  {attachment}", "magenta"))
        html = params.get("text") or params.get("caption") or ""
        body = render(html) if params.get("parse_mode") == "HTML" else Text(html)
        for line in body.split("\n", allow_blank=True):
            self._line(Text("  ") + line)
        for number, label in enumerate(labels(params), start=1):
            self._line(Text(f"  [{number}] {label}", "cyan"))
        self._line(Text(""))

    def notice(self, text: str) -> None:
        """Print a short notice: a toast of Telegram, or a word of the terminal itself."""
        self._line(Text(f"· {text}", "yellow"))

    def said(self, person: Person, text: str) -> None:
        """Print what a person sent; a pipe would not show it otherwise."""
        self._line(Text(f"{person.name}: {text}", "bold"))

    def _line(self, text: Text) -> None:
        self._console.print(text, soft_wrap=True, highlight=False)


def buttons(params: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the inline buttons of a message in reading order."""
    markup = params.get("reply_markup")
    if isinstance(markup, str):
        markup = json.loads(markup)
    if not isinstance(markup, Mapping):
        return []
    rows: Sequence[Sequence[Mapping[str, Any]]] = markup.get("inline_keyboard", [])
    return [button for row in rows for button in row]


def labels(params: Mapping[str, Any]) -> list[str]:
    """Return the labels of the buttons, with what a button that leaves the chat does."""
    shown = []
    for button in buttons(params):
        label = str(button["text"])
        if "url" in button:
            label += f" → {button['url']}"
        elif "copy_text" in button:
            label += " (salin)"
        elif "switch_inline_query" in button:
            label += " (pilih obrolan)"
        shown.append(label)
    return shown


def _attachment(method: str, params: Mapping[str, Any]) -> str | None:
    for kind, word in (("photo", "gambar"), ("document", "berkas"), ("media", "album")):
        if method.lower() == f"send{kind}" or (kind == "media" and method == "sendMediaGroup"):
            where = params.get("_saved")
            return f"[{word}{f': {where}' if where else ''}]"
    return None
