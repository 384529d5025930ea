"""Counting on the server's side: what each chat received, how fast, and whether orders to wait
were obeyed. This is what "never twice" and "never above the limit" are proved with."""

from __future__ import annotations

import hashlib
import json
import time
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from tests.kit.chat import RefusalError
from tests.kit.chat.refusal import flood
from tests.kit.clerk import Outcome

SECOND, MINUTE = 1.0, 60.0

_CONTENT = (
    "text", "caption", "photo", "document", "video", "media", "from_chat_id", "message_id",
    "message_ids", "question", "rich_message", "contact", "phone_number",
)  # fmt: skip


def counts(method: str) -> bool:
    """Tell whether a method puts messages into a chat."""
    return method.startswith(("send", "copy", "forward")) and method != "sendChatAction"


def fingerprint(outcome: Outcome) -> str:
    """Return a short name for what was sent, the same whenever the same is sent again."""
    call = outcome.call
    # An uploaded part has a new name each time, so the bytes are compared instead.
    given = [call.values.get(name) for name in _CONTENT if not (call.files and name == "media")]
    uploaded = sorted(hashlib.sha256(one.data).hexdigest() for one in call.files.values())
    content = [*given, uploaded]
    data = json.dumps(content, sort_keys=True, default=str).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:12]


@dataclass
class Limits:
    """Telegram's own limits, off unless set: messages a second, and a minute in a group."""

    second: int | None = None
    chat_second: int | None = None
    group_minute: int | None = None


@dataclass
class Tally:
    """What a server saw of one bot.

    Attributes:
        calls: how often each method was called.
        received: how often each chat received each content.
        impatient: calls to a chat before the end of a wait it was told, and (``*``) any call that
            sends while any wait lasts.
    """

    limits: Limits = field(default_factory=Limits)
    calls: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    received: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    impatient: Counter[str] = field(default_factory=Counter)
    times: array[float] = field(default_factory=lambda: array("d"))
    _recent: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _waits: dict[int, float] = field(default_factory=dict)
    latest: float = 0.0

    def before(self, method: str, chat: int | None) -> None:
        """Take note of a call that arrives.

        Raises:
            RefusalError: a limit is set and would be passed.
        """
        now = self.latest = time.monotonic()
        self.calls[method] += 1
        if chat is None or not counts(method):
            return
        if self._waits.get(chat, 0.0) > now:
            self.impatient[str(chat)] += 1
        if any(until > now for until in self._waits.values()):
            self.impatient["*"] += 1
        self._limit(chat, now)

    def _limit(self, chat: int, now: float) -> None:
        limits = self.limits
        if limits.second is not None and self.within(now, SECOND) >= limits.second:
            raise self._flooded(chat, 1, now)
        recent = self._recent[chat]
        while recent and recent[0] < now - MINUTE:
            recent.popleft()
        last_second = sum(1 for moment in recent if moment > now - SECOND)
        if limits.chat_second is not None and last_second >= limits.chat_second:
            raise self._flooded(chat, 1, now)
        if chat < 0 and limits.group_minute is not None and len(recent) >= limits.group_minute:
            raise self._flooded(chat, int(recent[0] + MINUTE - now) + 1, now)

    def _flooded(self, chat: int, seconds: int, now: float) -> RefusalError:
        self._waits[chat] = now + seconds
        return flood(seconds)

    def after(self, outcome: Outcome) -> None:
        """Take note of how a call ended."""
        call, now = outcome.call, time.monotonic()
        if call.error is not None:
            self.errors[call.error.split(":")[0]] += 1
        trouble = outcome.trouble
        if call.chat is None or not counts(call.method):
            return
        if outcome.status == 429:
            self._waits[call.chat] = now + _retry_after(outcome.body)
        if outcome.delivered or (trouble is not None and trouble.delivered):
            self.received[call.chat][fingerprint(outcome)] += 1
            self.times.append(now)
            if self.limits.chat_second is not None or self.limits.group_minute is not None:
                self._recent[call.chat].append(now)

    def within(self, now: float, window: float) -> int:
        """Return how many messages were delivered in the window (seconds) that ends now."""
        return len(self.times) - bisect_left(self.times, now - window)

    def peak(self, window: float = SECOND) -> int:
        """Return the most messages delivered in any window of this many seconds."""
        best, first = 0, 0
        for position, moment in enumerate(self.times):
            while self.times[first] <= moment - window:
                first += 1
            best = max(best, position - first + 1)
        return best

    def twice(self) -> dict[int, dict[str, int]]:
        """Return what chats received more than once; empty is the proof."""
        return {
            chat: {content: times for content, times in contents.items() if times > 1}
            for chat, contents in self.received.items()
            if any(times > 1 for times in contents.values())
        }

    def as_json(self) -> dict[str, Any]:
        """Return the figures."""
        span = self.times[-1] - self.times[0] if self.times else 0.0
        return {
            "calls": dict(self.calls),
            "errors": dict(self.errors),
            "delivered": len(self.times),
            "chats": len(self.received),
            "twice": {str(chat): contents for chat, contents in self.twice().items()},
            "peak_second": self.peak(),
            "span_seconds": span,
            "impatient": dict(self.impatient),
            "quiet_seconds": time.monotonic() - self.latest if self.latest else None,
        }


def _retry_after(body: bytes) -> float:
    parameters = json.loads(body).get("parameters", {})
    return float(parameters.get("retry_after", 0))
