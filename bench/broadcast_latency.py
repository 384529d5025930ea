"""Do people wait longer for an answer while a broadcast runs at full pace?"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from telegram import Update

from bench import _stage, broadcast_speed
from bot import log
from bot.bootstrap import App, build_application, open_house
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.states import CampaignState, DeliveryState
from bot.house import House
from bot.rooms import Rooms
from bot.settings import Settings

NAME = "broadcast-latency"
HELP = "lama menunggu jawaban (p95) selagi siaran berjalan penuh, dibanding saat sepi"
_CONTENT = Path(__file__).resolve().parents[1] / "content"
_DATE = 1_795_000_000
_SECOND = Person(78, "petugas kedua uji")
_SENT = DeliveryState.SENT


@dataclass(frozen=True)
class Finding:
    """Seconds from an update to its answer having arrived."""

    answers: int
    idle_p50: float
    idle_p95: float
    busy_p50: float
    busy_p95: float
    broadcast_rate: float

    @property
    def passed(self) -> bool:
        """At most half as long again."""
        return self.busy_p95 <= 1.5 * self.idle_p95

    def __str__(self) -> str:
        return (
            f"{self.answers} answers; idle p50 {self.idle_p50 * 1e3:.1f} ms, "
            f"p95 {self.idle_p95 * 1e3:.1f} ms; with a broadcast at "
            f"{self.broadcast_rate:.1f}/s p50 {self.busy_p50 * 1e3:.1f} ms, "
            f"p95 {self.busy_p95 * 1e3:.1f} ms (ratio {self.busy_p95 / self.idle_p95:.2f})"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the length and how many people ask."""
    parser.add_argument("--seconds", type=float, default=20.0, help="of each round, idle and busy")
    parser.add_argument("--rounds", type=int, default=2, help="idle and busy in turns")
    parser.add_argument("--asking", type=float, default=8.0, help="questions a second")


def run(options: argparse.Namespace) -> int:
    """Measure and print; 1 when people wait too long."""
    log.configure("ERROR", "teks")
    with tempfile.TemporaryDirectory() as folder:
        finding = asyncio.run(
            measure(Path(folder), options.seconds, options.asking, options.rounds)
        )
    sys.stdout.write(f"{finding}\n")
    return 0 if finding.passed else 1


async def measure(folder: Path, seconds: float, asking: float, rounds: int = 1) -> Finding:
    """Ask while it is quiet and while a broadcast runs, in turns, so that noise falls on both."""
    idle: list[float] = []
    busy: list[float] = []
    rates: list[float] = []
    subscribers = int(40 * (seconds + 10))
    async with _bot(folder, subscribers) as (application, house, rooms):
        library = house.editions.current.library
        people = People([answer.question for answer in library.answers.values()])
        await people.ask(application, min(3.0, seconds), asking)  # To warm up.
        for number in range(rounds):
            idle += await people.ask(application, seconds, asking)
            async with _broadcast(rooms, number) as campaign:
                counts = rooms.broadcasts.desk.accounts.counts
                before, started = await counts(campaign.id), time.perf_counter()
                busy += await people.ask(application, seconds, asking)
                after, took = await counts(campaign.id), time.perf_counter() - started
                rates.append((after[_SENT] - before.get(_SENT, 0)) / took)
    return Finding(
        len(idle) + len(busy), median(idle), _p95(idle), median(busy), _p95(busy), median(rates)
    )


class People:
    """Those who ask, at random moments, a different person each time."""

    def __init__(self, questions: list[str]) -> None:
        self._questions, self._dice = questions, random.Random(1)  # noqa: S311 - no secrets here
        self._number = 0

    async def ask(self, application: App, seconds: float, asking: float) -> list[float]:
        """Ask for a while; return how long each waited for the answer."""
        waits: list[float] = []
        until = time.perf_counter() + seconds
        async with asyncio.TaskGroup() as group:
            while time.perf_counter() < until:
                await asyncio.sleep(self._dice.expovariate(asking))
                group.create_task(self._one(application, waits))
        return waits

    async def _one(self, application: App, waits: list[float]) -> None:
        self._number += 1
        update = Update.de_json(self._question(self._number), application.bot)
        started = time.perf_counter()
        work = application.process_update(update)
        await application.update_processor.process_update(update, work)
        waits.append(time.perf_counter() - started)

    def _question(self, number: int) -> dict[str, Any]:
        user = {"id": 9_000_000 + number, "is_bot": False, "first_name": "Warga"}
        chat = {"id": user["id"], "type": "private", "first_name": "Warga"}
        message = {
            "message_id": number, "date": _DATE, "from": user, "chat": chat,
            "text": self._questions[number % len(self._questions)],
        }  # fmt: skip
        return {"update_id": number, "message": message}


@asynccontextmanager
async def _bot(folder: Path, subscribers: int) -> AsyncIterator[tuple[App, House, Rooms]]:
    """Run the whole bot against the smallest server there can be."""
    async with broadcast_speed.counter() as url:
        given: dict[str, Any] = {
            "BOT_TOKEN": _stage.TOKEN, "BOT_API_BASE_URL": url, "SARING_CONTENT": _CONTENT,
            "DATABASE_URL": _stage.url_of(folder), "SARING_KEY_FILE": folder / "saring.key",
            "SARING_SUPERADMINS": f"{_stage.OFFICER.id},{_SECOND.id}", "SARING_QUIET_HOURS": "-",
        }  # fmt: skip
        async with open_house(Settings(_env_file=None, **given)) as house:
            application, rooms = build_application(house)
            await _stage.subscribe(rooms.broadcasts.desk, subscribers)
            async with application:
                yield application, house, rooms


@asynccontextmanager
async def _broadcast(rooms: Rooms, number: int) -> AsyncIterator[Campaign]:
    """Let a broadcast to everybody run for the length of the block."""
    desk = rooms.broadcasts.desk
    campaign = await _stage.schedule(desk, origin=f"bench-{number}", approver=_SECOND)
    rooms.broadcasts.poke()
    while campaign.state is not CampaignState.SENDING:
        await asyncio.sleep(0.05)
        campaign = await desk.campaigns.get(campaign.id) or campaign
    yield campaign
    known = await desk.campaigns.get(campaign.id) or campaign
    stopped = replace(known, state=CampaignState.CANCELLED, ended_at=desk.now())
    await desk.campaigns.change(known, stopped, None)
    rooms.broadcasts.poke()
    await rooms.broadcasts.settled()


def _p95(waits: list[float]) -> float:
    return quantiles(waits, n=20)[18]
