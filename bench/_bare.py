"""A bare loop over a library's own sendMessage: no ledger, no pace, no memory of anything.

``PYTHON bench/_bare.py aiogram|ptb URL MESSAGES CONCURRENCY``. It imports nothing of the project,
so it also runs in an environment that has only aiogram.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable

TEXT = "Edaran uji nomor 12: netralitas ASN. Mohon dibaca sampai selesai."
TOKEN = "42:uji-token"  # noqa: S105 - the fake server's
Send = Callable[[int], Awaitable[object]]


async def aiogram(url: str, messages: int, concurrency: int) -> None:
    """Send through aiogram's Bot."""
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=concurrency)
    bot = Bot(TOKEN, session=session)
    await loop(lambda chat: bot.send_message(chat, TEXT), messages, concurrency)
    await session.close()


async def ptb(url: str, messages: int, concurrency: int) -> None:
    """Send through python-telegram-bot's Bot with the transport it has by default."""
    from telegram.ext import ApplicationBuilder

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").job_queue(None)
    async with builder.build() as application:
        bot = application.bot
        await loop(lambda chat: bot.send_message(chat, TEXT), messages, concurrency)


async def loop(send: Send, messages: int, concurrency: int) -> None:
    """Send so many messages, so many at a time."""
    chats = iter(range(5_000_001, 5_000_001 + messages))

    async def work() -> None:
        for chat in chats:
            await send(chat)

    await asyncio.gather(*(work() for _ in range(concurrency)))


if __name__ == "__main__":
    kind = {"aiogram": aiogram, "ptb": ptb}[sys.argv[1]]
    asyncio.run(kind(sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
