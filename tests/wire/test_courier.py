"""Couriers: what each answer of Telegram means for the ledger."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from telegram import Bot
from telegram.ext import ApplicationBuilder

from bot.broadcast.delivery.entries import Delivery
from bot.broadcast.delivery.result import Delivered, NotSent, Refused, Uncertain
from bot.broadcast.parts import Medium, Part, PartKind, to_correct
from bot.broadcast.states import DeliveryState
from bot.reply import Button
from bot.wire.courier import CorrectingCourier, RecallingCourier, SendingCourier
from bot.wire.sending import keyboard
from tests.kit.botapi import Upload
from tests.kit.chat import Standing
from tests.kit.request import RecordingRequest
from tests.kit.trouble import Mishap, Trouble, answer, flood

TOKEN = "42:uji-token"
CHAT = 7001
BUTTON = keyboard(((Button("Sudah", "1:bc:read:1"),),))
TEXT = Part(
    PartKind.TEXT, "Edaran", ({"type": "bold", "offset": 0, "length": 6},), with_button=True
)


@dataclass
class Wire:
    """A bot on a fake Telegram."""

    bot: Bot
    request: RecordingRequest
    moves: list[tuple[int, int]] = field(default_factory=list)

    async def moved(self, old: int, new: int) -> None:
        """Note a group that moved."""
        self.moves.append((old, new))

    def sends(self, *parts: Part) -> SendingCourier:
        """Return a courier for parts."""
        return SendingCourier(self.bot, parts or (TEXT,), BUTTON, self.moved)

    def file(self, name: str) -> str:
        """Register a file that was sent to the bot before."""
        files = self.request.world.files
        return files.keep(Upload(name, b"x", "image/jpeg"), file_id=f"id-{name}")


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    """A bot on a fake Telegram."""
    request = RecordingRequest()
    builder = ApplicationBuilder().token(TOKEN).request(request).get_updates_request(request)
    application = builder.job_queue(None).build()
    async with application:
        yield Wire(application.bot, request)
    request.assert_clean()


async def test_a_part_arrives_as_it_was_frozen(wire: Wire) -> None:
    """Text, entities and button; the message id goes into the ledger."""
    result = await wire.sends().deliver(Delivery(1, 0, CHAT))
    shown = wire.request.world.room(CHAT).last
    assert result == Delivered((shown.id,))
    assert (shown.text, shown.entities[0]["type"], shown.labels) == ("Edaran", "bold", ["Sudah"])
    assert not shown.protected


@pytest.mark.parametrize(
    ("kind", "method"),
    [
        (PartKind.PHOTO, "sendPhoto"),
        (PartKind.DOCUMENT, "sendDocument"),
        (PartKind.VIDEO, "sendVideo"),
    ],
)
async def test_files_travel_by_their_id(wire: Wire, kind: PartKind, method: str) -> None:
    """Nothing is uploaded again, and the caption carries the button."""
    medium = Medium(kind, wire.file("a"), spoiler=kind is not PartKind.DOCUMENT)
    part = Part(kind, "Keterangan", media=(medium,), with_button=True)
    result = await wire.sends(part).deliver(Delivery(1, 0, CHAT))
    shown = wire.request.world.room(CHAT).last
    assert (result, shown.method) == (Delivered((shown.id,)), method)
    assert (shown.file, shown.text, shown.labels) == ("id-a", "Keterangan", ["Sudah"])


async def test_an_album_is_one_row_with_all_its_message_ids(wire: Wire) -> None:
    """So that a recall finds every picture."""
    media = tuple(Medium(PartKind.PHOTO, wire.file(name)) for name in "abc")
    part = Part(PartKind.ALBUM, "Tiga foto", media=media)
    result = await wire.sends(part).deliver(Delivery(1, 0, CHAT))
    messages = wire.request.world.room(CHAT).replies
    assert result == Delivered(tuple(message.id for message in messages))
    assert [message.text for message in messages] == ["Tiga foto", "", ""]


REFUSALS = [
    (answer(403, "Forbidden: bot was blocked by the user"), DeliveryState.BLOCKED),
    (answer(403, "Forbidden: user is deactivated"), DeliveryState.GONE),
    (answer(403, "Forbidden: bot was kicked from the group chat"), DeliveryState.BLOCKED),
    (answer(400, "Bad Request: chat not found"), DeliveryState.GONE),
    (answer(400, "Bad Request: wrong file identifier"), DeliveryState.FAILED),
    (answer(409, "Conflict: odd"), DeliveryState.FAILED),
]


@pytest.mark.parametrize(("trouble", "state"), REFUSALS)
async def test_refusals_are_told_apart(wire: Wire, trouble: Trouble, state: DeliveryState) -> None:
    """Blocked and gone end a subscription, the rest is a failure with its reason."""
    wire.request.trouble.add(trouble)
    result = await wire.sends().deliver(Delivery(1, 0, CHAT))
    assert isinstance(result, Refused)
    assert result.state is state


async def test_a_429_is_surely_not_sent_and_names_its_wait(wire: Wire) -> None:
    """To the second."""
    wire.request.trouble.add(flood(17))
    assert await wire.sends().deliver(Delivery(1, 0, CHAT)) == NotSent("429", 17.0)


SURELY_NOT = [
    Trouble(Mishap.REFUSE),
    answer(401, "Unauthorized"),
    answer(429, "Too Many Requests"),
]


@pytest.mark.parametrize("trouble", SURELY_NOT)
async def test_what_surely_did_not_leave_may_be_repeated(wire: Wire, trouble: Trouble) -> None:
    """No connection, a refused token, a flood without a time."""
    wire.request.trouble.add(trouble)
    result = await wire.sends().deliver(Delivery(1, 0, CHAT))
    assert isinstance(result, NotSent)
    assert result.wait is None


PERHAPS = [
    Trouble(Mishap.RESET_BEFORE),
    Trouble(Mishap.RESET_AFTER),
    Trouble(Mishap.HANG_AFTER),
    Trouble(Mishap.BROKEN),
    Trouble(Mishap.ERROR_AFTER),
    answer(502, "Bad Gateway"),
]


@pytest.mark.parametrize("trouble", PERHAPS)
async def test_what_perhaps_arrived_must_not_be_repeated(wire: Wire, trouble: Trouble) -> None:
    """Resets, silence, broken answers, 5xx: nobody knows, so the officer decides."""
    wire.request.trouble.add(trouble)
    assert isinstance(await wire.sends().deliver(Delivery(1, 0, CHAT)), Uncertain)


async def test_a_group_that_moved_is_followed(wire: Wire) -> None:
    """The message arrives at the new address, and the subscription learns it."""
    wire.request.world.stand(-50, Standing.MIGRATED, moved_to=-1_000_000_000_050)
    result = await wire.sends().deliver(Delivery(1, 0, -50))
    shown = wire.request.world.room(-1_000_000_000_050).last
    assert result == Delivered((shown.id,), moved_to=-1_000_000_000_050)
    assert wire.moves == [(-50, -1_000_000_000_050)]


async def test_a_recall_deletes_every_message_of_a_row(wire: Wire) -> None:
    """All pictures of an album; what is gone already counts as deleted."""
    media = tuple(Medium(PartKind.PHOTO, wire.file(name)) for name in "ab")
    sent = await wire.sends(Part(PartKind.ALBUM, media=media)).deliver(Delivery(1, 0, CHAT))
    assert isinstance(sent, Delivered)
    recall = RecallingCourier(wire.bot, wire.moved)
    again = Delivery(2, 0, CHAT, sent.message_ids)
    assert await recall.deliver(again) == Delivered()
    assert wire.request.world.room(CHAT).replies == []
    assert await recall.deliver(again) == Delivered()


async def test_a_recall_after_two_days_says_so(wire: Wire) -> None:
    """Telegram's refusal reaches the report as a reason that officers understand."""
    sent = await wire.sends().deliver(Delivery(1, 0, CHAT))
    assert isinstance(sent, Delivered)
    now = wire.request.world.clock()
    wire.request.world.clock = lambda: now + 49 * 3600
    recall = RecallingCourier(wire.bot, wire.moved)
    result = await recall.deliver(Delivery(2, 0, CHAT, sent.message_ids))
    assert result == Refused(DeliveryState.FAILED, "lewat_48_jam")


async def test_deleting_and_editing_may_be_repeated(wire: Wire) -> None:
    """An uncertain answer is no doubt: doing it twice is doing it once."""
    sent = await wire.sends().deliver(Delivery(1, 0, CHAT))
    assert isinstance(sent, Delivered)
    row = Delivery(2, 0, CHAT, sent.message_ids)
    wire.request.trouble.add(Trouble(Mishap.HANG_AFTER, times=2))
    new = Part(PartKind.TEXT, "Ralat")
    correct = CorrectingCourier(wire.bot, (new,), None, wire.moved)
    assert isinstance(await correct.deliver(row), NotSent)
    recall = RecallingCourier(wire.bot, wire.moved)
    assert isinstance(await recall.deliver(row), NotSent)


async def test_a_correction_changes_words_and_button(wire: Wire) -> None:
    """Twice the same is no error."""
    sent = await wire.sends().deliver(Delivery(1, 0, CHAT))
    assert isinstance(sent, Delivered)
    new = Part(PartKind.TEXT, "Edaran ralat", with_button=True)
    correct = CorrectingCourier(wire.bot, (new,), BUTTON, wire.moved)
    row = Delivery(2, 0, CHAT, sent.message_ids)
    assert await correct.deliver(row) == Delivered(sent.message_ids)
    assert await correct.deliver(row) == Delivered(sent.message_ids)
    shown = wire.request.world.room(CHAT).last
    assert (shown.text, shown.labels) == ("Edaran ralat", ["Sudah"])


async def test_a_correction_of_a_picture_changes_its_caption(wire: Wire) -> None:
    """The picture stays."""
    part = Part(PartKind.PHOTO, "Lama", media=(Medium(PartKind.PHOTO, wire.file("a")),))
    sent = await wire.sends(part).deliver(Delivery(1, 0, CHAT))
    assert isinstance(sent, Delivered)
    base = to_correct(part)
    new = Part(PartKind.PHOTO, "Baru", media=base.media, before=base.before)
    correct = CorrectingCourier(wire.bot, (new,), None, wire.moved)
    await correct.deliver(Delivery(2, 0, CHAT, sent.message_ids))
    shown = wire.request.world.room(CHAT).last
    assert (shown.text, shown.file) == ("Baru", "id-a")
    assert new.changed


async def test_a_message_that_its_reader_deleted_cannot_be_corrected(wire: Wire) -> None:
    """A failure for the report; nobody's subscription ends for it."""
    correct = CorrectingCourier(wire.bot, (TEXT,), None, wire.moved)
    result = await correct.deliver(Delivery(2, 0, CHAT, (99,)))
    assert isinstance(result, Refused)
    assert result.state is DeliveryState.FAILED
