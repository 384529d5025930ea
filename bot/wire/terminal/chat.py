"""A chat in the terminal, over PTB's own request interface."""

from __future__ import annotations

import sys

from rich.console import Console
from telegram import Update

from bot.bootstrap import build_application
from bot.clock import long_date
from bot.house import House
from bot.screening.service import PictureReader
from bot.wire.terminal import lines, texts
from bot.wire.terminal.conversation import Conversation
from bot.wire.terminal.screen import Screen
from bot.wire.terminal.server import TerminalRequest
from bot.wire.terminal.updates import Raw

_QUIET_SECONDS = 0.05
"""An album typed here is complete at once; nobody should wait for a phone's network."""


async def chat(house: House, pictures: PictureReader | None = None) -> int:
    """Chat until the input ends, every answer owed has come, and return 0."""
    interactive = sys.stdin.isatty()
    screen = Screen(Console(file=sys.stdout, force_terminal=interactive or None))
    server = TerminalRequest(screen)
    application, rooms = build_application(house, server, pictures, quiet=_QUIET_SECONDS)

    async def deliver(*raws: Raw) -> None:
        for raw in raws:
            update = Update.de_json(raw, application.bot)
            if update is not None:
                work = application.process_update(update)
                await application.update_processor.process_update(update, work)
        await rooms.drain()

    async with application:
        await application.start()
        if interactive:
            screen.notice(texts.HELLO)
            if house.settings.today is not None:
                screen.notice(texts.OTHER_DAY.format(day=long_date(house.settings.today)))
        conversation = Conversation(server, screen, deliver, echo=not interactive)
        try:
            await conversation.run(lines.typed("» ") if interactive else lines.piped())
            await rooms.drain()
        finally:
            await application.stop()
    return 0
