"""The way to Telegram fails: the poller hangs, names do not resolve, a stop comes in between."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest
from aiohttp import ClientSession, resolver
from structlog.testing import capture_logs

from bot.wire import polling
from bot.wire.transport import AiohttpRequest, SurelyNotSentError
from tests.kit import updates
from tests.kit.chat import RefusalError
from tests.kit.process import TOKEN, bot_process, free_port
from tests.kit.server import FakeServer
from tests.kit.trouble import Mishap, Trouble
from tests.kit.waiting import reached
from tests.wire.test_runner import serving

pytestmark = pytest.mark.loopback


async def status(port: int, path: str = "/healthz") -> int:
    """Return what a probe answers."""
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as got:
        return got.status


async def until_status(port: int, wanted: int) -> None:
    """Wait until a probe answers so."""
    async with asyncio.timeout(60):
        while await status(port) != wanted:  # noqa: ASYNC110 - a probe is asked, it tells nobody
            await asyncio.sleep(0.05)


async def test_a_hanging_poller_is_noticed_and_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The probe turns red and stays red until a poll ends; what came meanwhile is answered."""
    monkeypatch.setattr(polling, "_WATCH_SECONDS", 0.05)
    monkeypatch.setattr(polling, "_STALE_SECONDS", 2.0)
    monkeypatch.setattr(polling, "_POLL_SECONDS", 0)
    port = free_port()
    with capture_logs() as events:
        async with FakeServer() as server:
            given = {"SARING_HEALTH_LISTEN": f"127.0.0.1:{port}"}
            async with serving(tmp_path, server, **given) as running:
                desk = server.desk(TOKEN)
                await reached(lambda: desk.mailbox.polls)
                await until_status(port, 200)
                back = asyncio.Event()

                async def hang(values: object) -> bytes:
                    await back.wait()
                    raise RefusalError(502, "Bad Gateway")

                plain, desk.polled = desk.polled, hang  # type: ignore[method-assign]
                await until_status(port, 503)
                await reached(lambda: [one for one in events if one["event"] == "poller_hangs"])
                assert await status(port) == 503
                desk.put(updates.text("/aturan"))
                desk.polled = plain  # type: ignore[method-assign]
                back.set()
                await until_status(port, 200)
                await reached(lambda: desk.world.room(1001).replies)
                await running.stop()


async def test_a_name_that_does_not_resolve_is_surely_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A broadcast may try it again; nothing can have arrived."""

    async def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(resolver.ThreadedResolver, "resolve", fail)
    request = AiohttpRequest()
    await request.initialize()
    try:
        with pytest.raises(SurelyNotSentError) as caught:
            await request.do_request(f"https://contoh.test/bot{TOKEN}/getMe", "POST")
        assert TOKEN not in repr(caught.value)
    finally:
        await request.shutdown()


async def test_a_stop_gives_the_answers_that_are_owed(tmp_path: Path) -> None:
    """SIGTERM in the middle of a slow answer and of an album: both arrive, then it ends."""
    async with FakeServer() as server, bot_process(tmp_path, server.url) as bot:
        desk = server.desk(TOKEN)
        await bot.logged("started")
        desk.put(updates.text("/aturan"))
        await reached(lambda: desk.world.room(1001).replies)
        other = updates.Person(5_005, "Wati")
        desk.trouble.replace([Trouble(Mishap.SLOW, ("send*",), seconds=0.5)])
        desk.put(updates.text("/aturan"))
        for part in updates.album(2, "Ayo pilih nomor 2!", other):
            desk.put(part)
        await reached(lambda: not desk.mailbox.pending)
        assert await bot.stop() == 0
        assert len(desk.world.room(1001).replies) == 2
        assert len(desk.world.room(other.id).replies) == 1
    assert bot.events("stopped")


async def test_what_was_in_hand_at_a_kill_may_be_lost_and_the_next_is_not(tmp_path: Path) -> None:
    """By polling Telegram confirms at the next fetch; the page for operators says so."""
    async with FakeServer() as server, bot_process(tmp_path, server.url) as bot:
        desk = server.desk(TOKEN)
        await bot.logged("started")
        desk.trouble.replace([Trouble(Mishap.HANG_BEFORE, ("send*",), times=1, seconds=30)])
        desk.put(updates.text("/aturan"))
        await reached(lambda: desk.tally.calls["sendMessage"])
        bot.kill()
        await bot.wait()
        desk.trouble.replace([])
        desk.put(updates.text("/bantuan"))
        await bot.start()
        await reached(lambda: desk.world.room(1001).replies)
        assert await bot.stop() == 0
