"""An offline transport for python-telegram-bot: the fake Telegram in the same process."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.wire.transport import (
    AiohttpRequest,
    PerhapsSentError,
    PerhapsSentTimeoutError,
    SurelyNotSentError,
)
from tests.kit.botapi import Upload, Uploads, Values, complaints, load, read
from tests.kit.chat import RefusalError, World
from tests.kit.mailbox import Mailbox
from tests.kit.trouble import Mishap, Trouble, TroubleBook

_URL = re.compile(r"/bot(?P<token>[^/]+)/(?P<method>\w+)$")
_FILE = re.compile(r"/file/bot[^/]+/(?P<path>.+)$")

ERRORS: Mapping[Mishap, Callable[[], Exception]] = {
    Mishap.REFUSE: lambda: SurelyNotSentError("ClientConnectorError"),
    Mishap.RESET_BEFORE: lambda: PerhapsSentError("ServerDisconnectedError"),
    Mishap.RESET_AFTER: lambda: PerhapsSentError("ServerDisconnectedError"),
    Mishap.HANG_BEFORE: PerhapsSentTimeoutError,
    Mishap.HANG_AFTER: PerhapsSentTimeoutError,
}
"""What the project's own transport raises for each mishap."""


@dataclass(frozen=True)
class Call:
    """One outgoing request: what was asked, and how it ended."""

    method: str
    values: Values
    files: Uploads
    complaints: tuple[str, ...] = ()
    error: str | None = None  # the refusal or the mishap, None when it was answered

    @property
    def chat(self) -> int | None:
        """The chat it concerns, or None."""
        chat = self.values.get("chat_id")
        return chat if isinstance(chat, int) else None


@dataclass(eq=False)
class RecordingRequest(BaseRequest):
    """Answers every method, keeps every call, and remembers what Telegram would refuse.

    A request that the referee objects to is answered with a 400, as Telegram would, and stays in
    :attr:`objections`: the test fails at :meth:`assert_clean` even when the bot swallowed the
    error. Refusals that depend on the state of a chat (blocked, not modified) are no objections.

    Attributes:
        world: the chats, as people see them.
        trouble: what goes wrong, to order.
        calls: every call but getUpdates, in order.
    """

    world: World = field(default_factory=World)
    mailbox: Mailbox = field(default_factory=Mailbox)
    trouble: TroubleBook = field(default_factory=TroubleBook)
    calls: list[Call] = field(default_factory=list)
    objections: list[str] = field(default_factory=list)
    latency: float = 0.0

    parse_json_payload = staticmethod(AiohttpRequest.parse_json_payload)

    @property
    def read_timeout(self) -> float:
        """Seconds PTB adds to the timeout of long polling."""
        return 1.0

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        """Answer a request from the world's state."""
        if found := _FILE.search(url):
            return self._download(found["path"])
        found = _URL.search(url)
        if found is None:
            return 404, json.dumps(RefusalError(404, "Not Found").body()).encode()
        params: dict[str, str] = dict(request_data.json_parameters) if request_data else {}
        files = _uploads(request_data)
        if self.latency:
            await asyncio.sleep(self.latency)
        if found["method"] == "getUpdates":
            return await self._poll(params)
        return await self._answer(found["method"], params, files)

    async def _poll(self, params: dict[str, str]) -> tuple[int, bytes]:
        values = read("getUpdates", params)
        try:
            updates = await self.mailbox.poll(
                values.get("offset", 0),
                values.get("limit", 100),
                values.get("timeout", 0),
                values.get("allowed_updates"),
            )
        except RefusalError as refusal:
            return refusal.code, json.dumps(refusal.body()).encode()
        return _ok(updates)

    async def _answer(
        self, method: str, params: dict[str, str], files: Uploads
    ) -> tuple[int, bytes]:
        name = load().method(method) or method
        values = read(name, params, files)
        chat = values.get("chat_id")
        objections = complaints(name, params, files)
        trouble = self.trouble.pick(name, chat if isinstance(chat, int) else None)
        error: str | None = None
        try:
            if objections:
                self.objections += objections
                raise RefusalError(400, f"Bad Request: {objections[0]}")
            return await self._effect(name, params, files, trouble)
        except RefusalError as refusal:
            error = f"{refusal.code} {refusal.description}"
            return refusal.code, json.dumps(refusal.body()).encode()
        except Exception as failure:
            error = type(failure).__name__
            raise
        finally:
            self.calls.append(Call(name, values, files, tuple(objections), error))

    async def _effect(
        self, name: str, params: dict[str, str], files: Uploads, trouble: Trouble | None
    ) -> tuple[int, bytes]:
        if trouble is None:
            return _ok(self.world.apply(name, params, files))
        result = self.world.apply(name, params, files) if trouble.delivered else None
        if trouble.mishap in (Mishap.ANSWER, Mishap.ERROR_AFTER):
            raise trouble.refusal()
        if trouble.mishap is Mishap.BROKEN:
            return 200, b'{"ok":true,"resul'
        if trouble.mishap in (Mishap.SLOW, Mishap.TRICKLE):
            await asyncio.sleep(trouble.seconds)
            return _ok(result)
        failure = ERRORS[trouble.mishap]
        raise failure()

    def _download(self, path: str) -> tuple[int, bytes]:
        data = self.world.files.download(path)
        return (404, b"{}") if data is None else (200, data)

    def sent(self, method: str = "send*", chat: int | None = None) -> list[Call]:
        """Return the calls of a method (``*`` at its end stands for anything), answered or not."""
        prefix = method.removesuffix("*")
        return [
            call
            for call in self.calls
            if (call.method.startswith(prefix) if "*" in method else call.method == method)
            and (chat is None or call.chat == chat)
        ]

    def assert_clean(self) -> None:
        """Fail when a request went out that Telegram would refuse.

        Raises:
            AssertionError: the list of objections.
        """
        if self.objections:
            raise AssertionError("Telegram would refuse:\n" + "\n".join(self.objections))

    @contextmanager
    def refusals_expected(self) -> Iterator[list[str]]:
        """Collect objections apart, for a test that means to provoke them."""
        kept, self.objections = self.objections, []
        try:
            yield self.objections
        finally:
            self.objections = kept


def _ok(result: Any) -> tuple[int, bytes]:
    return 200, json.dumps({"ok": True, "result": result}).encode()


def _uploads(data: RequestData | None) -> Uploads:
    if data is None or not data.contains_files:
        return {}
    return {
        name: Upload(filename, content if isinstance(content, bytes) else content.read(), mime)
        for name, (filename, content, mime) in data.multipart_data.items()
    }
