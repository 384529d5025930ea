"""From typed lines to updates, one person at a time."""

from __future__ import annotations

import re
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from bot.wire.terminal import texts
from bot.wire.terminal.people import ASN, PEOPLE
from bot.wire.terminal.screen import Screen, buttons
from bot.wire.terminal.server import TerminalRequest
from bot.wire.terminal.updates import Raw, Updates

Deliver = Callable[..., Awaitable[None]]
"""Takes updates that come at once, and waits until they are answered."""
_DIRECTIVE = re.compile(r":[a-z]")
"""A colon before anything else begins a smile or a sentence, which is sent as it is."""
_END = "."
_CHANNEL = "Kanal Contoh"


class Conversation:
    """Reads lines and delivers the updates they stand for."""

    def __init__(
        self, server: TerminalRequest, screen: Screen, deliver: Deliver, echo: bool
    ) -> None:
        self._server, self._screen, self._deliver, self._echo = server, screen, deliver, echo
        self._updates = Updates(server)
        self._person = ASN

    async def run(self, lines: AsyncIterator[str]) -> None:
        """Go on until the lines end or :keluar."""
        async for line in lines:
            if not line.strip():
                continue
            if _DIRECTIVE.match(line):
                name, _, rest = line[1:].partition(" ")
                if name == "keluar":
                    return
                await self._directive(name, rest.strip(), lines)
            elif line.strip().isdecimal() and self._server.shown.get(self._person.id):
                await self._press(int(line))
            else:
                await self._send(self._updates.text(self._person, line), line)

    async def _directive(self, name: str, rest: str, lines: AsyncIterator[str]) -> None:
        person = next((person for person in PEOPLE if person.key == name), None)
        if person is not None:
            self._person = person
            self._screen.notice(texts.NOW.format(name=person.name))
        elif name == "bantu":
            self._screen.notice("\n" + texts.HELP)
        elif name in ("teruskan", "tempel"):
            await self._block(name, rest, lines)
        elif name in ("foto", "berkas", "album"):
            await self._files(name, rest)
        elif name in ("ubah", "balas"):
            make = self._updates.edit if name == "ubah" else self._updates.reply
            await self._maybe(make(self._person, rest), rest)
        elif name == "sebaris":
            await self._send(self._updates.inline(self._person, rest), f"@bot {rest}")
        elif name == "blokir":
            await self._send(self._updates.block(self._person), "(memblokir bot)")
        else:
            self._screen.notice(texts.NO_DIRECTIVE.format(name=name))

    async def _block(self, name: str, rest: str, lines: AsyncIterator[str]) -> None:
        """Read lines up to one with a single full stop, and send them as one message."""
        block = []
        async for line in lines:
            if line.strip() == _END:
                break
            block.append(line)
        text = "\n".join(block)
        if name == "teruskan":
            update = self._updates.forward(self._person, text, rest or _CHANNEL)
        else:
            update = self._updates.text(self._person, text)
        await self._send(update, text)

    async def _files(self, name: str, rest: str) -> None:
        words = _words(rest) or [""]
        caption = "" if name == "album" else " ".join(words[1:])
        paths = [Path(word) for word in (words if name == "album" else words[:1])]
        group = f"album{self._server.next_id()}" if name == "album" else None
        try:
            if name == "berkas":
                made = [self._updates.document(self._person, paths[0], caption)]
            else:
                made = [self._updates.photo(self._person, path, caption, group) for path in paths]
        except OSError as error:
            self._screen.notice(texts.NO_FILE.format(path=error.filename))
            return
        await self._send(made[0], f"[{name}] {caption}", *made[1:])

    async def _press(self, number: int) -> None:
        message = self._server.shown[self._person.id]
        choices = buttons(message)
        if not 1 <= number <= len(choices) or "callback_data" not in choices[number - 1]:
            self._screen.notice(texts.NO_BUTTON)
            return
        button = choices[number - 1]
        update = self._updates.press(self._person, message, button["callback_data"])
        await self._send(update, f"[{button['text']}]")

    async def _maybe(self, update: Raw | None, shown: str) -> None:
        if update is None:
            self._screen.notice(texts.NOTHING_SENT)
        else:
            await self._send(update, shown)

    async def _send(self, update: Raw, shown: str, *more: Raw) -> None:
        if self._echo:
            self._screen.said(self._person, shown)
        await self._deliver(update, *more)


def _words(rest: str) -> list[str]:
    """Return the words of a line; quotation marks hold a path with spaces together, if in pairs."""
    try:
        return shlex.split(rest)
    except ValueError:
        return rest.split()
