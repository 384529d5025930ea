"""Fetching no more than can be held: a crowd waits with Telegram, not in our memory."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from aiohttp import web

from bot.bootstrap import App
from bot.wire import polling
from bot.wire.polling import PollRequest
from tests.kit import updates
from tests.kit.process import TOKEN
from tests.kit.server import FakeServer
from tests.kit.trouble import Mishap, Trouble
from tests.wire.test_runner import serving, until

pytestmark = pytest.mark.loopback
MOST, FETCHED_AT_ONCE = 150, 100


async def test_a_full_hand_fetches_nothing() -> None:
    """The request leaves as soon as there is room."""
    seen: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        seen.append(request.path)
        return web.json_response({"ok": True, "result": []})

    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    poll, held = PollRequest(), [polling._MOST_IN_HAND]
    poll.in_hand = lambda: held[0]
    await poll.initialize()
    try:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot{TOKEN}/getUpdates"
        fetching = asyncio.create_task(poll.do_request(url, "POST"))
        await asyncio.sleep(3 * polling._LOOKS_AGAIN_SECONDS)
        assert not seen
        held[0] -= 1
        status, _ = await fetching
        assert status == 200
        assert len(seen) == 1
    finally:
        await poll.shutdown()
        await runner.cleanup()


async def test_a_crowd_is_fetched_bit_by_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds of people write while Telegram is slow: few are held, all are answered."""
    held: list[int] = []
    plain = polling._in_hand

    def noted(application: App) -> int:
        held.append(plain(application))
        return held[-1]

    monkeypatch.setattr(polling, "_in_hand", noted)
    monkeypatch.setattr(polling, "_MOST_IN_HAND", MOST)
    people = list(updates.persons(600))
    async with FakeServer() as server, serving(tmp_path, server) as bot:
        desk = server.desk(TOKEN)
        desk.trouble.replace([Trouble(Mishap.SLOW, ("send*",), seconds=1.0)])
        for person in people:
            desk.put(updates.text("/aturan", person))
        await until(lambda: all(desk.world.room(person.id).replies for person in people))
        await bot.stop()
    assert MOST <= max(held) <= MOST + FETCHED_AT_ONCE
