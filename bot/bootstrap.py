"""The single place where everything is put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot import log
from bot.clock import Clock, SystemClock
from bot.edition import Editions
from bot.house import House
from bot.intake.gathering import QUIET_SECONDS
from bot.officers.service import Officers
from bot.officers.store import OfficerStore
from bot.rooms import Rooms, furnish
from bot.screening.service import PictureReader
from bot.settings import Settings
from bot.statistics.store import CountStore
from bot.statistics.tally import Tally
from bot.storage import migrate
from bot.storage.cipher import ChatCipher, load_key
from bot.storage.database import Database
from bot.storage.flags import Flags
from bot.subscriptions.service import Subscriptions
from bot.subscriptions.store import SubscriberStore
from bot.wire.dispatch import Dispatch
from bot.wire.failure import Failures
from bot.wire.order import OrderedProcessor
from bot.wire.transport import AiohttpRequest
from bot.wire.turn import Turn

LOCAL_TOKEN = "1:local"  # noqa: S105 - not a secret: the terminal is the server
_MEMO = "content-memo.json"
_log = log.get(__name__)

App = Application[Any, Any, Any, Any, Any, Any]


@asynccontextmanager
async def open_house(settings: Settings, clock: Clock | None = None) -> AsyncIterator[House]:
    """Build what the rooms share, with the database at its newest form; close it at the end.

    Raises:
        BrokenContentError: the content folder cannot be used.
        WrongKeyError: the key file is not one.
    """
    clock = clock or SystemClock(settings.today)
    editions = Editions(settings.content_dir, clock.now().date(), settings.key_file.parent / _MEMO)
    key, made = load_key(settings.key_file)
    if made:
        _log.warning("key_made", advice="back up the key file apart from the database")
    await migrate.to_newest(settings.database_url)
    database = Database(settings.database_url)
    cipher, flags = ChatCipher(key), Flags(database)
    counts = CountStore(database)
    subscribers = SubscriberStore(database, cipher)
    house = House(
        settings=settings, clock=clock, editions=editions, database=database, cipher=cipher,
        flags=flags, tally=Tally(counts, clock), counts=counts, subscribers=subscribers,
        subscriptions=Subscriptions(subscribers, editions, clock),
        officers=Officers(OfficerStore(database, cipher), clock, settings.superadmins),
    )  # fmt: skip
    try:
        await flags.open()
        await house.officers.open()
        house.tally.start()
        yield house
    finally:
        await house.tally.close()
        await database.close()


def build_application(
    house: House,
    request: BaseRequest | None = None,
    pictures: PictureReader | None = None,
    quiet: float = QUIET_SECONDS,
    poll_request: BaseRequest | None = None,
) -> tuple[App, Rooms]:
    """Return the Application with every room registered.

    The same for Telegram, for the terminal and for tests: only ``request`` differs.
    """
    failures = Failures(house)

    async def failed(turn: Turn, error: Exception) -> None:
        await failures.failed(turn.update, turn.bot, error)

    rooms = furnish(house, failed, pictures, quiet)
    dispatch = Dispatch(house, rooms)
    base = house.settings.bot_api_base_url

    async def on_flood(update: Update) -> None:
        await dispatch.on_flood(update, application.bot)

    application: App = (
        ApplicationBuilder()
        .token(house.settings.token or LOCAL_TOKEN)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(request or AiohttpRequest())
        .get_updates_request(poll_request or request or AiohttpRequest(pool=8))
        .concurrent_updates(OrderedProcessor(on_flood))
        .job_queue(None)
        .build()
    )
    dispatch.register(application)
    application.add_error_handler(failures.on_error)
    return application, rooms
