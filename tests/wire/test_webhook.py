"""Updates by webhook: who is let in, when they are acknowledged, and what comes twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.answers.service import AnswerService
from bot.wire import health
from bot.wire import peers as peers_module
from bot.wire.deliveries import Deliveries
from bot.wire.order import OrderedProcessor
from bot.wire.peers import Handed, Peers
from bot.wire.webhook import Webhook
from tests.kit import stage as stage_module
from tests.kit import updates
from tests.kit.chat import Json
from tests.kit.process import SECRET, free_port
from tests.kit.stage import Stage, open_stage

pytestmark = pytest.mark.loopback
HEADER = "X-Telegram-Bot-Api-Secret-Token"
Post = Callable[..., Coroutine[Any, Any, int]]


@asynccontextmanager
async def listening(folder: Path, **given: Any) -> AsyncIterator[tuple[Stage, Post]]:
    """Let the stage's Application take updates over HTTP; yield a way to post them."""
    port = given.pop("port", None) or free_port()
    settings = {
        "WEBHOOK_URL": f"https://contoh.test/{folder.name}", "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    } | given  # fmt: skip
    async with open_stage(folder, **settings) as stage, ClientSession() as session:
        webhook = Webhook(stage.application, stage.house, stage.rooms)
        runner = await health.serve(webhook.app(), settings["WEBHOOK_LISTEN"])

        async def post(raw: Any, secret: str | None = SECRET) -> int:
            if isinstance(raw, dict):
                stage.request.world.receive(raw)
            headers = {} if secret is None else {HEADER: secret}
            sent = {"json": raw} if isinstance(raw, dict) else {"data": raw}
            url = f"http://127.0.0.1:{port}{webhook.path}"
            async with session.post(url, headers=headers, **sent) as answer:
                return answer.status

        try:
            yield stage, post
        finally:
            await runner.cleanup()
            await webhook._peers.close()


async def until_in_hand(stage: Stage) -> None:
    """Wait until the bot works on something, or gathers an album."""
    processor, gathering = stage.application.update_processor, stage.rooms.intake.gathering
    assert isinstance(processor, OrderedProcessor)
    await stage.until(lambda: processor.in_hand > 0 or bool(gathering._running))


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a busy machine take its time over the parts of an album."""
    monkeypatch.setattr(stage_module, "QUIET_SECONDS", 2.0)
    monkeypatch.setattr(peers_module, "_CONNECT_SECONDS", 30.0)


@pytest.mark.parametrize("secret", [None, "", SECRET[:-1], SECRET + "x", "é" * 20])
async def test_a_forged_update_is_refused_unread(tmp_path: Path, secret: str | None) -> None:
    """Without the secret nothing is parsed, handled or answered."""
    async with listening(tmp_path) as (stage, post):
        assert await post(updates.text("/start"), secret) == 403
        assert await post(b"{" * 1000, secret) == 403
        assert stage.request.sent() == []


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"null", b"7", b'{"update_id": {}}', b"\xff\xfe", b"{"]
)
async def test_what_cannot_be_read_is_acknowledged(tmp_path: Path, body: bytes) -> None:
    """Telegram would repeat it for ever."""
    async with listening(tmp_path) as (stage, post):
        assert await post(body) == 200
        assert stage.request.sent() == []


async def test_an_update_is_acknowledged_after_it_was_answered(tmp_path: Path) -> None:
    """A crash before that makes Telegram deliver it again."""
    async with listening(tmp_path) as (stage, post):
        stage.request.latency = 0.1
        posting = asyncio.create_task(post(updates.text("/aturan")))
        await until_in_hand(stage)
        assert not posting.done()
        assert await posting == 200
        assert stage.last.text


@pytest.mark.usefixtures("calm")
async def test_an_album_is_acknowledged_after_it_was_answered(tmp_path: Path) -> None:
    """All its parts, together, and answered as one."""
    async with listening(tmp_path) as (stage, post):
        album = updates.album(4, "Ayo pilih nomor 2!")
        posting = [asyncio.create_task(post(part)) for part in album]
        await until_in_hand(stage)
        assert not any(task.done() for task in posting)
        assert list(await asyncio.gather(*posting)) == [200] * 4
        assert len(stage.request.sent("sendMessage")) == 1


async def test_a_repeated_delivery_is_answered_once(tmp_path: Path) -> None:
    """While the first is in hand, and after."""
    async with listening(tmp_path) as (stage, post):
        stage.request.latency = 0.05
        raw = updates.text("/aturan")
        assert list(await asyncio.gather(post(raw), post(raw))) == [200] * 2
        assert await post(raw) == 200
        assert len(stage.request.sent("sendMessage")) == 1


async def test_a_failing_handler_is_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person got an apology; delivered again it would fail again."""

    def fail(*_: Any) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr(AnswerService, "tell", fail)
    async with listening(tmp_path) as (stage, post):
        with stage.errors_expected():
            assert await post(updates.text("boleh like?")) == 200
        assert "kode" in stage.last.text


async def test_a_stop_waits_for_what_is_in_hand(tmp_path: Path) -> None:
    """The listener closes first, and the answer that is owed is still given."""
    async with listening(tmp_path) as (stage, post):
        stage.request.latency = 0.2
        posting = asyncio.create_task(post(updates.text("/aturan")))
        await until_in_hand(stage)
    assert await posting == 200
    assert stage.last.text


async def test_what_failed_may_be_delivered_again() -> None:
    """Only what was handled well counts as done."""
    deliveries = Deliveries()

    async def fail() -> None:
        async with deliveries.once(1):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with deliveries.once(1) as fresh:
        assert fresh
    async with deliveries.once(1) as fresh:
        assert not fresh


async def test_deliveries_are_remembered_within_bounds() -> None:
    """Memory does not grow with the number of updates."""
    deliveries = Deliveries(remembered=5)
    for number in range(50):
        async with deliveries.once(number):
            pass
    assert len(deliveries._done) == 5
    assert not deliveries._in_hand


# --- several workers ----------------------------------------------------------------------------


@asynccontextmanager
async def two_workers(folder: Path) -> AsyncIterator[list[tuple[Stage, Post]]]:
    """Two workers that know each other."""
    ports = [free_port(), free_port()]
    addresses = [f"http://127.0.0.1:{port}" for port in ports]
    folders = [folder / "a" / "bot", folder / "b" / "bot"]
    for one in folders:
        one.mkdir(parents=True)
    given = [
        {"port": port, "SARING_PEERS": ",".join(addresses), "SARING_PEER": address}
        for port, address in zip(ports, addresses, strict=True)
    ]
    async with (
        listening(folders[0], **given[0]) as first,
        listening(folders[1], **given[1]) as second,
    ):
        yield [first, second]


def answers(worker: tuple[Stage, Post]) -> int:
    """Return how many messages a worker sent."""
    return len(worker[0].request.sent("sendMessage"))


def gathered_by(address: str, addresses: Sequence[str], person: updates.Person) -> list[Json]:
    """Return an album whose id makes one worker its gatherer."""
    peers = Peers(addresses, address, "/x", {})
    while True:
        album = updates.album(4, "Ayo pilih nomor 2!", person)
        if peers.owner(album[0]) == address:
            return album


@pytest.mark.usefixtures("calm")
async def test_an_album_is_one_case_across_workers(tmp_path: Path) -> None:
    """Whoever gets a part hands it to the worker that gathers it; the rest stays where it came."""
    async with two_workers(tmp_path) as workers:
        addresses = workers[0][0].house.settings.peers
        albums = [
            gathered_by(address, addresses, updates.Person(100 + number, "W"))
            for number, address in enumerate((*addresses, *addresses, *addresses))
        ]
        posting = [
            workers[place % 2][1](part) for album in albums for place, part in enumerate(album)
        ]
        assert set(await asyncio.gather(*posting)) == {200}
        assert [answers(worker) for worker in workers] == [3, 3]


@pytest.mark.usefixtures("calm")
async def test_a_worker_that_is_away_is_passed_over(tmp_path: Path) -> None:
    """Its albums are answered in parts by those who got them: worse, but never silence."""
    gone = f"http://127.0.0.1:{free_port()}"
    port = free_port()
    own = f"http://127.0.0.1:{port}"
    given = {"port": port, "SARING_PEERS": f"{own},{gone}", "SARING_PEER": own}
    async with listening(tmp_path, **given) as (stage, post):
        people = [updates.Person(100 + number, "W") for number in range(3)]
        albums = [gathered_by(gone, (own, gone), person) for person in people]
        posting = [post(part) for album in albums for part in album]
        assert set(await asyncio.gather(*posting)) == {200}
        assert len(stage.request.sent("sendMessage")) == 3


def album_part(group: int) -> Json:
    """Return a part of an album."""
    return {"message": {"media_group_id": str(group)}}


def test_owners_are_spread_and_few_move_when_a_worker_joins() -> None:
    """No table has to be shared: the id alone decides."""
    three, four = [f"http://w{n}" for n in range(3)], [f"http://w{n}" for n in range(4)]
    old = Peers(three, three[0], "/x", {})
    new = Peers(four, four[0], "/x", {})
    owners = [(old.owner(album_part(n)), new.owner(album_part(n))) for n in range(900)]
    counts = [sum(before == worker for before, _ in owners) for worker in three]
    assert min(counts) > 240
    assert sum(before != after for before, after in owners) < 300


async def test_what_is_no_album_is_never_handed_over() -> None:
    """Nine of ten updates cost nothing more."""
    peers = Peers(["http://a", "http://b"], "http://a", "/x", {})
    assert await peers.hand_over(updates.text("halo"), b"") is Handed.MINE
    assert await Peers((), None, "/x", {}).hand_over(album_part(1), b"") is Handed.MINE


async def test_an_owner_that_dies_in_the_middle_leaves_it_to_telegram(tmp_path: Path) -> None:
    """It may have answered: another worker must not answer too, so Telegram is asked to repeat."""

    async def die(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.05)
        writer.close()

    server = await asyncio.start_server(die, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    peers = Peers([address], "http://127.0.0.1:1", "/x", {})
    assert await peers.hand_over(album_part(1), b"{}") is Handed.UNSURE
    await peers.close()
    server.close()
    await server.wait_closed()
