"""Webhook delivery: each update is posted with the secret, again and again until it is taken."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.kit.chat import Json
from tests.kit.mailbox import Mailbox

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_POST_SECONDS = 10.0


@dataclass
class Delivery:
    """The deliveries of one bot.

    Attributes:
        attempts: how often each update was posted.
        pause: seconds before an update that was not taken is posted again.
    """

    mailbox: Mailbox
    url: str = ""
    secret: str | None = None
    connections: int = 40
    pause: float = 0.1
    attempts: Counter[int] = field(default_factory=Counter)
    last_error: Json = field(default_factory=dict)
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _task: asyncio.Task[None] | None = None
    _flying: set[int] = field(default_factory=set)

    async def aim(self, url: str, secret: str | None, connections: int) -> None:
        """Deliver to a URL from now on; an empty one ends delivery."""
        await self.stop()
        self.url, self.secret, self.connections = url, secret, connections
        if url:
            self._task = asyncio.create_task(self._run())
            self.wake()

    def wake(self) -> None:
        """Look for updates to deliver."""
        self._wake.set()

    async def stop(self) -> None:
        """End delivery; what was not taken stays pending."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        self._flying.clear()

    async def _run(self) -> None:
        places = asyncio.Semaphore(self.connections)
        timeout = ClientTimeout(total=_POST_SECONDS)
        async with ClientSession(timeout=timeout) as session, asyncio.TaskGroup() as group:
            while True:
                await self._wake.wait()
                self._wake.clear()
                for update in list(self.mailbox.pending):
                    if update["update_id"] not in self._flying:
                        self._flying.add(update["update_id"])
                        await places.acquire()
                        group.create_task(self._post(session, update, places))

    async def _post(self, session: ClientSession, update: Json, places: asyncio.Semaphore) -> None:
        number = update["update_id"]
        try:
            taken = await self._taken(session, update)
            while not taken:
                await asyncio.sleep(self.pause)
                taken = await self._taken(session, update)
            self.mailbox.pending = [
                one for one in self.mailbox.pending if one["update_id"] != number
            ]
        finally:
            self._flying.discard(number)
            places.release()

    async def _taken(self, session: ClientSession, update: Json) -> bool:
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        self.attempts[update["update_id"]] += 1
        try:
            async with session.post(self.url, json=update, headers=headers) as response:
                if 200 <= response.status < 300:
                    return True
                message = f"Wrong response from the webhook: {response.status}"
        except (ClientError, TimeoutError) as error:
            message = type(error).__name__
        self.last_error = {"last_error_date": int(time.time()), "last_error_message": message}
        return False
