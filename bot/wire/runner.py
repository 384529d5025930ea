"""Running the bot on Telegram: start in order, stop in order."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress

from telegram.error import InvalidToken, NetworkError

from bot import log
from bot.bootstrap import App, build_application
from bot.content.problem import BrokenContentError
from bot.house import House
from bot.rooms import Rooms
from bot.screening.service import PictureReader
from bot.wire import menu, polling
from bot.wire.webhook import Webhook

_RETRY_SECONDS = (2, 5, 10, 30)
_log = log.get(__name__)


class TokenRefusedError(Exception):
    """Telegram does not know the token."""


async def serve(house: House, pictures: PictureReader | None = None) -> None:
    """Serve Telegram until SIGINT or SIGTERM.

    Raises:
        TokenRefusedError: Telegram does not know the token.
    """
    poll = polling.PollRequest()
    application, rooms = build_application(house, pictures=pictures, poll_request=poll)
    stop = _stop_event(house)
    await _connect(application, stop)
    if stop.is_set():
        return
    try:
        await application.start()
        await menu.publish(application.bot, house, rooms)
        warming = asyncio.create_task(asyncio.to_thread(house.editions.current.engines.warm))
        _log.info("started", mode="webhook" if house.settings.webhook_url else "polling")
        if house.settings.webhook_url:
            await Webhook(application, house).run(stop)
        else:
            await polling.run(application, house, poll, stop)
        await warming
    finally:
        await _finish(application, rooms)


async def _connect(application: App, stop: asyncio.Event) -> None:
    """Reach the Bot API, waiting for the network as long as it takes."""
    attempt = 0
    while not stop.is_set():
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise TokenRefusedError from None
        except NetworkError as error:
            pause = _RETRY_SECONDS[min(attempt, len(_RETRY_SECONDS) - 1)]
            attempt += 1
            _log.warning("bot_api_unreachable", error=type(error).__name__, retry_seconds=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)


async def _finish(application: App, rooms: Rooms) -> None:
    """Stop in order: no new updates, then what is in hand, then the connections."""
    await rooms.drain()
    if application.running:
        await application.stop()
    await application.shutdown()
    _log.info("stopped")


def _stop_event(house: House) -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    reloading: set[asyncio.Task[None]] = set()

    def reload() -> None:
        task = loop.create_task(_reload(house))
        reloading.add(task)  # the loop itself holds a task only weakly
        task.add_done_callback(reloading.discard)

    if sys.platform != "win32":
        loop.add_signal_handler(signal.SIGHUP, reload)
    return stop


async def _reload(house: House) -> None:
    try:
        await asyncio.to_thread(house.editions.reload, house.clock.now().date())
        _log.info("content_reloaded")
    except BrokenContentError as error:
        _log.error("content_kept", problems=len(error.problems), first=str(error.problems[0]))
