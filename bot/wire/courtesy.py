"""A message to somebody who did not write just now: good to have, and nothing hangs on it."""

from __future__ import annotations

from telegram import Bot
from telegram.error import TelegramError

from bot.reply import Reply
from bot.wire import sending


async def tell(bot: Bot, chat: int, reply: Reply) -> bool:
    """Send a message; False when it could not be, as to somebody who never opened the bot."""
    try:
        await sending.send(bot, chat, reply)
    except TelegramError:
        return False
    return True
