"""Downloading what somebody sent: into memory, never onto a disk, and not beyond a limit.

Each function fails in the words of the room it works for.
"""

from __future__ import annotations

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.broadcast.draft.files import FileLostError, FileTooBigError
from bot.intake.incoming import PictureRef
from bot.pictures.header import MOST_BYTES
from bot.pictures.seen import PictureRefusedError, Refusal

_TOO_BIG = "too big"


class _TooBigError(Exception):
    """It is larger than bots may download."""


async def picture(bot: Bot, ref: PictureRef) -> bytes:
    """Return the bytes of a picture.

    Raises:
        PictureRefusedError: it is larger than 20 MB, or Telegram did not hand it over.
    """
    try:
        return await _download(bot, ref.file_id, ref.size)
    except _TooBigError:
        raise PictureRefusedError(Refusal.HEAVY) from None
    except TelegramError:
        raise PictureRefusedError(Refusal.LOST) from None


async def attachment(bot: Bot, file_id: str) -> bytes:
    """Return the bytes of a file of whatever kind that an officer sent.

    Raises:
        FileTooBigError: it is larger than 20 MB.
        FileLostError: Telegram does not give it, or could not be reached.
    """
    try:
        return await _download(bot, file_id)
    except _TooBigError:
        raise FileTooBigError from None
    except TelegramError:
        raise FileLostError from None


async def _download(bot: Bot, file_id: str, size: int | None = None) -> bytes:
    """Return the bytes of a file; nothing is fetched of one that is announced as too big."""
    _admit(size)
    try:
        file = await bot.get_file(file_id)
    except BadRequest as error:
        if _TOO_BIG in error.message.lower():
            raise _TooBigError from None
        raise
    _admit(file.file_size)
    return bytes(await file.download_as_bytearray())


def _admit(size: int | None) -> None:
    if size is not None and size > MOST_BYTES:
        raise _TooBigError
