"""The one place where a request becomes an answer: referee, trouble, world, in this order.

The offline transport and the server on loopback differ only in how they carry what the clerk says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, MutableSequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from tests.kit.botapi import Uploads, Values, complaints, load, read
from tests.kit.chat import RefusalError, World
from tests.kit.trouble import Mishap, Trouble, TroubleBook

_CUT = 16


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

    @property
    def text(self) -> str:
        """The text or caption it carries, as the bot wrote it."""
        return str(self.values.get("text") or self.values.get("caption") or "")


@dataclass(frozen=True)
class Outcome:
    """An answer, and the trouble that may keep it from arriving."""

    status: int
    body: bytes
    call: Call
    trouble: Trouble | None = None
    delivered: bool = False  # whether the world changed


@dataclass(eq=False)
class Clerk:
    """Answers requests, keeps the calls, and remembers what Telegram would refuse.

    A request that the referee objects to is answered with a 400, as Telegram would, and stays in
    :attr:`objections`: a test fails at :meth:`assert_clean` even when the bot swallowed the
    error. Refusals that depend on the state of a chat (blocked, not modified) are no objections.

    Attributes:
        world: the chats, as people see them.
        trouble: what goes wrong, to order.
        calls: every call but getUpdates, in order.
        refereed: whether the referee looks at all (a benchmark may send it home).
        early: False where trouble before reading a request was dealt with already.
    """

    world: World = field(default_factory=World)
    trouble: TroubleBook = field(default_factory=TroubleBook)
    calls: MutableSequence[Call] = field(default_factory=list)
    objections: list[str] = field(default_factory=list)
    refereed: bool = True
    early: bool | None = None

    def handle(self, method: str, params: Mapping[str, Any], files: Uploads) -> Outcome:
        """Answer one request."""
        name = load().method(method) or method
        values = read(name, params, files)
        found = tuple(complaints(name, params, files)) if self.refereed else ()
        call = Call(name, values, files, found)
        trouble = self.trouble.pick(name, call.chat, early=self.early)
        try:
            if found:
                self.objections += found
                raise RefusalError(400, f"Bad Request: {found[0]}")
            outcome = self._effect(call, trouble)
        except RefusalError as refusal:
            outcome = self._refused(call, refusal)
        self.calls.append(outcome.call)
        return outcome

    def _effect(self, call: Call, trouble: Trouble | None) -> Outcome:
        if trouble is None:
            result = self.world.apply(call.method, call.values, call.files)
            return Outcome(200, answer(result), call, delivered=True)
        if trouble.mishap is Mishap.ANSWER:
            raise trouble.refusal()
        struck = Call(call.method, call.values, call.files, call.complaints, str(trouble.mishap))
        if not trouble.delivered:
            return Outcome(200, b"", struck, trouble)
        body = answer(self.world.apply(call.method, call.values, call.files))
        if trouble.mishap is Mishap.ERROR_AFTER:
            refusal = trouble.refusal()
            body = json.dumps(refusal.body()).encode()
            return Outcome(refusal.code, body, struck, trouble, delivered=True)
        if trouble.mishap is Mishap.BROKEN:
            body = body[:_CUT]
        return Outcome(200, body, struck, trouble, delivered=True)

    @staticmethod
    def _refused(call: Call, refusal: RefusalError) -> Outcome:
        error = f"{refusal.code} {refusal.description}"
        refused = Call(call.method, call.values, call.files, call.complaints, error)
        return Outcome(refusal.code, json.dumps(refusal.body()).encode(), refused)

    def sent(self, method: str = "send*", chat: int | None = None) -> list[Call]:
        """Return the calls of a method (``*`` stands for anything), answered or not."""
        return [
            call
            for call in self.calls
            if fnmatchcase(call.method, method) and (chat is None or call.chat == chat)
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


def answer(result: Any) -> bytes:
    """Return the body of a good answer."""
    return json.dumps({"ok": True, "result": result}).encode()
