"""The fake Bot API over HTTP, on loopback only."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from tests.kit.botapi import Upload, load, read
from tests.kit.chat import RefusalError
from tests.kit.server.control import add_control
from tests.kit.server.desk import Desk
from tests.kit.server.mischief import JSON, carry, reset

TOKEN = "42:uji-token"
_TOKEN = re.compile(r"\d+:[\w-]+")
_MOST_BYTES = 60 * 1024 * 1024
_LOCAL = ("127.0.0.1", "::1", "localhost")


@dataclass(eq=False)
class FakeServer:
    """A Bot API server for tests: ``async with FakeServer() as server: …``.

    Attributes:
        tokens: tokens that are answered; empty means any of the right form.
        port: 0 takes a free one.
    """

    host: str = "127.0.0.1"
    port: int = 0
    tokens: frozenset[str] = frozenset()
    desks: dict[str, Desk] = field(default_factory=dict)
    _runner: web.AppRunner | None = None
    _site: web.TCPSite | None = None

    @property
    def url(self) -> str:
        """The address for ``BOT_API_BASE_URL``."""
        return f"http://{self.host}:{self.port}"

    def desk(self, token: str = TOKEN) -> Desk:
        """Return what is kept for a token."""
        if token not in self.desks:
            self.desks[token] = Desk(token=token)
        return self.desks[token]

    def app(self) -> web.Application:
        """Return the web application."""
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._api)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        add_control(app, self.desk)
        return app

    async def start(self) -> None:
        """Listen.

        Raises:
            ValueError: the host is not the machine itself.
        """
        if self.host not in _LOCAL:
            raise ValueError(f"the fake server listens on loopback only, not on {self.host}")
        self._runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await self.listen()

    async def listen(self) -> None:
        """Take connections (again, after :meth:`deafen`)."""
        assert self._runner is not None, "started"
        self._site = web.TCPSite(self._runner, self.host, self.port, reuse_address=True)
        await self._site.start()
        self.port = int(self._runner.addresses[-1][1])

    async def deafen(self) -> None:
        """Refuse connections until :meth:`listen`; those that are open stay."""
        assert self._site is not None, "listening"
        await self._site.stop()

    async def stop(self) -> None:
        """Stop listening and delivering."""
        for desk in self.desks.values():
            await desk.delivery.stop()
            desk.mailbox.interrupt()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> FakeServer:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        try:
            desk, name = self._known(token, method)
            if desk.resets(name):
                return reset(request)
            params, files = await _body(request)
            if desk.latency and name != "getUpdates":
                await asyncio.sleep(desk.latency)
            body = await _plumbing(desk, name, params)
        except RefusalError as refusal:
            body = json.dumps(refusal.body()).encode()
            return web.Response(status=refusal.code, body=body, content_type=JSON)
        if body is not None:
            return web.Response(body=body, content_type=JSON)
        return await carry(request, desk.handle(name, params, files))

    def _known(self, token: str, method: str) -> tuple[Desk, str]:
        if not _TOKEN.fullmatch(token):
            raise RefusalError(404, "Not Found")
        if self.tokens and token not in self.tokens:
            raise RefusalError(401, "Unauthorized")
        name = load().method(method)
        if name is None:
            raise RefusalError(404, "Not Found: method not found")
        return self.desk(token), name

    async def _file(self, request: web.Request) -> web.Response:
        desk = self.desk(request.match_info["token"])
        data = desk.world.files.download(request.match_info["path"])
        if data is None:
            raise web.HTTPNotFound
        return web.Response(body=data)


async def _plumbing(desk: Desk, name: str, params: Mapping[str, Any]) -> bytes | None:
    """Answer what is about updates themselves; None for every other method."""
    values = read(name, params)
    if name == "getUpdates":
        return await desk.polled(values)
    if name in ("setWebhook", "deleteWebhook"):
        desk.tally.calls[name] += 1
        return await desk.set_webhook(values)
    if name == "getWebhookInfo":
        return desk.webhook_info()
    return None


async def _body(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    if request.content_type == JSON:
        return await request.json(), {}
    if not request.content_type.startswith("multipart/"):
        return {**request.query, **await request.post()}, {}
    params: dict[str, Any] = {}
    files: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read())
        if part.filename is None:
            params[part.name] = data.decode()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(part.filename, data, kind)
    return params, files
