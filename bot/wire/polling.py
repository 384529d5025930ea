"""Long polling: fetch, hand over, notice when the poller hangs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from time import monotonic
from typing import Any

from aiohttp import web
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Updater

from bot import log
from bot.bootstrap import App
from bot.house import House
from bot.rooms import Rooms
from bot.wire import health
from bot.wire.allowed import ALLOWED
from bot.wire.gauges import Gauges
from bot.wire.order import OrderedProcessor
from bot.wire.transport import AiohttpRequest

_POLL_SECONDS = 30
_STALE_SECONDS = 120.0
_WATCH_SECONDS = 10.0
_MOST_IN_HAND = 512
"""Updates in work or waiting for it, up to which more are fetched. The rest stays with Telegram:
there a crowd costs no memory here, and a kill loses none of it."""
_LOOKS_AGAIN_SECONDS = 0.05
_log = log.get(__name__)


class PollRequest(AiohttpRequest):
    """The transport of getUpdates, which remembers when a request last came to an end.

    An error ends one too: while the network is away the poller is well, and tries again by itself.
    """

    def __init__(self) -> None:
        super().__init__(pool=8)
        self.ended = self.begun = monotonic()
        self.refused = False
        self.in_hand: Callable[[], int] = lambda: 0

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make one request and note its end, and whether the token was refused.

        While too much is in hand it waits: PTB itself fetches whatever there is, at once. Waiting
        is no end: where nothing gets done for minutes, the poller rightly counts as hanging.
        """
        while self.in_hand() >= _MOST_IN_HAND:  # noqa: ASYNC110 - it is counted, nobody tells
            await asyncio.sleep(_LOOKS_AGAIN_SECONDS)
        try:
            status, body = await super().do_request(*args, **kwargs)
        except TelegramError:  # Not a cancellation: that is our own doing, when nothing ends.
            self.ended = monotonic()
            raise
        self.ended = monotonic()
        # PTB stops polling for good after this answer, and tells nobody.
        self.refused = status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
        return status, body

    def fresh(self) -> bool:
        """Tell whether the last request ended recently enough for the poller to be alive."""
        return monotonic() - self.ended < _STALE_SECONDS

    def age(self) -> float:
        """Return how long ago the last request ended, in seconds."""
        return monotonic() - self.ended

    def hangs(self) -> bool:
        """Tell whether nothing ended for long, also since polling was last begun anew."""
        return monotonic() - max(self.ended, self.begun) >= _STALE_SECONDS


async def run(
    application: App, house: House, rooms: Rooms, poll: PollRequest, stop: asyncio.Event
) -> None:
    """Poll until ``stop`` is set. The Application must be started.

    Raises:
        telegram.error.InvalidToken: the token was taken back while the bot ran.
    """
    updater = application.updater
    if updater is None:
        raise RuntimeError("polling wants an Application with an updater")
    poll.in_hand = lambda: _in_hand(application)
    gauges = Gauges(house, rooms, application, health.database_up, poll.age)
    runner = await _probes(house, lambda: updater.running and poll.fresh(), gauges)
    try:
        await _start(updater, stop)
        while not stop.is_set():
            await _wait(stop, _WATCH_SECONDS)
            if poll.refused:
                raise InvalidToken
            if not stop.is_set() and (poll.hangs() or not updater.running):
                _log.error("poller_hangs", action="restart")
                if updater.running:
                    await updater.stop()
                poll.begun = monotonic()  # Health stays red until a request really ends.
                await _start(updater, stop)
    finally:
        if updater.running:
            await updater.stop()
        if runner is not None:
            await runner.cleanup()


def _in_hand(application: App) -> int:
    processor = application.update_processor
    waiting = processor.waiting if isinstance(processor, OrderedProcessor) else 0
    return waiting + application.update_queue.qsize()


async def _start(updater: Updater, stop: asyncio.Event) -> None:
    """Begin to poll, waiting for the network as long as it takes or until ``stop`` is set."""
    starting = asyncio.create_task(
        updater.start_polling(
            timeout=_POLL_SECONDS, allowed_updates=ALLOWED, drop_pending_updates=False,
            error_callback=_on_error, bootstrap_retries=-1,
        )
    )  # fmt: skip
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((starting, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if starting.done():
        await starting
    else:
        starting.cancel()
        with suppress(asyncio.CancelledError):
            await starting


def _on_error(error: TelegramError) -> None:
    """Say plainly what is wrong; PTB tries again by itself."""
    if isinstance(error, Conflict):
        advice = "another process polls with the same token: stop one of the two"
        _log.error("second_process", advice=advice)
    else:
        _log.warning("poll_failed", error=type(error).__name__, action="retry")


async def _probes(house: House, alive: health.Alive, gauges: Gauges) -> web.AppRunner | None:
    if house.settings.health_listen is None:
        return None
    app = web.Application()
    health.add_routes(app, house, alive, gauges)
    return await health.serve(app, house.settings.health_listen)


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
