"""A sign of life while something takes seconds: Telegram shows it below the bot's name."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.wire.turn import Turn

_AGAIN_SECONDS = 4.5
"""Telegram takes the sign away after five seconds (Bot API, sendChatAction)."""


@asynccontextmanager
async def working(turn: Turn, *, busy: bool = True) -> AsyncIterator[None]:
    """Show that the bot is at work for as long as the block runs; nothing when it is not busy."""
    if not busy:
        yield
        return
    sign = asyncio.create_task(_keep_showing(turn))
    try:
        yield
    finally:
        sign.cancel()
        with suppress(asyncio.CancelledError):
            await sign


async def _keep_showing(turn: Turn) -> None:
    while True:
        # The sign is a courtesy: that it cannot be shown must not cost the answer.
        with suppress(TelegramError):
            await turn.bot.send_chat_action(turn.chat, ChatAction.TYPING)
        await asyncio.sleep(_AGAIN_SECONDS)
