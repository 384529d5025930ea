"""Downloading: into memory, within a limit, every failure in the words of its room."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.broadcast.draft.files import FileLostError, FileTooBigError
from bot.intake.incoming import PictureRef
from bot.pictures.header import MOST_BYTES
from bot.pictures.seen import PictureRefusedError, Refusal
from bot.wire import downloads
from tests.kit.stage import open_stage
from tests.kit.trouble import answer

TOO_BIG = answer(400, "Bad Request: file is too big", "getFile")


async def test_the_bytes_arrive(tmp_path: Path) -> None:
    """What was sent is what is read."""
    async with open_stage(tmp_path) as stage:
        stage.picture(b"isi", "berkas-1")
        bot = stage.application.bot
        assert await downloads.picture(bot, PictureRef("berkas-1", "u", 10)) == b"isi"
        assert await downloads.attachment(bot, "berkas-1") == b"isi"


async def test_a_heavy_picture_is_not_fetched(tmp_path: Path) -> None:
    """Its announced size is enough to refuse it."""
    async with open_stage(tmp_path) as stage:
        ref = PictureRef("foto-1", "u", MOST_BYTES + 1)
        with pytest.raises(PictureRefusedError) as caught:
            await downloads.picture(stage.application.bot, ref)
        assert caught.value.refusal is Refusal.HEAVY
        assert "getFile" not in [call.method for call in stage.request.calls]


async def test_a_heavy_file_without_a_size_is_refused_by_telegram(tmp_path: Path) -> None:
    """Which is the same to whoever sent it."""
    async with open_stage(tmp_path, clean=False) as stage:
        stage.request.trouble.add(TOO_BIG)
        with pytest.raises(PictureRefusedError) as caught:
            await downloads.picture(stage.application.bot, PictureRef("foto-1", "u", None))
        assert caught.value.refusal is Refusal.HEAVY
        with pytest.raises(FileTooBigError):
            await downloads.attachment(stage.application.bot, "foto-1")


async def test_what_is_gone_is_lost(tmp_path: Path) -> None:
    """Telegram no longer knows the file."""
    async with open_stage(tmp_path, clean=False) as stage:
        with pytest.raises(PictureRefusedError) as caught:
            await downloads.picture(stage.application.bot, PictureRef("tiada", "u", 10))
        assert caught.value.refusal is Refusal.LOST
        with pytest.raises(FileLostError):
            await downloads.attachment(stage.application.bot, "tiada")
