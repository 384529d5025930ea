"""The bot as an operator runs it, against our server and against one written by others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.kit import updates
from tests.kit.outsider import Outsider
from tests.kit.process import TOKEN, bot_process, free_port, webhook
from tests.kit.server import FakeServer
from tests.kit_tests.test_referee_calls import picture

pytestmark = pytest.mark.loopback


async def reached(done: Callable[[], Any], patience: float = 15.0) -> None:
    """Wait until something is true."""
    async with asyncio.timeout(patience):
        while not done():  # noqa: ASYNC110 - what is awaited happens in another process
            await asyncio.sleep(0.02)


def answered(outsider: Outsider, known: int) -> bool:
    """Tell whether something a person can see came after so many requests."""
    return any(
        name.startswith(("send", "edit", "answer")) and name != "sendChatAction"
        for name, _, _ in outsider.bodies[known:]
    )


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_the_bot_serves_an_outsider(tmp_path: Path, mode: str) -> None:
    """Commands, forwards, pictures, buttons: every call is taken by somebody else's referee."""
    extra = webhook(free_port()) if mode == "webhook" else {}
    async with Outsider(token=TOKEN) as outsider:
        outsider.photo("foto-1", picture())
        async with bot_process(tmp_path, outsider.url, **extra) as bot:
            await bot.logged("webhook_ready" if mode == "webhook" else "started")
            steps = [
                updates.text("/start"),
                updates.text("Ayo pilih nomor 2!", **updates.forwarded()),
                updates.photo("Ayo pilih nomor 2!", file_id="foto-1"),
                updates.callback("tombol lama"),
            ]
            for step in steps:
                before = len(outsider.bodies)
                await outsider.put(step)
                await reached(partial(answered, outsider, before))
            assert outsider.refusals == []
            assert await bot.stop() == 0
        assert TOKEN not in "\n".join(bot.lines)


async def test_the_bot_survives_a_kill(tmp_path: Path) -> None:
    """Killed and started again on the same database, it answers what came in between."""
    async with FakeServer() as server, bot_process(tmp_path, server.url) as bot:
        desk = server.desk(TOKEN)
        await bot.logged("started")
        desk.put(updates.text("/start"))
        await reached(lambda: desk.world.room(1001).replies)
        bot.kill()
        assert await bot.wait() != 0
        desk.put(updates.text("/aturan"))
        before = len(desk.world.room(1001).replies)
        await bot.start()
        await reached(lambda: len(desk.world.room(1001).replies) > before)
        assert await bot.stop() == 0
    desk.assert_clean()


async def test_a_second_process_is_told_plainly(tmp_path: Path) -> None:
    """Two processes on one token: the log says so, the token stays out of it."""
    async with FakeServer() as server, bot_process(tmp_path, server.url) as bot:
        await bot.logged("started")
        await reached(lambda: server.desk(TOKEN).mailbox.polls)
        server.desk(TOKEN).mailbox.interrupt()
        await bot.logged("second_process")
        assert TOKEN not in "\n".join(bot.lines)
        assert await bot.stop() == 0
