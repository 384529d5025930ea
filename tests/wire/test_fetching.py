"""Fetching a picture: into memory, within a limit, every failure a refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.intake.incoming import PictureRef
from bot.pictures.header import MOST_BYTES
from bot.pictures.seen import PictureRefusedError, Refusal
from bot.wire import fetching
from tests.kit.stage import open_stage


async def test_the_bytes_arrive(tmp_path: Path) -> None:
    """What was sent is what is read."""
    async with open_stage(tmp_path) as stage:
        stage.picture(b"isi gambar", "foto-1")
        ref = PictureRef("foto-1", "u", 10)
        assert await fetching.fetch(stage.application.bot, ref) == b"isi gambar"


async def test_a_heavy_picture_is_not_fetched(tmp_path: Path) -> None:
    """Its announced size is enough to refuse it."""
    async with open_stage(tmp_path) as stage:
        with pytest.raises(PictureRefusedError) as caught:
            await fetching.fetch(stage.application.bot, PictureRef("foto-1", "u", MOST_BYTES + 1))
        assert caught.value.refusal is Refusal.HEAVY
        assert "getFile" not in [call.method for call in stage.request.calls]


async def test_a_picture_that_is_gone_is_refused(tmp_path: Path) -> None:
    """Telegram no longer knows the file."""
    async with open_stage(tmp_path, clean=False) as stage:
        with pytest.raises(PictureRefusedError) as caught:
            await fetching.fetch(stage.application.bot, PictureRef("tiada", "u", 10))
        assert caught.value.refusal is Refusal.LOST
