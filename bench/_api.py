"""A Bot API server that does as little as possible, for measurements: ``python -m bench._api``.

Every call takes its latency and is answered with what the library needs. Updates wait in a queue
that the bot polls; the moment each chat was answered is kept. Steered over ``/control/…``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
from collections import Counter, deque
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

ME = {
    "id": 42, "is_bot": True, "first_name": "Ukur", "username": "ukur_bot",
    "can_join_groups": True, "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}  # fmt: skip
_CHAT = re.compile(rb"chat_id\"?(?:=|\":\s*|\"?\r\n(?:[^\r\n]+\r\n)*\r\n)\"?(-?\d+)")
_ANSWERS = frozenset({"sendMessage", "sendPhoto", "sendDocument", "editMessageText"})
_MOST, _LONGEST_POLL = 100, 10.0


class Api:
    """The server's state."""

    def __init__(self, latency: float) -> None:
        self.latency = latency
        self.queue: deque[dict[str, Any]] = deque()
        self.answered: list[tuple[int, float]] = []
        self.calls: Counter[str] = Counter()
        self._arrived = asyncio.Event()
        self._message = 0

    def app(self) -> web.Application:
        """Return the web application."""
        app = web.Application(client_max_size=256 * 1024 * 1024)
        app.router.add_post("/bot{token}/{method}", self.call)
        app.router.add_post("/control/updates", self.add)
        app.router.add_get("/control/state", self.state)
        app.router.add_get("/control/answered", self.times)
        app.router.add_post("/control/reset", self.reset)
        return app

    async def call(self, request: web.Request) -> web.Response:
        """Answer a method of the Bot API."""
        method, body = _named(request), await request.read()
        self.calls[method] += 1
        if method == "getUpdates":
            return _ok(await self._poll(request.content_type, body))
        if method == "getMe":
            return _ok(ME)
        result: Any = True
        if method in _ANSWERS:
            found = _CHAT.search(body)
            chat = int(found[1]) if found else 0
            self.answered.append((chat, monotonic()))
            self._message += 1
            result = {
                "message_id": self._message, "date": 1_795_000_000, "text": "x", "from": ME,
                "chat": {"id": chat, "type": "private", "first_name": "Warga"},
            }  # fmt: skip
        await asyncio.sleep(self.latency)
        return _ok(result)

    async def _poll(self, kind: str, body: bytes) -> list[dict[str, Any]]:
        given = json.loads(body) if kind == "application/json" else _form(body)
        offset, limit = int(given.get("offset") or 0), int(given.get("limit") or _MOST)
        while self.queue and self.queue[0]["update_id"] < offset:
            self.queue.popleft()
        if not self.queue:
            self._arrived.clear()
            patience = min(float(given.get("timeout") or 0), _LONGEST_POLL)
            try:
                await asyncio.wait_for(self._arrived.wait(), patience)
            except TimeoutError:
                return []
        return [self.queue[n] for n in range(min(limit, _MOST, len(self.queue)))]

    async def add(self, request: web.Request) -> web.Response:
        """Queue updates."""
        self.queue.extend(await request.json())
        self._arrived.set()
        return web.json_response({"queued": len(self.queue)})

    async def state(self, _: web.Request) -> web.Response:
        """Tell how far things are."""
        return web.json_response(
            {"queued": len(self.queue), "answered": len(self.answered), "calls": self.calls}
        )

    async def times(self, _: web.Request) -> web.Response:
        """Tell when which chat was answered."""
        return web.json_response(self.answered)

    async def reset(self, _: web.Request) -> web.Response:
        """Forget what was."""
        self.queue.clear()
        self.answered.clear()
        self.calls.clear()
        return web.json_response({})


def _form(body: bytes) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(body.decode()).items()}


def _named(request: web.Request) -> str:
    """Return the method that is called; upper and lower case are the same to the Bot API."""
    name = request.match_info["method"]
    return name[:1].lower() + name[1:]


def _ok(result: Any) -> web.Response:
    body = json.dumps({"ok": True, "result": result}).encode()
    return web.Response(body=body, content_type="application/json")


async def serve(port: int, latency: float) -> None:
    """Serve on loopback until killed; the first line printed is the port."""
    runner = web.AppRunner(Api(latency).app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench._api")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--latency", type=float, default=0.05, help="seconds")
    options = parser.parse_args()
    asyncio.run(serve(options.port, options.latency))
