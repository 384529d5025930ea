"""The background service: it begins what is due, sends, tells how far it is, reports, and forgets.

All it goes by stands in the database, so it may be killed at any moment and go on after a restart,
and an officer's button pressed at another worker is obeyed within a second.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from bot import log
from bot.broadcast.delivery.beginning import Beginning
from bot.broadcast.delivery.carriage import Carriage, Tempo
from bot.broadcast.delivery.duties import Duties
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.lock_store import Held
from bot.broadcast.delivery.upkeep import Upkeep
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState

_BUSY_SECONDS = 0.5
_IDLE_SECONDS = 2.0
_AGAIN_SECONDS = 5.0
_LIVE = (
    CampaignState.AWAITING, CampaignState.SCHEDULED, CampaignState.PREPARING,
    CampaignState.SENDING,
)  # fmt: skip
_log = log.get(__name__)


class Runner:
    """Serves broadcasts in the background of one process."""

    def __init__(
        self,
        desk: Desk,
        duties: Duties,
        tempo: Tempo,
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        self._desk = desk
        self.upkeep = Upkeep(desk, duties)
        self._beginning = Beginning(desk, duties)
        self._wake, self._idle = asyncio.Event(), asyncio.Event()
        self._carriage = Carriage(desk, duties, self.upkeep, tempo, busy, self._wake.set)
        self._service: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def figures(self) -> Figures | None:
        """How far the campaign is that this process sends, or None."""
        return self._carriage.figures

    def start(self) -> None:
        """Begin to serve."""
        self._stopping = False
        self.poke()
        self._service = asyncio.create_task(self._serve(), name="broadcasts")

    async def stop(self) -> None:
        """Let nothing more leave, write down what is on its way, and end."""
        self._stopping = True
        self._wake.set()
        self._carriage.halt()
        if self._service is not None:
            await self._service
            self._service = None
        self._idle.set()

    def poke(self) -> None:
        """Say that there may be something to do."""
        self._idle.clear()
        self._wake.set()

    async def settled(self) -> None:
        """Wait until nothing is due any more; returns at once when the service does not run."""
        if self._service is not None:
            await self._idle.wait()

    async def _serve(self) -> None:
        while not self._stopping:
            try:
                async with self._desk.lock.hold() as held:
                    if held is not None:
                        await self._work(held)
            except Exception:  # noqa: BLE001 - the service outlives whatever happens
                _log.exception("broadcast_service_failed")
            self._idle.set()
            self._wake.clear()
            await self._pause(_AGAIN_SECONDS)

    async def _work(self, held: Held) -> None:
        """Serve for as long as this process is the one that sends."""
        try:
            await self.upkeep.recover()
            while not self._stopping and await held.still():
                self._wake.clear()
                busy = await self._look()
                if not busy and not self._wake.is_set():
                    self._idle.set()
                await self._pause(_BUSY_SECONDS if busy else _IDLE_SECONDS)
        finally:
            await self._carriage.leave()

    async def _look(self) -> bool:
        """Do one round of everything; tell whether something is under way."""
        live = await self._desk.campaigns.where(_LIVE)
        live.reverse()
        begun = await self._beginning.look(live, lambda: self._stopping)
        sending = not self._stopping and await self._carriage.look(live)
        closed = await self.upkeep.close(carried=self._carriage.carries)
        await self.upkeep.now_and_then(sending=self._carriage.carries is not None)
        if begun or closed:
            self._wake.set()  # What has changed is looked at again at once.
        return begun or sending or closed

    async def _pause(self, seconds: float) -> None:
        if not self._stopping:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._wake.wait()
