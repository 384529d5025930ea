"""What happens when a handler fails: the person gets an apology with a code, the log an event."""

from __future__ import annotations

import secrets
from contextlib import suppress

from telegram import Update
from telegram.error import Forbidden, TelegramError
from telegram.ext import ContextTypes

from bot import log
from bot.house import House
from bot.intake import texts
from bot.reply import Reply
from bot.statistics.events import Event
from bot.wire import sending

_log = log.get(__name__)


class Failures:
    """PTB's error handler."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Apologise and log; never the update, whose text and names are nobody's business."""
        error = context.error
        if isinstance(error, Forbidden):
            # The person blocked the bot between asking and being answered.
            _log.info("answer_refused", error=type(error).__name__)
            return
        code = secrets.token_hex(3)
        kind = type(update).__name__
        _log.error("handler_failed", code=code, update=kind, exc_info=error)
        self._house.tally.count(Event.ERROR, outcome=type(error).__name__[:48])
        if isinstance(update, Update):
            await self._apologise(update, context, code)

    async def _apologise(
        self, update: Update, context: ContextTypes.DEFAULT_TYPE, code: str
    ) -> None:
        if update.effective_chat is None or update.inline_query is not None:
            return
        reply = Reply(texts.FAILED.format(code=code))
        with suppress(TelegramError):
            await sending.send(context.bot, update.effective_chat.id, reply)
