"""The smallest Bot API server there can be: it answers everything and counts messages.

``python bench/_counter.py`` prints its address; ``GET /stat`` tells how many messages came and in
how many seconds, ``POST /reset`` forgets them. The fake server of the tests checks every call and
would itself be what is measured.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

from aiohttp import web

_ME = {"id": 42, "is_bot": True, "first_name": "Uji", "username": "uji_bot"}


class Counter:
    """Counts messages between the first and the last."""

    def __init__(self) -> None:
        self.count, self.first, self.last = 0, 0.0, 0.0

    async def api(self, request: web.Request) -> web.Response:
        """Answer a method of the Bot API."""
        method = _named(request)
        if method not in ("sendMessage", "editMessageText"):
            await request.read()
            return _ok(_ME)
        is_json = request.content_type == "application/json"
        given = await (request.json() if is_json else request.post())
        if method == "sendMessage":
            self.last = time.perf_counter()
            self.first = self.first or self.last
            self.count += 1
        chat = int(str(given["chat_id"]))
        return _ok(
            {
                "message_id": self.count, "date": 1_795_000_000, "text": given["text"],
                "from": _ME, "chat": {"id": chat, "type": "private", "first_name": "Warga"},
            }
        )  # fmt: skip

    async def stat(self, _: web.Request) -> web.Response:
        """Tell the figures."""
        return web.json_response({"count": self.count, "seconds": self.last - self.first})

    async def reset(self, _: web.Request) -> web.Response:
        """Forget them."""
        self.count, self.first, self.last = 0, 0.0, 0.0
        return web.Response()


def _named(request: web.Request) -> str:
    """Return the method that is called; upper and lower case are the same to the Bot API."""
    name = request.match_info["method"]
    return name[:1].lower() + name[1:]


def _ok(result: object) -> web.Response:
    body = json.dumps({"ok": True, "result": result}).encode()
    return web.Response(body=body, content_type="application/json")


async def serve() -> None:
    """Serve on loopback until the process is ended."""
    counter, app = Counter(), web.Application()
    app.router.add_post("/bot{token}/{method}", counter.api)
    app.router.add_get("/stat", counter.stat)
    app.router.add_post("/reset", counter.reset)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
