"""Replies to Telegram: the one place where a :class:`bot.reply.Reply` becomes Bot API calls.

What surely was not sent is tried again for some seconds, because somebody waits for it; what was
perhaps sent never is, because nobody wants an answer twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import (
    Bot,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter

from bot.reply import Button, Reply, Rows
from bot.wire.transport import SurelyNotSentError, seconds_to_wait

_PAUSES = (0.5, 2.0)
"""Seconds before a second and a third attempt; a flood names its own."""
_LONGEST_SECONDS = 20.0
"""A flood that lasts longer is given up: the person has asked again by then."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "message is not modified"
_Result = TypeVar("_Result")


async def send(bot: Bot, chat: int, reply: Reply, quoting: int | None = None) -> Message:
    """Send a reply to a chat, as an answer to the message ``quoting`` where one is given.

    Raises:
        telegram.error.TelegramError: Telegram refused it or could not be reached.
    """
    return await _patiently(lambda: _send(bot, chat, reply, quoting))


async def _send(bot: Bot, chat: int, reply: Reply, quoting: int | None) -> Message:
    markup = _markup(reply)
    answer_to = (
        ReplyParameters(quoting, allow_sending_without_reply=True) if quoting is not None else None
    )
    if reply.picture is not None:
        return await bot.send_photo(
            chat, InputFile(reply.picture.data, reply.picture.name), caption=reply.html,
            parse_mode=ParseMode.HTML, reply_markup=markup, reply_parameters=answer_to,
            protect_content=reply.protect, disable_notification=reply.silent,
        )  # fmt: skip
    document = InputFile(reply.document.data, reply.document.name) if reply.document else reply.file
    if document is not None:
        return await bot.send_document(
            chat, document, caption=reply.html,
            parse_mode=ParseMode.HTML, reply_markup=markup, reply_parameters=answer_to,
            protect_content=reply.protect, disable_notification=reply.silent,
        )  # fmt: skip
    return await bot.send_message(
        chat, reply.html, parse_mode=ParseMode.HTML, reply_markup=markup,
        link_preview_options=_NO_PREVIEW, reply_parameters=answer_to,
        protect_content=reply.protect, disable_notification=reply.silent,
    )  # fmt: skip


async def edit(bot: Bot, chat: int, message: int, reply: Reply) -> bool:
    """Put a reply in place of an earlier text message; False when that message cannot be edited.

    Raises:
        telegram.error.TelegramError: Telegram refused it otherwise or could not be reached.
    """
    return await _patiently(lambda: edit_once(bot, chat, message, reply))


async def edit_once(bot: Bot, chat: int, message: int, reply: Reply) -> bool:
    """Edit as :func:`edit` does, without waiting: for what a newer edit will soon replace."""
    try:
        await bot.edit_message_text(
            reply.html, chat, message, parse_mode=ParseMode.HTML,
            reply_markup=keyboard(reply.rows), link_preview_options=_NO_PREVIEW,
        )  # fmt: skip
    except BadRequest as error:
        return _UNCHANGED in error.message.lower()
    return True


async def _patiently(act: Callable[[], Awaitable[_Result]]) -> _Result:
    for pause in _PAUSES:
        try:
            return await act()
        except SurelyNotSentError:
            await asyncio.sleep(pause)
        except RetryAfter as error:
            if seconds_to_wait(error) > _LONGEST_SECONDS:
                raise
            await asyncio.sleep(seconds_to_wait(error))
    return await act()


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply as Telegram wants them, or None when there are none."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _markup(reply: Reply) -> InlineKeyboardMarkup | ForceReply | None:
    if reply.asks is not None:
        return ForceReply(input_field_placeholder=reply.asks)
    return keyboard(reply.rows)


def _button(button: Button) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(button.label, url=button.url)
    if button.copy is not None:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    if button.inline is not None:
        return InlineKeyboardButton(button.label, switch_inline_query=button.inline)
    return InlineKeyboardButton(button.label, callback_data=button.action)
