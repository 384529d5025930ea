"""Three webhook workers on PostgreSQL, two of them killed: nobody lost, nobody written to twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession, ClientTimeout, web
from sqlalchemy import select, update

from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.broadcast.desk import Desk
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.clock import SystemClock
from bot.officers.store import Act, AuditRow
from bot.storage import keyring
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore
from bot.wire import health
from tests.kit import postgres, updates
from tests.kit.process import SECRET, TOKEN, BotProcess, bot_process, free_port
from tests.kit.server import FakeServer
from tests.kit.server.desk import Desk as ServerDesk
from tests.kit.updates import OFFICER_A
from tests.kit.waiting import reached

pytestmark = pytest.mark.loopback
WORDS = "Pemberitahuan uji untuk semua"
SUBSCRIBERS = range(7_000_000, 7_000_120)
ASKERS = range(8_000_000, 8_000_040)
PATIENCE = 240.0
"""Seconds for what takes a few on an idle machine: three processes share it with whatever runs."""


@dataclass
class Balancer:
    """Spreads what Telegram posts over the workers; a dead one is passed over."""

    workers: Sequence[str]
    served: Counter[str] = field(default_factory=Counter)
    _turn: int = 0

    @asynccontextmanager
    async def listening(self, port: int) -> AsyncIterator[None]:
        """Take connections for the length of the block."""
        async with ClientSession(timeout=ClientTimeout(total=60)) as self._session:
            app = web.Application()
            app.router.add_post("/pembaruan", self._forward)
            runner = await health.serve(app, f"127.0.0.1:{port}")
            try:
                yield
            finally:
                await runner.cleanup()

    async def _forward(self, request: web.Request) -> web.Response:
        body = await request.read()
        header = "X-Telegram-Bot-Api-Secret-Token"
        given = {header: request.headers[header], "Content-Type": "application/json"}
        for _ in self.workers:
            self._turn += 1
            worker = self.workers[self._turn % len(self.workers)]
            try:
                async with self._session.post(
                    f"{worker}/pembaruan", data=body, headers=given
                ) as answer:
                    self.served[worker] += 1
                    return web.Response(status=answer.status)
            except (ClientError, TimeoutError):
                continue
        return web.Response(status=502)


@dataclass
class Fleet:
    """The workers with what they work on."""

    workers: list[BotProcess]
    balancer: Balancer
    desk: ServerDesk
    database: Database
    cipher: ChatCipher


@asynccontextmanager
async def fleet(folder: Path) -> AsyncIterator[Fleet]:
    """Three workers behind a load balancer, on one PostgreSQL."""
    url = await postgres.shared()
    front, ports = free_port(), [free_port() for _ in range(3)]
    addresses = [f"http://127.0.0.1:{port}" for port in ports]
    balancer = Balancer(addresses)
    async with AsyncExitStack() as stack:
        database = Database(url)
        stack.push_async_callback(database.close)
        cipher = ChatCipher(await keyring.fitting_key(database, folder / "saring.key"))
        server = await stack.enter_async_context(FakeServer())
        await stack.enter_async_context(balancer.listening(front))
        workers = []
        for number, (port, address) in enumerate(zip(ports, addresses, strict=True)):
            given = {
                "DATABASE_URL": url, "SARING_KEY_FILE": str(folder / "saring.key"),
                "WEBHOOK_URL": f"http://127.0.0.1:{front}/pembaruan", "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_LISTEN": f"127.0.0.1:{port}", "SARING_BROADCAST_RATE": "30",
                "SARING_PEERS": ",".join(addresses), "SARING_PEER": address,
            }  # fmt: skip
            place = folder / str(number)
            place.mkdir()
            workers.append(await stack.enter_async_context(bot_process(place, server.url, **given)))
        for worker in workers:
            await worker.logged("webhook_ready", patience=PATIENCE)
        yield Fleet(workers, balancer, server.desk(TOKEN), database, cipher)


async def announce(everything: Fleet) -> Campaign:
    """Let many subscribe, and let a message to them be due."""
    chosen = Subscription("pemprov", frozenset({"edaran"}))
    subscribers = SubscriberStore(everything.database, everything.cipher)
    for chat in SUBSCRIBERS:
        await subscribers.save(chat, chosen, date(2026, 11, 1))
        everything.desk.world.receive(updates.text("/start", updates.Person(chat, "W")))
    clock = SystemClock()
    part = Part(PartKind.TEXT, WORDS)
    draft = Campaign(
        id=0, kind=CampaignKind.NOTICE, state=CampaignState.PREPARING, version=1,
        author=Person(OFFICER_A.id, "petugas"), parts=(part,), frozen=(part,),
        target=Target((), ()),
    )  # fmt: skip
    desk = Desk.open(everything.database, everything.cipher, clock)
    made, _ = await desk.campaigns.create(draft, "uji", Act(clock.now(), "petugas", "uji", "", ""))
    return made


async def ask(everything: Fleet) -> None:
    """Let people write, some of them albums, over some seconds."""
    for number, chat in enumerate(ASKERS):
        person = updates.Person(chat, "Warga")
        if number % 8:
            everything.desk.put(updates.text("boleh like postingan paslon?", person))
        else:
            for part in updates.album(3, "Ayo pilih nomor 2!", person):
                everything.desk.put(part)
        await asyncio.sleep(0.1)


async def acts(everything: Fleet) -> Counter[str]:
    """Return what officers did, and how often."""
    async with everything.database.read() as session:
        return Counter(await session.scalars(select(AuditRow.act)))


async def act(everything: Fleet) -> None:
    """Let an officer act, and wait for it."""
    everything.desk.put(updates.text("/tarik faq-001 salah pasal", OFFICER_A))
    async with asyncio.timeout(PATIENCE):
        while not (await acts(everything))["jawaban_ditarik"]:  # noqa: ASYNC110 - another process writes
            await asyncio.sleep(0.05)


async def let_leases_run_out(everything: Fleet) -> None:
    """Let the two minutes pass after which a dead worker's claims are taken back."""
    async with everything.database.write() as session:
        claimed = DeliveryRow.state == DeliveryState.CLAIMED.value
        await session.execute(update(DeliveryRow).where(claimed).values(lease_until=0.0))


async def states(everything: Fleet, campaign: Campaign) -> dict[int, DeliveryState]:
    """Return the state of each recipient's message."""
    query = select(DeliveryRow).where(DeliveryRow.campaign_id == campaign.id)
    async with everything.database.read() as session:
        return {
            everything.cipher.open(row.chat): DeliveryState(row.state)
            for row in await session.scalars(query)
        }


async def until_over(everything: Fleet, campaign: Campaign) -> dict[int, DeliveryState]:
    """Wait until every message came to an end."""
    found: dict[int, DeliveryState] = {}
    try:
        async with asyncio.timeout(PATIENCE):
            while len(found) < len(SUBSCRIBERS) or not all(s.is_final for s in found.values()):
                await let_leases_run_out(everything)
                await asyncio.sleep(0.5)
                found = await states(everything, campaign)
    except TimeoutError:
        told = f"not over: {Counter(found.values())}"
        raise AssertionError(everything.workers[2].story(told)) from None
    return found


def received(everything: Fleet, chat: int) -> int:
    """Return how often somebody received the message."""
    return sum(shown.text == WORDS for shown in everything.desk.world.room(chat).replies)


async def test_two_of_three_workers_may_die(tmp_path: Path) -> None:
    """In the middle of a broadcast and of a crowd: everybody is answered, everybody is reached."""
    async with fleet(tmp_path) as everything, asyncio.TaskGroup() as group:
        campaign = await announce(everything)
        asking = group.create_task(ask(everything))
        served = everything.balancer.served
        # The first dies in the middle of both, having answered somebody.
        await reached(
            lambda: sum(received(everything, chat) for chat in SUBSCRIBERS) > 20, PATIENCE
        )
        await reached(lambda: len(served) == 3, PATIENCE)
        everything.workers[0].kill()
        # What an officer did happens once; an act that a kill cuts off may be lost, so none is.
        await act(everything)
        everything.workers[1].kill()
        await asking
        ended = await until_over(everything, campaign)
        await reached(lambda: not everything.desk.mailbox.pending, PATIENCE)

        for chat in SUBSCRIBERS:
            times = received(everything, chat)
            assert times <= 1, "nothing twice"
            if ended[chat] is DeliveryState.SENT:
                assert times == 1
            else:
                assert ended[chat] is DeliveryState.UNKNOWN, "lost, and nobody was told"
        unknown = sum(state is DeliveryState.UNKNOWN for state in ended.values())
        assert unknown <= 40, "at most what two senders may have had in the air"

        for chat in ASKERS:
            assert everything.desk.world.room(chat).replies, "met with silence"
        assert (await acts(everything))["jawaban_ditarik"] == 1
        assert await everything.workers[2].stop() == 0
