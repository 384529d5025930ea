"""The single place where everything is put together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from math import inf
from typing import Any, cast

from telegram import Update
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.broadcast.delivery.staff import moved
from bot.chores.content import ContentWatch
from bot.chores.sharing import Sharing
from bot.chores.store import ChoreStore
from bot.chores.ticker import Chore, Ticker
from bot.clock import Clock, SystemClock
from bot.edition import Editions
from bot.helpdesk.service import Helpdesk
from bot.helpdesk.store import HelpdeskStore
from bot.house import House
from bot.intake.gathering import QUIET_SECONDS
from bot.meters import Meters
from bot.officers.once_store import OnceStore
from bot.officers.service import Officers
from bot.officers.store import OfficerStore
from bot.rooms import Rooms, furnish
from bot.screening.service import PictureReader
from bot.settings import Settings
from bot.statistics.closed_store import ClosedStore
from bot.statistics.closing import Closing
from bot.statistics.store import CountStore
from bot.statistics.tally import Tally
from bot.statistics.visitor_store import VisitorStore
from bot.statistics.visitors import Visitors
from bot.storage import backup, keyring
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.storage.flags import Flags
from bot.storage.opening import open_database, plainly
from bot.subscriptions.service import SHARED_SECONDS, Subscriptions
from bot.subscriptions.store import SubscriberStore
from bot.wire.dispatch import Dispatch
from bot.wire.failure import Failures
from bot.wire.order import OrderedProcessor
from bot.wire.postman import Postman
from bot.wire.serving import ServingApplication
from bot.wire.tolerant import TolerantBot
from bot.wire.transport import AiohttpRequest
from bot.wire.turn import Turn

LOCAL_TOKEN = "1:local"  # noqa: S105 - not a secret: the terminal is the server
_MEMO = "content-memo.json"

App = Application[Any, Any, Any, Any, Any, Any]


@asynccontextmanager
async def open_house(settings: Settings, clock: Clock | None = None) -> AsyncIterator[House]:
    """Build what the rooms share, with the database at its newest form; close it at the end.

    Raises:
        BrokenContentError: the content folder cannot be used.
        StorageError: the database cannot be used, or the key file is not its key.
    """
    clock = clock or SystemClock(settings.today)
    editions = Editions(settings.content_dir, clock.now().date(), settings.key_file.parent / _MEMO)
    async with open_database(settings.database_url) as database:
        with plainly(settings.database_url):
            key = await keyring.fitting_key(database, settings.key_file)
        house = _house(settings, clock, editions, database, key)
        try:
            with plainly(settings.database_url):
                await house.flags.open()
                await house.officers.open()
                if database.is_sqlite:  # One process is alone with the file.
                    await house.subscriptions.open()
            house.tally.start()
            house.chores.start()
            if not database.is_sqlite:
                house.sharing.start()
            yield house
        finally:
            await house.sharing.close()
            await house.chores.close()
            await house.tally.close()


def _house(
    settings: Settings, clock: Clock, editions: Editions, database: Database, key: bytes
) -> House:
    cipher, flags = ChatCipher(key), Flags(database)
    counts = CountStore(database)
    subscribers = SubscriberStore(database, cipher)
    meters = Meters()
    visitors = Visitors(VisitorStore(database), clock, key)
    tally = Tally(counts, clock, visitors=visitors, meters=meters)
    officers = Officers(OfficerStore(database, cipher), clock, settings.superadmins)
    remembered = inf if database.is_sqlite else SHARED_SECONDS
    return House(
        settings=settings, clock=clock, editions=editions, database=database, cipher=cipher,
        flags=flags, tally=tally, counts=counts, subscribers=subscribers,
        subscriptions=Subscriptions(subscribers, editions, clock, remembered),
        officers=officers, once=OnceStore(database), meters=meters,
        sharing=Sharing(flags.open, officers.look, ContentWatch(editions, flags, clock).look),
        chores=Ticker(_chores(database, cipher, clock, tally), ChoreStore(database), clock),
    )  # fmt: skip


def _chores(
    database: Database, cipher: ChatCipher, clock: Clock, tally: Tally
) -> tuple[Chore, ...]:
    """Return the chores that every house has; rooms may add their own."""
    desk = Helpdesk(HelpdeskStore(database, cipher), clock, tally)
    closing = Closing(ClosedStore(database), clock)

    async def expire_backups() -> None:
        url = database.url.render_as_string(hide_password=False)
        # By the real day: a day that SARING_TODAY plays must not delete real backups.
        await asyncio.to_thread(backup.expire, url, SystemClock().now())

    async def expire_updates() -> None:
        await OnceStore(database).expire(clock.now())

    return (
        Chore("helpdesk_expiry", timedelta(hours=1), desk.expire),
        Chore("statistics_closing", timedelta(minutes=10), closing.run),
        Chore("backup_expiry", timedelta(hours=6), expire_backups),
        Chore("officer_updates_expiry", timedelta(hours=6), expire_updates),
    )


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

    order = OrderedProcessor(on_flood, meters=house.meters)
    bot = TolerantBot(
        house.settings.token or LOCAL_TOKEN,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request or AiohttpRequest(meters=house.meters),
        get_updates_request=poll_request or request or AiohttpRequest(pool=8),
    )
    builder = (
        ApplicationBuilder()
        .application_class(ServingApplication)
        .bot(bot)
        .concurrent_updates(order)
        .job_queue(None)
    )
    application = cast("ServingApplication", builder.build())
    dispatch.register(application)
    application.add_error_handler(failures.on_error)
    _serve_broadcasts(application, house, rooms, order)
    return application, rooms


def _serve_broadcasts(
    application: ServingApplication, house: House, rooms: Rooms, order: OrderedProcessor
) -> None:
    """Let broadcasts go on in the background for as long as the Application runs."""

    async def follow(old: int, new: int) -> None:
        await moved(house, old, new)

    async def begin() -> None:
        post = Postman(application.bot, follow)
        await rooms.broadcasts.start(post, lambda: order.in_hand > 0)
        await rooms.news.start()
        await rooms.reminders.start()
        rooms.alarm.start()

    application.serve(begin, rooms.broadcasts.stop)
