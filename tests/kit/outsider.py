"""An outside referee: ``lo-bot-api-emulator`` from PyPI, written by others (MIT).

It emulates another messenger's service that is compatible with the Bot API, so three things stand
between it and python-telegram-bot, and this adapter mends them: getMe has no user name, kinds of
updates and parameters that its platform lacks are refused, and some methods answer 501. What it
*does* check (texts, captions, keyboards, callback data, albums, offsets, the webhook's secret) it
checks independently of our own referee, which is why it is here.
"""

from __future__ import annotations

import copy
from types import TracebackType
from typing import Any, cast

import lo_bot_api_emulator as emulator
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from lo_bot_api_emulator import updates as queues

from tests.kit.botapi import load
from tests.kit.botapi.sample import result
from tests.kit.chat import Json
from tests.kit.chat.state import ME
from tests.kit.mailbox import known_kinds

TOKEN = "42:uji-luar"

LACKING = frozenset({
    "copyMessage", "copyMessages", "forwardMessage", "getChat", "setMessageReaction",
    "setMyName", "setMyDescription", "setMyShortDescription", "deleteMessages",
})  # fmt: skip
"""Methods its platform does not have; they are answered here, unchecked."""


def widen() -> None:
    """Teach the emulator the parameters and kinds of updates that Telegram has and it lacks."""
    queues.ALLOWED_UPDATE_TYPES.update(known_kinds())
    queues.KINDS.update(known_kinds())
    for method, known in emulator.CONTRACT["methods"].items():
        if known["parameters"] is not None and method in load().methods:
            documented = load().methods[method]
            known["parameters"] += [one for one in documented if one not in known["parameters"]]


class Outsider:
    """The emulator on loopback: ``async with Outsider() as outsider: …``.

    Attributes:
        bodies: every request it took, as method, fields and names of uploads.
        refusals: every answer that was no success, as method, status and body.
    """

    def __init__(self, host: str = "127.0.0.1", port: int = 0, token: str = TOKEN) -> None:
        self.host, self.port, self.token = host, port, token
        self.bodies: list[tuple[str, Json, list[str]]] = []
        self.refusals: list[tuple[str, int, str]] = []
        self._contract = copy.deepcopy(emulator.CONTRACT)
        self._inner: Any = None
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """The address for ``BOT_API_BASE_URL``."""
        return f"http://{self.host}:{self.port}"

    async def __aenter__(self) -> Outsider:
        widen()
        self._inner = _Emulator(self)
        app = cast(web.Application, self._inner.app())
        app.middlewares.append(self._middleware())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, self.host, self.port).start()
        self.port = int(self._runner.addresses[0][1])
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        emulator.CONTRACT.clear()
        emulator.CONTRACT.update(self._contract)
        if self._runner is not None:
            await self._runner.cleanup()

    async def put(self, update: Json) -> int:
        """Queue an update exactly as it is, or deliver it where a webhook is set."""
        payload = {name: value for name, value in update.items() if name != "update_id"}
        return int(await self._inner.enqueue_update(payload, token=self.token))

    def photo(self, file_id: str, data: bytes) -> None:
        """Register a picture that people may send, so that getFile finds it."""
        stored = {"data": data, "kind": "photo", "filename": "x.jpg", "size": len(data)}
        self._inner.assets[file_id] = stored

    def sent(self, method: str) -> list[Json]:
        """Return the fields of the requests of one method."""
        return [fields for name, fields, _ in self.bodies if name == method]

    def _middleware(self) -> Middleware:
        @web.middleware
        async def mended(request: web.Request, handler: Handler) -> web.StreamResponse:
            method = request.match_info.get("method", "")
            if method == "getMe":
                return web.json_response({"ok": True, "result": ME})
            if method in LACKING:
                fields = dict(await request.post())
                self.bodies.append((method, fields, []))
                return web.json_response({"ok": True, "result": result(method)})
            response = await handler(request)
            if response.status >= 400 and isinstance(response, web.Response):
                self.refusals.append((method, response.status, response.text or ""))
            return response

        return mended


class _Emulator(emulator.LoBotApiEmulator):  # type: ignore[misc]
    """The emulator with its requests noted on the way in."""

    def __init__(self, outsider: Outsider) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True)
        self._outsider = outsider

    async def read_request(self, request: web.Request) -> tuple[Json, Json]:
        """Read a request as the emulator does, and keep a copy."""
        fields, uploads = await super().read_request(request)
        self._outsider.bodies.append((request.match_info["method"], dict(fields), list(uploads)))
        return fields, uploads
