"""What happens when a handler fails: the person gets an apology with a code, the log an event."""

from __future__ import annotations

import secrets
from contextlib import suppress

from telegram import Bot, Update
from telegram.error import Forbidden, TelegramError
from telegram.ext import ContextTypes

from bot import log
from bot.house import House
from bot.reply import Reply
from bot.statistics.events import Event
from bot.wire import sending, texts

_log = log.get(__name__)


class Failures:
    """PTB's error handler."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Take an error from PTB."""
        if context.error is not None:
            await self.failed(update, context.bot, context.error)

    async def failed(self, update: object, bot: Bot, error: Exception) -> None:
        """Apologise and log; never the update, whose text and names are nobody's business."""
        if isinstance(error, Forbidden):
            # The person blocked the bot between asking and being answered.
            _log.info("answer_refused", error=type(error).__name__)
            return
        code = secrets.token_hex(3)
        _log.error("handler_failed", code=code, update=type(update).__name__, exc_info=error)
        self._house.tally.count(Event.ERROR, outcome=type(error).__name__[:48])
        if isinstance(update, Update):
            await self._apologise(update, bot, code)

    async def _apologise(self, update: Update, bot: Bot, code: str) -> None:
        if update.effective_chat is None or update.inline_query is not None:
            return
        if update.callback_query is not None:
            # Whether the handler came to it or not: the button must not spin for ever.
            with suppress(TelegramError):
                await update.callback_query.answer()
        reply = Reply(texts.FAILED.format(code=code))
        with suppress(TelegramError):
            await sending.send(bot, update.effective_chat.id, reply)
