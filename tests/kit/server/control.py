"""The control interface: another process orders trouble, plays people, and reads the tally.

All paths begin with ``/control/`` and take and give JSON; ``?token=`` names the bot.
"""

from __future__ import annotations

import base64
import dataclasses
import random
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from tests.kit import updates
from tests.kit.botapi import Upload
from tests.kit.chat import Room, Shown, Standing
from tests.kit.server.desk import Desk
from tests.kit.server.tally import Limits, Tally
from tests.kit.trouble import Trouble

Find = Callable[[str], Desk]
Action = Callable[[Desk, dict[str, Any]], Awaitable[Any]]

DEFAULT = "42:uji-token"


async def _updates(desk: Desk, given: dict[str, Any]) -> Any:
    return {"ids": [desk.put(update) for update in given["updates"]]}


async def _says(desk: Desk, given: dict[str, Any]) -> Any:
    person = updates.Person(int(given["person"]), str(given.get("name", "Warga")))
    return {"id": desk.put(updates.text(str(given["text"]), person))}


async def _press(desk: Desk, given: dict[str, Any]) -> Any:
    room = desk.world.room(int(given["chat"]))
    number = given.get("message_id")
    shown = room.find(number) if number else room.last
    if shown is None:
        raise LookupError(f"no message {number}")
    person = updates.Person(int(given.get("person", room.id)), "Warga")
    return {"id": desk.put(updates.press(shown.button(given["button"]), shown.raw, person))}


async def _trouble(desk: Desk, given: dict[str, Any]) -> Any:
    ordered = [Trouble.from_json(one) for one in given["troubles"]]
    desk.trouble.replace(ordered, given.get("seed"))
    return {"ordered": len(ordered)}


async def _standing(desk: Desk, given: dict[str, Any]) -> Any:
    standing = Standing(given["standing"])
    for chat in given["chats"]:
        desk.world.stand(int(chat), standing, given.get("moved_to"))
    return {"standing": standing}


async def _file(desk: Desk, given: dict[str, Any]) -> Any:
    data = base64.b64decode(given["base64"])
    upload = Upload(given.get("name", "berkas"), data, given.get("mime", "image/jpeg"))
    return {"file_id": desk.world.files.keep(upload, file_id=given["file_id"])}


async def _tune(desk: Desk, given: dict[str, Any]) -> Any:
    desk.latency = float(given.get("latency", desk.latency))
    desk.refereed = bool(given.get("refereed", desk.refereed))
    if "limits" in given:
        desk.tally.limits = Limits(**given["limits"])
    return {"latency": desk.latency, "limits": dataclasses.asdict(desk.tally.limits)}


async def _reset(desk: Desk, given: dict[str, Any]) -> Any:
    desk.tally = Tally(desk.tally.limits)
    desk.calls.clear()
    desk.objections.clear()
    desk.trouble.replace([], seed=random.randrange(2**31))
    return {}


async def _settle(desk: Desk, given: dict[str, Any]) -> Any:
    await desk.settled(float(given.get("quiet", 0.3)), float(given.get("patience", 10)))
    return {"settled": True}


async def _tally(desk: Desk, given: dict[str, Any]) -> Any:
    waiting = {"objections": desk.objections, "pending": len(desk.mailbox.pending)}
    return desk.tally.as_json() | waiting | {"conflicts": desk.mailbox.conflicts}


async def _received(desk: Desk, given: dict[str, Any]) -> Any:
    return {str(chat): dict(contents) for chat, contents in desk.tally.received.items()}


async def _calls(desk: Desk, given: dict[str, Any]) -> Any:
    return [
        {"method": call.method, "values": call.values, "error": call.error}
        for call in desk.sent(given.get("method", "*"))
    ]


async def _chat(desk: Desk, given: dict[str, Any]) -> Any:
    room = desk.world.room(int(given["chat"]))
    return view(room)


def view(room: Room) -> dict[str, Any]:
    """Return a chat as people see it."""
    return {
        "standing": room.standing,
        "messages": [_message(shown) for shown in room.messages],
        "toasts": [dataclasses.asdict(toast) for toast in room.toasts],
    }


def _message(shown: Shown) -> dict[str, Any]:
    about = {"text": shown.text, "buttons": shown.labels, "by_bot": shown.by_bot}
    return about | {"edits": shown.edits, "raw": shown.raw}


ORDERS: dict[str, Action] = {
    "updates": _updates, "says": _says, "press": _press, "trouble": _trouble,
    "standing": _standing, "file": _file, "tune": _tune, "reset": _reset, "settle": _settle,
}  # fmt: skip
QUESTIONS: dict[str, Action] = {
    "tally": _tally, "received": _received, "calls": _calls, "chat": _chat,
}  # fmt: skip


def add_control(app: web.Application, find: Find) -> None:
    """Add the control interface to the server's application."""

    def served(action: Action, *, posted: bool) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def serve(request: web.Request) -> web.Response:
            given = await request.json() if posted else dict(request.query)
            desk = find(request.query.get("token", DEFAULT))
            try:
                return web.json_response(await action(desk, given))
            except (LookupError, ValueError, TypeError, TimeoutError) as error:
                message = f"{type(error).__name__}: {error}"
                return web.json_response({"error": message}, status=400)

        return serve

    for name, action in ORDERS.items():
        app.router.add_post(f"/control/{name}", served(action, posted=True))
    for name, action in QUESTIONS.items():
        app.router.add_get(f"/control/{name}", served(action, posted=False))
