"""Running the bot on Telegram: start in order, stop in order."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from contextlib import suppress

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import log
from bot.bootstrap import App, build_application
from bot.content.problem import BrokenContentError
from bot.house import House
from bot.officers.handlers import broken
from bot.officers.roles import OfficerRole
from bot.reply import Reply
from bot.rooms import Rooms
from bot.screening.service import PictureReader
from bot.wire import menu, polling, problem, sending
from bot.wire.patience import until_reached
from bot.wire.problem import ServingError
from bot.wire.webhook import Webhook

_log = log.get(__name__)


async def serve(house: House, pictures: PictureReader | None = None) -> None:
    """Serve Telegram until SIGINT or SIGTERM.

    Raises:
        ServingError: Telegram does not know the token or refuses the webhook, or an address to
            listen on is taken.
    """
    poll = polling.PollRequest()
    application, rooms = build_application(house, pictures=pictures, poll_request=poll)
    stop = _stop_event(house, application.bot, rooms)
    try:
        await _serve(application, rooms, house, poll, stop)
    except InvalidToken:
        # At the start, or later: a token can be taken back while the bot runs.
        raise ServingError(problem.TOKEN) from None


async def _serve(
    application: App, rooms: Rooms, house: House, poll: polling.PollRequest, stop: asyncio.Event
) -> None:
    try:
        await until_reached(application.initialize, stop)
        if stop.is_set():
            return
        await application.start()
        await menu.publish(application.bot, house, rooms)
        warming = asyncio.create_task(_warm(house))
        _log.info("started", mode="webhook" if house.settings.webhook_url else "polling")
        if house.settings.webhook_url:
            await Webhook(application, house, rooms).run(stop)
        else:
            await polling.run(application, house, rooms, poll, stop)
        await warming
    finally:
        await _finish(application, rooms)


async def _warm(house: House) -> None:
    """Build the engines, then keep the garbage collector from walking through what stays for good.

    Content and engines are 200,000 objects: each full collection held everybody up for 0.1 s.
    """
    await asyncio.to_thread(house.editions.current.engines.warm)
    gc.freeze()


async def _finish(application: App, rooms: Rooms) -> None:
    """Stop in order: no new updates, then what is in hand, then the connections."""
    if application.running:
        await application.stop()
    # The last updates may have begun an album, so their answers are waited for after them.
    await rooms.drain()
    await application.shutdown()
    # An Application that never reached Telegram is not initialised, but its sessions are open.
    await application.bot.shutdown()
    _log.info("stopped")


def _stop_event(house: House, bot: Bot, rooms: Rooms) -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    reloading: set[asyncio.Task[None]] = set()

    def reload() -> None:
        task = loop.create_task(_reload(house, bot, rooms))
        reloading.add(task)  # the loop itself holds a task only weakly
        task.add_done_callback(reloading.discard)

    if sys.platform != "win32":
        loop.add_signal_handler(signal.SIGHUP, reload)
    return stop


async def _reload(house: House, bot: Bot, rooms: Rooms) -> None:
    try:
        await rooms.news.begin()
        await asyncio.to_thread(house.editions.reload, house.clock.now().date())
        gc.freeze()
        _log.info("content_reloaded")
        await rooms.news.start()
    except BrokenContentError as error:
        _log.error("content_kept", problems=len(error.problems), first=str(error.problems[0]))
        await _tell_editors(house, bot, Reply(broken(error)))


async def _tell_editors(house: House, bot: Bot, reply: Reply) -> None:
    for officer in house.officers.all():
        if officer.role.covers(OfficerRole.EDITOR):
            with suppress(TelegramError):  # One who never opened the bot cannot be told.
                await sending.send(bot, officer.person, reply)
