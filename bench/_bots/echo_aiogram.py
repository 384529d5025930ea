"""aiogram with its defaults, echoing. Runs in an environment of its own, by path."""

from __future__ import annotations

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message


async def main(url: str) -> None:
    """Echo until killed."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=512)
    bot, dispatcher = Bot("42:ukur", session=session), Dispatcher()

    async def echo(message: Message) -> None:
        await message.answer(message.text or "?")

    async def pressed(query: CallbackQuery) -> None:
        await query.answer()
        if query.message is not None:
            await bot.send_message(query.message.chat.id, "ok")

    dispatcher.message.register(echo)
    dispatcher.callback_query.register(pressed)
    await dispatcher.start_polling(bot, handle_signals=False, polling_timeout=5)


asyncio.run(main(sys.argv[1]))
