"""Fetching a picture that somebody sent: into memory, never onto a disk, and not beyond a limit."""

from __future__ import annotations

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.intake.incoming import PictureRef
from bot.pictures.header import MOST_BYTES
from bot.pictures.seen import PictureRefusedError, Refusal

_TOO_BIG = "too big"


async def fetch(bot: Bot, picture: PictureRef) -> bytes:
    """Return the bytes of a picture.

    Raises:
        PictureRefusedError: it is larger than 20 MB, or Telegram did not hand it over.
    """
    _admit(picture.size)
    try:
        file = await bot.get_file(picture.file_id)
        _admit(file.file_size)
        return bytes(await file.download_as_bytearray())
    except BadRequest as error:
        heavy = _TOO_BIG in error.message.lower()
        raise PictureRefusedError(Refusal.HEAVY if heavy else Refusal.LOST) from None
    except TelegramError:
        raise PictureRefusedError(Refusal.LOST) from None


def _admit(size: int | None) -> None:
    if size is not None and size > MOST_BYTES:
        raise PictureRefusedError(Refusal.HEAVY)
