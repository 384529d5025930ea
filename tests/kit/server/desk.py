"""Everything the server keeps for one bot token."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.kit.botapi import Uploads, Values, read
from tests.kit.chat import Json, RefusalError
from tests.kit.clerk import Call, Clerk, Outcome, answer
from tests.kit.mailbox import Mailbox, kind_of
from tests.kit.server.delivery import Delivery
from tests.kit.server.tally import Tally

KEPT_CALLS = 10_000
"""Calls a server remembers in full; the tally counts all."""


@dataclass(eq=False)
class Desk(Clerk):
    """A clerk with a mailbox, a webhook and a tally."""

    token: str = ""
    mailbox: Mailbox = field(default_factory=Mailbox)
    tally: Tally = field(default_factory=Tally)
    delivery: Delivery = field(init=False)
    latency: float = 0.0

    def __post_init__(self) -> None:
        self.early = False
        self.calls: deque[Call] = deque(maxlen=KEPT_CALLS)
        self.delivery = Delivery(self.mailbox)

    def handle(self, method: str, params: Mapping[str, Any], files: Uploads) -> Outcome:
        """Answer one request and count it."""
        values = read(method, params, files)
        chat = values.get("chat_id")
        try:
            self.tally.before(method, chat if isinstance(chat, int) else None)
            outcome = super().handle(method, params, files)
        except RefusalError as refusal:
            outcome = self._refused(Call(method, values, files), refusal)
            self.calls.append(outcome.call)
        self.tally.after(outcome)
        return outcome

    def resets(self, method: str) -> bool:
        """Tell whether the connection breaks before the request is read, and count it."""
        if self.trouble.pick(method, None, early=True) is None:
            return False
        self.tally.calls[method] += 1
        self.tally.errors["reset_before"] += 1
        return True

    def put(self, update: Json) -> int | None:
        """Let a person do something: the chat shows it, and the bot will hear of it."""
        self.world.receive(update)
        number = self.mailbox.put(update)
        if number is not None and self.mailbox.webhook:
            self.delivery.wake()
        return number

    async def polled(self, values: Values) -> bytes:
        """Answer getUpdates.

        Raises:
            RefusalError: 409.
        """
        self.tally.calls["getUpdates"] += 1
        updates = await self.mailbox.poll(
            values.get("offset", 0),
            values.get("limit", 100),
            values.get("timeout", 0),
            values.get("allowed_updates"),
        )
        return answer(updates)

    async def set_webhook(self, values: Values) -> bytes:
        """Answer setWebhook and deleteWebhook."""
        if values.get("drop_pending_updates"):
            self.mailbox.pending.clear()
        self.mailbox.allow(values.get("allowed_updates"))
        self.mailbox.webhook = values.get("url", "")
        if self.mailbox.webhook:
            self.mailbox.interrupt()
        await self.delivery.aim(
            self.mailbox.webhook, values.get("secret_token"), values.get("max_connections", 40)
        )
        return answer(True)

    def webhook_info(self) -> bytes:
        """Answer getWebhookInfo."""
        info: Json = {
            "url": self.mailbox.webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self.mailbox.pending),
            "allowed_updates": sorted(self.mailbox.allowed),
        }
        return answer(info | self.delivery.last_error)

    async def settled(self, quiet: float = 0.3, patience: float = 10.0) -> None:
        """Wait until every update was fetched and the bot has been quiet for a while (seconds).

        Raises:
            TimeoutError: it did not become quiet.
        """
        async with asyncio.timeout(patience):
            while True:
                before = sum(self.tally.calls.values()) - self.tally.calls["getUpdates"]
                await asyncio.sleep(quiet)
                after = sum(self.tally.calls.values()) - self.tally.calls["getUpdates"]
                if before == after and not self.mailbox.pending:
                    return

    def pending_kinds(self) -> list[str]:
        """Return what waits in the mailbox."""
        return [kind_of(update) for update in self.mailbox.pending]
