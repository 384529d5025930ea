"""An offline transport for python-telegram-bot: the fake Telegram in the same process."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.wire.transport import (
    AiohttpRequest,
    PerhapsSentError,
    PerhapsSentTimeoutError,
    SurelyNotSentError,
)
from tests.kit.botapi import Upload, Uploads, load, read
from tests.kit.chat import RefusalError
from tests.kit.clerk import Clerk, answer
from tests.kit.mailbox import Mailbox
from tests.kit.trouble import Mishap

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


@dataclass(eq=False)
class RecordingRequest(Clerk, BaseRequest):
    """A clerk behind python-telegram-bot's request interface.

    Attributes:
        mailbox: updates for getUpdates; tests that call ``process_update`` need none.
        latency: seconds every answer takes.
    """

    mailbox: Mailbox = field(default_factory=Mailbox)
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
            data = self.world.files.download(found["path"])
            return (404, b"{}") if data is None else (200, data)
        found = _URL.search(url)
        if found is None:
            return 404, json.dumps(RefusalError(404, "Not Found").body()).encode()
        params: dict[str, str] = dict(request_data.json_parameters) if request_data else {}
        if self.latency:
            await asyncio.sleep(self.latency)
        name = load().method(found["method"]) or found["method"]
        if name == "getUpdates":
            return await self._poll(params)
        outcome = self.handle(name, params, uploads(request_data))
        trouble = outcome.trouble
        if trouble is not None and trouble.mishap in ERRORS:
            failure = ERRORS[trouble.mishap]
            raise failure()
        if trouble is not None and trouble.mishap in (Mishap.SLOW, Mishap.TRICKLE):
            await asyncio.sleep(trouble.seconds)
        return outcome.status, outcome.body

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
        return 200, answer(updates)


def uploads(data: RequestData | None) -> Uploads:
    """Return the files of a request."""
    if data is None or not data.contains_files:
        return {}
    return {
        name: Upload(filename, content if isinstance(content, bytes) else content.read(), mime)
        for name, (filename, content, mime) in data.multipart_data.items()
    }
