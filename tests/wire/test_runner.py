"""Serving Telegram through bad hours: outages, a token taken back, a port that is taken."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.bootstrap import open_house
from bot.house import House
from bot.wire import polling, runner
from bot.wire.problem import ServingError
from tests.kit import premises, updates
from tests.kit.chat import RefusalError
from tests.kit.process import SECRET, TOKEN, free_port
from tests.kit.server import FakeServer
from tests.kit.trouble import answer

pytestmark = pytest.mark.loopback


@dataclass
class Running:
    """A bot that serves in this process."""

    house: House
    serving: asyncio.Task[None]

    async def stop(self) -> None:
        """Ask it to stop as a service manager does, and wait."""
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(self.serving, 60.0)


@asynccontextmanager
async def serving(folder: Path, server: FakeServer, **settings: str) -> AsyncIterator[Running]:
    """Serve from a fake server until the block ends."""
    given = premises.settings(folder, BOT_TOKEN=TOKEN, BOT_API_BASE_URL=server.url, **settings)
    with premises.shared_content():
        async with open_house(given) as house:
            running = Running(house, asyncio.create_task(runner.serve(house)))
            try:
                yield running
            finally:
                running.serving.cancel()
                await asyncio.gather(running.serving, return_exceptions=True)


async def until(done: Callable[[], object], patience: float = 60.0) -> None:
    """Wait until something is true."""
    async with asyncio.timeout(patience):
        while not done():  # noqa: ASYNC110 - what is awaited happens on the other side of a socket
            await asyncio.sleep(0.02)


async def refuse(_: object) -> bytes:
    """Refuse a webhook."""
    raise RefusalError(400, "Bad Request: bad webhook")


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the watch look often, and take a short silence for a hanging poller."""
    monkeypatch.setattr(polling, "_WATCH_SECONDS", 0.05)
    monkeypatch.setattr(polling, "_STALE_SECONDS", 1.0)
    monkeypatch.setattr(polling, "_POLL_SECONDS", 0)


@pytest.mark.usefixtures("hasty")
async def test_an_outage_is_waited_out(tmp_path: Path) -> None:
    """The network is away for longer than the watch's patience, and comes back."""
    async with FakeServer() as server, serving(tmp_path, server) as bot:
        desk = server.desk(TOKEN)
        desk.put(updates.text("/start"))
        await until(lambda: desk.world.room(1001).replies)
        await server.stop()
        await asyncio.sleep(1.5)
        await server.start()
        before = len(desk.world.room(1001).replies)
        desk.put(updates.text("/aturan"))
        await until(lambda: len(desk.world.room(1001).replies) > before)
        await bot.stop()


@pytest.mark.usefixtures("hasty")
async def test_a_token_taken_back_ends_the_bot_with_a_sentence(tmp_path: Path) -> None:
    """@BotFather revoked it while the bot ran: PTB alone would stop polling and tell nobody."""
    async with FakeServer() as server, serving(tmp_path, server) as bot:
        desk = server.desk(TOKEN)
        desk.put(updates.text("/start"))
        await until(lambda: desk.world.room(1001).replies)
        server.tokens = frozenset({"7:yang-lain"})
        with pytest.raises(ServingError, match="Periksa BOT_TOKEN"):
            await asyncio.wait_for(bot.serving, 60.0)


async def test_a_refused_webhook_is_said_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Telegram said, and which setting to look at."""
    port = free_port()
    address = f"127.0.0.1:{port}"
    async with FakeServer() as server:
        monkeypatch.setattr(server.desk(TOKEN), "set_webhook", refuse)
        async with serving(
            tmp_path, server, WEBHOOK_URL=f"http://{address}/x", WEBHOOK_LISTEN=address,
            WEBHOOK_SECRET=SECRET,
        ) as bot:  # fmt: skip
            with pytest.raises(ServingError, match="WEBHOOK_URL"):
                await asyncio.wait_for(bot.serving, 60.0)


async def test_an_address_that_is_taken_is_said_plainly(tmp_path: Path) -> None:
    """The server of the test itself sits on it."""
    async with FakeServer() as server:
        taken = f"127.0.0.1:{server.port}"
        async with serving(tmp_path, server, SARING_HEALTH_LISTEN=taken) as bot:
            with pytest.raises(ServingError, match=taken):
                await asyncio.wait_for(bot.serving, 60.0)


async def test_a_stop_before_telegram_is_reached_is_a_stop(tmp_path: Path) -> None:
    """No network yet, and the operator changes their mind."""
    async with FakeServer() as server:
        server.desk(TOKEN).trouble.add(answer(502, "Bad Gateway", "getMe"))
        async with serving(tmp_path, server) as bot:
            await asyncio.sleep(0.2)
            await bot.stop()


async def test_broken_content_at_sighup_reaches_an_officer(tmp_path: Path) -> None:
    """The old content goes on, and who may mend it learns what is wrong."""
    officer = updates.OFFICER_A.id
    first = {"SARING_SUPERADMINS": str(officer)}
    async with FakeServer() as server, serving(tmp_path, server, **first) as bot:
        desk = server.desk(TOKEN)
        desk.put(updates.text("/start", updates.OFFICER_A))
        await until(lambda: desk.world.room(officer).replies)
        before = len(desk.world.room(officer).replies)
        bot.house.editions._root = tmp_path / "kosong"  # An empty folder is broken content.
        os.kill(os.getpid(), signal.SIGHUP)
        await until(lambda: len(desk.world.room(officer).replies) > before)
        assert "isi lama tetap berjalan" in desk.world.room(officer).last.text
        await bot.stop()
