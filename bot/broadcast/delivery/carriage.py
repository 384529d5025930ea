"""Keeping the right campaign being sent: start, watch, make way, end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot import log
from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.duties import Duties
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.pace import ChatPace, Pacer
from bot.broadcast.delivery.run import Run
from bot.broadcast.delivery.sender import Load, Sender
from bot.broadcast.delivery.upkeep import Upkeep
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState, DeliveryState

PROGRESS_SECONDS = 3.0
_AGAIN_SECONDS = 5.0
_SOON_SECONDS = 0.5
_HELD_SECONDS = 2.0
_log = log.get(__name__)


@dataclass(frozen=True)
class Tempo:
    """How fast, and how hard."""

    rate: float = 25.0  # messages a second; 0 lifts the limit, for measurements
    load: Load = field(default_factory=Load)


class Carriage:
    """Sends one campaign at a time, corrections and recalls before others.

    Args:
        desk: the stores.
        duties: couriers, and who is told.
        upkeep: puts in order what an interrupted sender left.
        tempo: how fast.
        busy: tells whether people are being answered just now.
        wake: is called when a run comes to its end.
    """

    def __init__(
        self,
        desk: Desk,
        duties: Duties,
        upkeep: Upkeep,
        tempo: Tempo,
        busy: Callable[[], bool],
        wake: Callable[[], None],
    ) -> None:
        self._desk, self._duties, self._upkeep = desk, duties, upkeep
        self._load, self._wake = tempo.load, wake
        self._pacer, self._chats = Pacer(tempo.rate, busy), ChatPace()
        self._run: Run | None = None
        self._telling: asyncio.Task[None] | None = None
        self._not_before: dict[int, float] = {}

    @property
    def carries(self) -> int | None:
        """The campaign that is being sent, or None."""
        return self._run.campaign.id if self._run is not None else None

    @property
    def figures(self) -> Figures | None:
        """How far the campaign is that is being sent, or None."""
        return self._run.figures() if self._run is not None else None

    async def look(self, live: Sequence[Campaign]) -> bool:
        """Start, watch or end; tell whether something is being sent or waits for it."""
        waiting = [campaign for campaign in live if campaign.state is CampaignState.SENDING]
        waiting.sort(key=lambda campaign: (not campaign.urgent, campaign.id))
        now = time.monotonic()
        first = next((c for c in waiting if self._not_before.get(c.id, 0.0) <= now), None)
        if self._run is not None:
            if await self._makes_way(self._run, first):
                self._run.stop()
            if await self._watch(self._run, waiting):
                # What was looked at before the end is no longer true: look again.
                self._wake()
                return True
        elif first is not None:
            await self._start(first)
        return self._run is not None or bool(waiting)

    def halt(self) -> None:
        """Let nothing more leave."""
        if self._run is not None:
            self._run.stop()

    async def leave(self) -> None:
        """End the run in hand, with everything it touched written down."""
        if self._run is not None:
            self._run.stop()
            await asyncio.gather(self._run.task, return_exceptions=True)
            self._run = None
        await self._told()

    async def _makes_way(self, run: Run, first: Campaign | None) -> bool:
        """Tell whether a run is to stop for an urgent campaign: only for one that can begin."""
        if first is None or not first.urgent or run.campaign.urgent:
            return False
        return not self._put_off(first, await self._counts(first))

    async def _start(self, campaign: Campaign) -> None:
        counts = await self._counts(campaign)
        if self._put_off(campaign, counts):
            return
        sends = campaign.kind.sends
        sender = Sender(
            book=self._desk.ledger(campaign),
            courier=self._duties.courier(campaign),
            pacer=self._pacer,
            chats=self._chats,
            load=self._load if sends else replace(self._load, brake=0),
            chained=sends,
            unreachable=self._duties.unreachable,
        )
        self._run = Run(campaign, sender, counts)
        self._run.task.add_done_callback(lambda _: self._wake())
        _log.info("broadcast_sending", campaign=campaign.id, rows=sum(counts.values()))

    def _put_off(self, campaign: Campaign, counts: Mapping[DeliveryState, int]) -> bool:
        """Let a campaign wait whose rest somebody else holds; tell whether that is so."""
        held = _held_elsewhere(counts)
        if held:
            self._not_before[campaign.id] = time.monotonic() + _HELD_SECONDS
        return held

    async def _counts(self, campaign: Campaign) -> dict[DeliveryState, int]:
        """Count the rows, with those taken back whose sender's lease has run out."""
        counts = await self._desk.accounts.counts(campaign.id)
        if _held_elsewhere(counts):
            await self._upkeep.recover_one(campaign)
            counts = await self._desk.accounts.counts(campaign.id)
        return counts

    async def _watch(self, run: Run, waiting: Sequence[Campaign]) -> bool:
        """Stop a run that was paused; close one that is over, and tell so."""
        mine = next((c for c in waiting if c.id == run.campaign.id), None)
        if mine is None:
            run.stop()
        if run.is_over:
            self._run = None
            await self._over(run)
            return True
        if mine is not None:
            run.campaign = mine
            if run.due(PROGRESS_SECONDS):
                self._tell(run)
        return False

    def _tell(self, run: Run) -> None:
        """Tell how far it is, without letting a slow answer hold up anything."""
        if self._telling is None or self._telling.done():
            work = self._duties.progress(run.campaign, run.figures())
            self._telling = asyncio.create_task(_quietly(work), name="broadcast-progress")

    async def _told(self) -> None:
        if self._telling is not None:
            await self._telling
            self._telling = None

    async def _over(self, run: Run) -> None:
        """Judge a run that came to its end."""
        if (error := run.task.exception()) is not None:
            _log.error("broadcast_interrupted", campaign=run.campaign.id, exc_info=error)
            self._not_before[run.campaign.id] = time.monotonic() + _AGAIN_SECONDS
            await self._upkeep.recover_one(run.campaign, certain=True)
            return
        counts = await self._desk.accounts.counts(run.campaign.id)
        campaign = await self._desk.campaigns.get(run.campaign.id)
        if campaign is None:
            return
        campaign = await self._judge(run, campaign, counts)
        await self._told()
        await _quietly(self._duties.progress(campaign, Figures(counts)))

    async def _judge(
        self, run: Run, campaign: Campaign, counts: dict[DeliveryState, int]
    ) -> Campaign:
        """Return the campaign as it stands now: done, paused by itself, or to be gone on with."""
        if campaign.state is not CampaignState.SENDING:
            return campaign
        change = self._desk.campaigns.change
        left = Figures(counts).left
        if run.sender.braked and left:
            act = self._desk.by_itself(campaign, "siaran_dijeda_sendiri")
            paused = await change(campaign, replace(campaign, state=CampaignState.PAUSED), act)
            if paused is not None:
                await self._duties.braked(paused)
            return paused or campaign
        if not left:
            done = replace(campaign, state=CampaignState.DONE, ended_at=self._desk.now())
            return await change(campaign, done, None) or campaign
        # It makes way for an urgent one, or somebody else holds the rest.
        self._not_before[campaign.id] = time.monotonic() + _SOON_SECONDS
        return campaign


def _held_elsewhere(counts: Mapping[DeliveryState, int]) -> bool:
    """Tell whether there is a rest, and all of it is in the hands of another sender."""
    return Figures(counts).left > 0 and not counts.get(DeliveryState.QUEUED)


async def _quietly(work: Awaitable[None]) -> None:
    """Await something whose failure must not matter."""
    try:
        await work
    except Exception:  # noqa: BLE001 - the next one comes in three seconds
        _log.exception("broadcast_progress_not_told")
