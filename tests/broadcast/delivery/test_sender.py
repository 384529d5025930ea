"""The sender: everybody once, in order, at most two batches in doubt, whatever goes wrong."""

import asyncio
import itertools
from dataclasses import replace

import pytest

from bot.broadcast.delivery import pace
from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN, Delivery
from bot.broadcast.delivery.pace import Pacer
from bot.broadcast.delivery.result import Delivered, NotSent, Refused, Uncertain
from bot.broadcast.delivery.sender import Load, Sender
from bot.broadcast.states import DeliveryState
from tests.broadcast.fakes import MemoryBook, ScriptedCourier, rows

LOAD = Load(batch=10, concurrency=10)


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second between two messages to one person takes a hundredth here."""
    monkeypatch.setattr(pace, "PERSON_SECONDS", 0.01)


def sender(book: MemoryBook, courier: ScriptedCourier, load: Load = LOAD) -> Sender:
    """Return a sender without a limit."""
    return Sender(book, courier, Pacer(0.0), load=load)


async def test_everybody_receives_it_once() -> None:
    """Two hundred and fifty recipients, each tried once and noted as sent with its message id."""
    book, courier = MemoryBook(rows(250)), ScriptedCourier()
    await sender(book, courier).run()
    assert book.count() == {DeliveryState.SENT: 250}
    assert set(courier.tries.values()) == {1}
    assert {entry.message_ids for entry in book.entries} == {(1000 + n,) for n in range(1, 251)}


async def test_no_more_than_two_batches_are_ever_in_doubt() -> None:
    """Whenever the process died, at most twenty rows would be unknown."""
    book, courier = MemoryBook(rows(300)), ScriptedCourier(seconds=0.001)
    await sender(book, courier).run()
    assert 0 < book.most_marked <= 2 * LOAD.batch


async def test_one_transaction_carries_a_batch() -> None:
    """Results of ten and the marks of the next ten are written together."""
    book, courier = MemoryBook(rows(500)), ScriptedCourier()
    await sender(book, courier).run()
    assert book.transactions < 500 / LOAD.batch * 2


async def test_parts_come_in_order_and_not_in_one_breath() -> None:
    """Part two leaves after part one arrived, and after the pause between two messages."""
    book, courier = MemoryBook(rows(20, parts=3)), ScriptedCourier()
    moments: dict[int, list[float]] = {}
    loop = asyncio.get_running_loop()
    courier.on_try = lambda row: moments.setdefault(row.chat, []).append(loop.time())
    await sender(book, courier).run()
    assert book.count() == {DeliveryState.SENT: 60}
    for times in moments.values():
        assert all(b - a >= 0.01 for a, b in itertools.pairwise(times))
    for chat in moments:
        assert [row.part for row in courier.delivered if row.chat == chat] == [0, 1, 2]


async def test_while_one_waits_for_part_two_others_are_served() -> None:
    """Three parts to forty people cost the pauses once, not forty times."""
    book, courier = MemoryBook(rows(40, parts=3)), ScriptedCourier()
    started = asyncio.get_running_loop().time()
    await sender(book, courier).run()
    assert asyncio.get_running_loop().time() - started < 0.5
    assert book.most_marked <= 2 * LOAD.batch


async def test_what_was_surely_not_sent_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused connections and 429 lead to the same person again, never to a second message."""
    monkeypatch.setattr("bot.broadcast.delivery.sender._BACKOFF_SECONDS", (0.001,))
    book = MemoryBook(rows(30))
    courier = ScriptedCourier({3: [NotSent("tak_terhubung")] * 20, 9: [NotSent("429", 0.02)]})
    await sender(book, courier).run()
    assert book.count() == {DeliveryState.SENT: 30}
    assert courier.tries[3] == 21
    assert len(courier.delivered) == 30


async def test_a_429_holds_everybody_of_the_broadcast() -> None:
    """Once it is known, nothing leaves until its time is over."""
    book = MemoryBook(rows(60))
    courier = ScriptedCourier({5: [NotSent("429", 0.15)]})
    moments: list[float] = []
    loop = asyncio.get_running_loop()
    courier.on_try = lambda _: moments.append(loop.time())
    await sender(book, courier, Load(batch=2, concurrency=1)).run()
    assert max(b - a for a, b in itertools.pairwise(moments)) >= 0.15


async def test_a_429_costs_no_processor_while_parts_wait() -> None:
    """Their second has passed, but the gate is shut: the sender sleeps, and looks now and then."""
    book = MemoryBook(rows(60, parts=2))
    courier = ScriptedCourier({41: [NotSent("429", 30.0)]})
    held = asyncio.Event()
    courier.on_try = lambda row: held.set() if row.id == 41 else None
    running = sender(book, courier, Load(batch=5, concurrency=2))
    task = asyncio.create_task(running.run())
    await held.wait()
    await asyncio.sleep(0.05)
    plain, rounds = running._advance, 0

    async def counted() -> None:
        nonlocal rounds
        rounds += 1
        await plain()

    running._advance = counted  # type: ignore[method-assign]
    await asyncio.sleep(0.3)
    running.stop()
    await task
    assert rounds < 5


async def test_who_answers_429_for_ever_does_not_hold_up_the_rest() -> None:
    """After some tries it is a failure in the report."""
    book = MemoryBook(rows(5))
    courier = ScriptedCourier({2: [NotSent("429", 0.01)] * 99})
    await sender(book, courier).run()
    assert book.count() == {DeliveryState.SENT: 4, DeliveryState.FAILED: 1}


async def test_what_was_perhaps_sent_is_never_tried_again() -> None:
    """It is unknown, and what would have followed it does not leave."""
    book = MemoryBook(rows(10, parts=2))
    courier = ScriptedCourier({7: [Uncertain("TimedOut")]})
    await sender(book, courier).run()
    assert book.states[7] is DeliveryState.UNKNOWN
    assert book.states[8] is DeliveryState.FAILED
    assert [entry.reason for entry in book.entries if entry.id == 8] == [EARLIER_PART_UNKNOWN]
    assert courier.tries[7] == 1
    assert courier.tries[8] == 0


async def test_a_courier_that_breaks_leaves_a_doubt_and_not_a_ruin() -> None:
    """An error nobody thought of is an unknown outcome for one person."""
    book, courier = MemoryBook(rows(10)), ScriptedCourier()

    def break_at_four(row: Delivery) -> None:
        if row.id == 4:
            raise RuntimeError

    courier.on_try = break_at_four
    await sender(book, courier).run()
    assert book.count() == {DeliveryState.SENT: 9, DeliveryState.UNKNOWN: 1}


async def test_a_refusal_ends_all_parts_of_one_person() -> None:
    """Whoever blocked the bot gets no second part, and the subscription ends."""
    book = MemoryBook(rows(10, parts=2))
    courier = ScriptedCourier({5: [Refused(DeliveryState.BLOCKED, "ditolak")]})
    ended: list[int] = []

    async def unreachable(chat: int) -> None:
        ended.append(chat)

    running = sender(book, courier)
    running.unreachable = unreachable
    await running.run()
    assert book.states[5] is book.states[6] is DeliveryState.BLOCKED
    assert ended == [7002]


async def test_a_moved_group_gets_its_next_part_at_the_new_address() -> None:
    """The row keeps the new id, and so does what follows."""
    book = MemoryBook([Delivery(1, 0, -10), Delivery(2, 1, -10)])
    courier = ScriptedCourier({1: [Delivered((5,), moved_to=-20)]})
    running = sender(book, courier)
    running.chats.wrote = lambda *_: None  # type: ignore[method-assign]
    await running.run()
    assert [row.chat for row in courier.delivered] == [-10, -20]
    assert next(entry for entry in book.entries if entry.id == 1).chat == -20


async def test_stopping_gives_back_what_never_left() -> None:
    """Nothing stays claimed or sending; what was on its way is written down."""
    book, courier = MemoryBook(rows(200)), ScriptedCourier(seconds=0.005)
    running = sender(book, courier)
    task = asyncio.create_task(running.run())
    await asyncio.sleep(0.03)
    running.stop()
    await task
    counts = book.count()
    assert set(counts) == {DeliveryState.SENT, DeliveryState.QUEUED}
    assert counts[DeliveryState.SENT] == len(courier.delivered)


async def test_stopping_does_not_wait_for_a_429() -> None:
    """A pause is obeyed at once, even when Telegram asked for minutes of silence."""
    book, courier = MemoryBook(rows(50)), ScriptedCourier({1: [NotSent("429", 300.0)]})
    running = sender(book, courier)
    task = asyncio.create_task(running.run())
    await asyncio.sleep(0.05)
    running.stop()
    await asyncio.wait_for(task, 1.0)
    assert set(book.count()) <= {DeliveryState.SENT, DeliveryState.QUEUED}


async def test_a_paused_campaign_marks_nothing_more() -> None:
    """The ledger itself says no, so another worker's button is obeyed within a batch."""
    book, courier = MemoryBook(rows(100)), ScriptedCourier(seconds=0.001)
    courier.on_try = lambda row: setattr(book, "open", row.id < 20)
    await sender(book, courier).run()
    counts = book.count()
    assert counts[DeliveryState.SENT] <= 40
    assert counts[DeliveryState.SENT] + counts[DeliveryState.QUEUED] == 100


async def test_rows_that_somebody_else_holds_are_left_alone() -> None:
    """After a lost lock the ledger says whose they are, and nobody is written to twice."""
    book, courier = MemoryBook(rows(20)), ScriptedCourier()
    book.stolen = {4, 5}
    await sender(book, courier).run()
    assert courier.tries[4] == courier.tries[5] == 0
    assert book.count()[DeliveryState.SENT] == 18


async def test_it_brakes_when_everybody_refuses() -> None:
    """A broken file must not burn sixty thousand recipients."""
    book = MemoryBook(rows(200))
    refusal = Refused(DeliveryState.FAILED, "wrong file identifier")
    courier = ScriptedCourier({n: [refusal] for n in range(1, 201)})
    running = sender(book, courier, replace(LOAD, brake=30))
    await running.run()
    assert running.braked
    assert 30 <= book.count()[DeliveryState.FAILED] <= 50
    assert book.count()[DeliveryState.QUEUED] >= 150


async def test_a_broken_ledger_loses_no_result() -> None:
    """When a transaction fails, what it should have written is written at the end."""
    book, courier = MemoryBook(rows(30)), ScriptedCourier()
    plain, calls = book.advance, 0

    async def sometimes(entries: list, sending: list) -> set[int] | None:  # type: ignore[type-arg]
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError("disk full")
        return await plain(entries, sending)

    book.advance = sometimes  # type: ignore[method-assign]
    with pytest.raises(OSError, match="disk full"):
        await sender(book, courier).run()
    sent = {row.id for row in courier.delivered}
    assert {row for row, state in book.states.items() if state is DeliveryState.SENT} == sent
    assert DeliveryState.SENDING not in book.count()
