"""Gathering what belongs together: an album, or several forwards within a moment, is one case.

Telegram sends an album as single messages and never says that it is complete, so a case closes when
nothing more has come for a short while.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.intake.incoming import Incoming
from bot.wire.turn import Turn

QUIET_SECONDS = 0.8
MOST_MESSAGES = 20


@dataclass
class Gathered:
    """The messages of one case so far, with the turns they came in."""

    turns: list[Turn] = field(default_factory=list)
    messages: list[Incoming] = field(default_factory=list)
    beyond: int = 0  # messages that came after the twentieth and were not read
    timer: asyncio.Task[None] | None = None


class Gathering:
    """Collects messages per chat and hands each complete case on, errors to ``failed``."""

    def __init__(
        self,
        handle: Callable[[Gathered], Awaitable[None]],
        failed: Callable[[Turn, Exception], Awaitable[None]],
        quiet: float = QUIET_SECONDS,
    ) -> None:
        self._handle, self._failed, self._quiet = handle, failed, quiet
        self._open: dict[int, Gathered] = {}
        self._running: dict[asyncio.Task[None], int] = {}  # and the chat of each

    def add(self, turn: Turn, incoming: Incoming) -> None:
        """Add a message to the open case of its chat; beyond twenty they are only counted."""
        gathered = self._open.setdefault(turn.chat, Gathered())
        if len(gathered.messages) < MOST_MESSAGES:
            gathered.turns.append(turn)
            gathered.messages.append(incoming)
        else:
            gathered.beyond += 1
        if gathered.timer is not None:
            gathered.timer.cancel()
        gathered.timer = asyncio.create_task(self._close_later(turn.chat, gathered))
        self._running[gathered.timer] = turn.chat
        gathered.timer.add_done_callback(self._running.pop)

    async def settled(self, chat: int) -> None:
        """Wait until every open case of a chat was handled."""
        while tasks := [task for task, of in self._running.items() if of == chat]:
            await asyncio.gather(*tasks, return_exceptions=True)

    async def drain(self) -> None:
        """Wait until every open case was handled."""
        while self._running:
            await asyncio.gather(*self._running, return_exceptions=True)

    async def _close_later(self, chat: int, gathered: Gathered) -> None:
        await asyncio.sleep(self._quiet)
        # From here on a further message opens a new case instead of cancelling this one's answer.
        gathered.timer = None
        self._open.pop(chat, None)
        try:
            await self._handle(gathered)
        except Exception as error:  # noqa: BLE001 - the last stop before silence
            # Nobody awaits this task, so an error would vanish, and the person meet with silence.
            await self._failed(gathered.turns[0], error)
