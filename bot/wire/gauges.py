"""How things stand at this moment: what is read when somebody looks at ``/metrics``."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from time import time

from bot import __version__
from bot.bootstrap import App
from bot.house import House
from bot.officers.handlers import PAUSE
from bot.rooms import Rooms
from bot.storage import backup
from bot.wire.order import OrderedProcessor

Samples = dict[tuple[str, ...], float]
"""Values by labels."""


class Gauge(StrEnum):
    """What is read, by the labels in brackets."""

    INFO = "info"  # version, mode
    IN_HAND = "updates_in_hand"
    WAITING = "updates_waiting"
    POLL_AGE = "poll_age_seconds"
    COUNTS = "counts_unwritten"
    COUNTS_FAILING = "count_writes_failing"
    OVERDUE = "chore_overdue"  # chore
    CAMPAIGNS = "campaigns"  # state
    BROADCAST = "broadcast_rows"  # state
    BROADCAST_RATE = "broadcast_rate"
    PAUSED = "paused"
    DATABASE_UP = "database_up"
    DATABASE_BYTES = "database_bytes"
    BACKUP_AGE = "backup_age_seconds"


class Gauges:
    """Reads the gauges of one process.

    Args:
        house, rooms, application: what is looked at.
        database_up: asks the database.
        poll_age: seconds since a poll ended; None where updates come by webhook.
    """

    def __init__(
        self,
        house: House,
        rooms: Rooms,
        application: App,
        database_up: Callable[[House], Awaitable[bool]],
        poll_age: Callable[[], float] | None = None,
    ) -> None:
        self._house, self._rooms, self._application = house, rooms, application
        self._database_up, self._poll_age = database_up, poll_age

    async def read(self) -> Mapping[Gauge, Samples]:
        """Return all values. What needs the database is left out while the database is away."""
        found = self._process()
        up = await self._database_up(self._house)
        found[Gauge.DATABASE_UP] = {(): float(up)}
        if up:
            states = await self._rooms.broadcasts.desk.campaigns.in_states()
            found[Gauge.CAMPAIGNS] = {(state,): float(n) for state, n in states.items()}
        return found | await asyncio.to_thread(self._files)

    def _process(self) -> dict[Gauge, Samples]:
        house, mode = self._house, "webhook" if self._poll_age is None else "polling"
        found: dict[Gauge, Samples] = {
            Gauge.INFO: {(__version__, mode): 1.0},
            Gauge.COUNTS: {(): float(house.tally.waiting)},
            Gauge.COUNTS_FAILING: {(): float(house.tally.failing)},
            Gauge.OVERDUE: {(name,): 1.0 for name in house.chores.overdue},
            Gauge.PAUSED: {(): float(house.flags.get(PAUSE) is not None)},
        }
        processor = self._application.update_processor
        if isinstance(processor, OrderedProcessor):
            found[Gauge.IN_HAND] = {(): float(processor.in_hand)}
            found[Gauge.WAITING] = {(): float(processor.waiting)}
        if self._poll_age is not None:
            found[Gauge.POLL_AGE] = {(): self._poll_age()}
        figures = self._rooms.broadcasts.figures
        if figures is not None:
            found[Gauge.BROADCAST] = {(s.value,): float(n) for s, n in figures.counts.items()}
            found[Gauge.BROADCAST_RATE] = {(): figures.rate}
        return found

    def _files(self) -> dict[Gauge, Samples]:
        database = self._house.database
        if not database.is_sqlite or not database.url.database:
            return {}
        path = Path(database.url.database)
        found: dict[Gauge, Samples] = {}
        with suppress(OSError):
            beside = [path, path.with_name(f"{path.name}-wal")]
            size = sum(one.stat().st_size for one in beside if one.exists())
            found[Gauge.DATABASE_BYTES] = {(): float(size)}
        newest = backup.newest(path.parent / backup.FOLDER)
        if newest is not None:
            found[Gauge.BACKUP_AGE] = {(): time() - newest}
        return found
