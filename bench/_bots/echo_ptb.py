"""python-telegram-bot with its defaults, echoing: ``python -m bench._bots.echo_ptb URL``."""

from __future__ import annotations

import sys

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bench._processes import TOKEN


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Send back what was written."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "?")


async def pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a button, as every bot must, and say something."""
    if update.callback_query is not None and update.effective_chat is not None:
        await update.callback_query.answer()
        await context.bot.send_message(update.effective_chat.id, "ok")


if __name__ == "__main__":
    application = Application.builder().token(TOKEN).base_url(f"{sys.argv[1]}/bot").build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.add_handler(CallbackQueryHandler(pressed))
    application.run_polling(timeout=5)
