"""Downloading a file that an officer sent, of whatever kind."""

from __future__ import annotations

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.broadcast.files import FileLostError, FileTooBigError

_TOO_BIG = "file is too big"


async def fetch(bot: Bot, file_id: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        FileTooBigError: it is larger than bots may download.
        FileLostError: Telegram does not give it, or could not be reached.
    """
    try:
        file = await bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())
    except BadRequest as error:
        if _TOO_BIG in error.message.lower():
            raise FileTooBigError from None
        raise FileLostError from None
    except TelegramError:
        raise FileLostError from None
