"""Webhook: an update is acknowledged after it was handled, so a crash makes Telegram deliver again.

Also an album: its parts are acknowledged when it was answered. What is gathered and not yet
acknowledged is bounded, by twenty messages a chat and by the connections Telegram makes.

The secret token is compared first and in constant time, before anything is parsed
(https://core.telegram.org/bots/api#setwebhook).
"""

from __future__ import annotations

import asyncio
import hmac
import json
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Update
from telegram.error import BadRequest

from bot import log
from bot.bootstrap import App
from bot.house import House
from bot.meters import Count
from bot.rooms import Rooms
from bot.wire import health, problem
from bot.wire.allowed import ALLOWED
from bot.wire.deliveries import Deliveries
from bot.wire.gauges import Gauges
from bot.wire.patience import until_reached
from bot.wire.peers import HANDED_OVER, Handed, Peers
from bot.wire.problem import ServingError

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_MOST_BYTES = 1_000_000
_CONNECTIONS = 100
_log = log.get(__name__)


class Webhook:
    """Takes updates over HTTP for an Application that is started."""

    def __init__(self, application: App, house: House, rooms: Rooms) -> None:
        self._application, self._house, self._rooms = application, house, rooms
        settings = house.settings
        secret = settings.webhook_secret
        self._secret = secret.get_secret_value() if secret else ""
        self._deliveries = Deliveries()
        self._peers = Peers(settings.peers, settings.peer, self.path, {_HEADER: self._secret})
        self._stopping = False

    @property
    def path(self) -> str:
        """The path updates come to: that of the public address, never the token."""
        return urlsplit(self._house.settings.webhook_url or "").path or "/"

    def app(self) -> web.Application:
        """Return the web application with the webhook and the probes."""
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_post(self.path, self._receive)
        gauges = Gauges(self._house, self._rooms, self._application, health.database_up)
        health.add_routes(app, self._house, lambda: not self._stopping, gauges)
        return app

    async def run(self, stop: asyncio.Event) -> None:
        """Announce the webhook, listen until ``stop`` is set, then let running updates finish.

        Raises:
            ServingError: Telegram refuses the webhook, or the address to listen on is taken.
        """
        runner = await health.serve(self.app(), self._house.settings.webhook_listen)
        try:
            await until_reached(self._announce, stop)
            await stop.wait()
        finally:
            self._stopping = True
            await runner.cleanup()
            await self._peers.close()

    async def _announce(self) -> None:
        try:
            await self._application.bot.set_webhook(
                self._house.settings.webhook_url or "", secret_token=self._secret,
                allowed_updates=ALLOWED, max_connections=_CONNECTIONS,
                drop_pending_updates=False,
            )  # fmt: skip
        except BadRequest as error:
            raise ServingError(problem.WEBHOOK.format(said=error.message)) from None
        _log.info("webhook_ready")

    async def _receive(self, request: web.Request) -> web.Response:
        # aiohttp keeps bytes that are no text as surrogates, which plain encoding would choke on.
        given = request.headers.get(_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            _log.warning("webhook_refused")
            return web.Response(status=403)
        body = await request.read()
        try:
            raw = json.loads(body)
            number = int(raw["update_id"])
            update = Update.de_json(raw, self._application.bot)
        except Exception as error:  # noqa: BLE001 - whatever the parser trips over
            # Answering with an error would make Telegram repeat what can never be read.
            self._house.meters.count(Count.UNREADABLE)
            _log.warning("update_unreadable", error=type(error).__name__)
            return web.Response()
        if HANDED_OVER not in request.headers:
            match await self._peers.hand_over(raw, body):
                case Handed.TAKEN:
                    return web.Response()
                case Handed.UNSURE:
                    _log.warning("album_not_handed_over")
                    return web.Response(status=503)
        await self._handle(number, update)
        return web.Response()

    async def _handle(self, number: int, update: Update) -> None:
        async with self._deliveries.once(number) as fresh:
            if not fresh:
                self._house.meters.count(Count.REPEATED)
                _log.info("update_repeated")
                return
            work = self._application.process_update(update)
            await self._application.update_processor.process_update(update, work)
            if update.effective_chat is not None:
                await self._rooms.intake.gathering.settled(update.effective_chat.id)
