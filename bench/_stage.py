"""What the measurements of broadcasts share: a database with subscribers, campaigns, a server."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import insert, select

from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.broadcast.desk import Desk
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.clock import SystemClock
from bot.officers.store import Act
from bot.storage import migrate
from bot.storage.cipher import ChatCipher, load_key
from bot.storage.database import Database
from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

TOKEN = "42:uji-token"  # noqa: S105 - the fake server's
TEXT = "Edaran uji nomor 12: netralitas ASN. Mohon dibaca sampai selesai."
FIRST_CHAT = 5_000_001
OFFICER = Person(77, "petugas uji")
_SLICE = 20_000


def url_of(folder: Path) -> str:
    """Return the address of the database in a folder."""
    return f"sqlite+aiosqlite:///{folder / 'saring.db'}"


@asynccontextmanager
async def open_desk(url: str, folder: Path) -> AsyncIterator[Desk]:
    """Open the stores over a database, made new where there is none."""
    key, _ = load_key(folder / "saring.key")
    await migrate.to_newest(url)
    database = Database(url)
    try:
        yield Desk.open(database, ChatCipher(key), SystemClock())
    finally:
        await database.close()


async def subscribe(desk: Desk, people: int, topics: Sequence[str] = ("edaran",)) -> None:
    """Write so many subscribers, with made-up chat ids in a row."""
    for start in range(0, people, _SLICE):
        chats = range(start, min(people, start + _SLICE))
        rows = [
            {
                "id": n + 1, "chat": desk.cipher.seal(FIRST_CHAT + n),
                "agency": ("pemprov-bengkulu", "pemkot-bengkulu")[n % 2],
                "since": date(2026, 11, 1),
            }
            for n in chats
        ]  # fmt: skip
        marks = [{"subscriber_id": n + 1, "topic_group": topic} for n in chats for topic in topics]
        async with desk.database.write() as session:
            await session.execute(insert(SubscriberRow), rows)
            await session.execute(insert(SubscriberTopicRow), marks)


async def schedule(desk: Desk, origin: str = "bench", approver: Person | None = None) -> Campaign:
    """Create a campaign to everybody that is due now."""
    frozen = (Part(PartKind.TEXT, TEXT),)
    draft = Campaign(
        id=0, kind=CampaignKind.NOTICE, state=CampaignState.SCHEDULED, version=1, author=OFFICER,
        parts=frozen, frozen=frozen, target=Target((), ("edaran",)), scheduled_at=desk.now(),
        approver=approver,
    )  # fmt: skip
    act = Act(desk.clock.now(), OFFICER.label, "siaran_uji", "", "")
    campaign, _ = await desk.campaigns.create(draft, origin, act)
    return campaign


async def states(desk: Desk, campaign: int) -> dict[int, DeliveryState]:
    """Return the state of every recipient of a campaign of one part, by chat."""
    query = select(DeliveryRow.chat, DeliveryRow.state).where(DeliveryRow.campaign_id == campaign)
    async with desk.database.read() as session:
        rows = await session.execute(query)
        return {desk.cipher.open(row.chat): DeliveryState(row.state) for row in rows}


@asynccontextmanager
async def server(*, checked: bool = False) -> AsyncIterator[str]:
    """Run the fake Bot API server as a process of its own and yield its address."""
    arguments = ["-m", "tests.kit.server", *([] if checked else ["--unchecked"])]
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stdout=asyncio.subprocess.PIPE, env=environment()
    )
    try:
        if process.stdout is None:
            raise RuntimeError("the server's output is a pipe")
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()


async def worker(
    api: str,
    url: str,
    folder: Path,
    *,
    rate: float = 0.0,
    batch: int = 10,
    concurrency: int = 10,
    read_seconds: float = 20.0,
) -> asyncio.subprocess.Process:
    """Start a process that sends what is due and ends when all is reported."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench._worker", "--api", api, "--database", url,
        "--folder", str(folder), "--rate", str(rate), "--batch", str(batch),
        "--concurrency", str(concurrency), "--read-seconds", str(read_seconds),
        stdout=asyncio.subprocess.PIPE, env=environment(),
    )  # fmt: skip


def environment() -> dict[str, str]:
    """Return the environment for processes of a measurement: this checkout first on the path."""
    here = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "PTB_TIMEDELTA": "true"}
