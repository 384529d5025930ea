"""Long polling: fetch, hand over, notice when the poller hangs."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Any

from aiohttp import web
from telegram.error import Conflict, InvalidToken, TelegramError

from bot import log
from bot.bootstrap import App
from bot.house import House
from bot.wire import health
from bot.wire.allowed import ALLOWED
from bot.wire.transport import AiohttpRequest

_POLL_SECONDS = 30
_STALE_SECONDS = 120.0
_WATCH_SECONDS = 10.0
_log = log.get(__name__)


class PollRequest(AiohttpRequest):
    """The transport of getUpdates, which remembers when it last had an answer."""

    def __init__(self) -> None:
        super().__init__(pool=8)
        self.answered = monotonic()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make one request and note the moment of its answer."""
        answer = await super().do_request(*args, **kwargs)
        self.answered = monotonic()
        return answer

    def fresh(self) -> bool:
        """Tell whether the last answer is recent enough for the poller to be alive."""
        return monotonic() - self.answered < _STALE_SECONDS


async def run(application: App, house: House, poll: PollRequest, stop: asyncio.Event) -> None:
    """Poll until ``stop`` is set. The Application must be started."""
    updater = application.updater
    if updater is None:
        raise RuntimeError("polling wants an Application with an updater")
    runner = await _probes(house, lambda: updater.running and poll.fresh())
    try:
        await _start(application)
        while not stop.is_set():
            await _wait(stop, _WATCH_SECONDS)
            if not stop.is_set() and not (updater.running and poll.fresh()):
                _log.error("poller_hangs", action="restart")
                if updater.running:
                    await updater.stop()
                poll.answered = monotonic()
                await _start(application)
    finally:
        if updater.running:
            await updater.stop()
        if runner is not None:
            await runner.cleanup()


async def _start(application: App) -> None:
    if application.updater is not None:
        await application.updater.start_polling(
            timeout=_POLL_SECONDS, allowed_updates=ALLOWED, drop_pending_updates=False,
            error_callback=_on_error,
        )  # fmt: skip


def _on_error(error: TelegramError) -> None:
    """Say plainly what is wrong; PTB tries again by itself."""
    if isinstance(error, Conflict):
        advice = "another process polls with the same token: stop one of the two"
        _log.error("second_process", advice=advice)
    elif isinstance(error, InvalidToken):
        _log.error("token_refused", advice="check BOT_TOKEN with @BotFather")
    else:
        _log.warning("poll_failed", error=type(error).__name__, action="retry")


async def _probes(house: House, alive: health.Alive) -> web.AppRunner | None:
    if house.settings.health_listen is None:
        return None
    app = web.Application()
    health.add_routes(app, house, alive)
    return await health.serve(app, house.settings.health_listen)


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
