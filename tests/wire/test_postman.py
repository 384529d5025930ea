"""What officers are told outside an update: what is owed is not forgotten, what floods is left."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from telegram.ext import ApplicationBuilder

from bot.broadcast.delivery.post import PostponedError
from bot.broadcast.parts import Part, PartKind
from bot.reply import Button, Reply
from bot.wire import sending
from bot.wire.postman import Postman
from tests.kit.chat import Standing
from tests.kit.request import RecordingRequest
from tests.kit.trouble import Mishap, Trouble, answer, flood

CHAT = 2001


@dataclass
class Office:
    """A postman on a fake Telegram."""

    post: Postman
    request: RecordingRequest


@pytest.fixture
async def office(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    """A postman who does not wait between two attempts."""
    monkeypatch.setattr(sending, "_PAUSES", ())
    request = RecordingRequest()
    builder = ApplicationBuilder().token("42:uji").request(request).get_updates_request(request)

    async def moved(old: int, new: int) -> None:
        """Nobody moves here."""

    async with builder.job_queue(None).build() as application:
        yield Office(Postman(application.bot, moved), request)
    request.assert_clean()


async def test_what_is_told_has_its_id(office: Office) -> None:
    """So that progress can be edited."""
    message = await office.post.tell(CHAT, Reply("Satu"))
    assert message == office.request.world.room(CHAT).last.id


@pytest.mark.parametrize("trouble", [flood(300), Trouble(Mishap.REFUSE)])
async def test_what_surely_did_not_arrive_is_still_owed(office: Office, trouble: Trouble) -> None:
    """A flood, no connection: later again."""
    office.request.trouble.add(trouble)
    with pytest.raises(PostponedError):
        await office.post.owe(CHAT, Reply("Laporan"))


async def test_what_perhaps_arrived_is_not_repeated(office: Office) -> None:
    """One report is enough."""
    office.request.trouble.add(Trouble(Mishap.HANG_AFTER))
    assert await office.post.owe(CHAT, Reply("Laporan"))


async def test_an_officer_who_never_opened_the_bot_is_not_owed_anything(office: Office) -> None:
    """It would be tried for ever."""
    office.request.world.stand(CHAT, Standing.UNKNOWN)
    assert not await office.post.owe(CHAT, Reply("Laporan"))
    assert await office.post.tell(CHAT, Reply("Laporan")) is None


async def test_progress_is_edited_and_a_flood_is_left_in_peace(office: Office) -> None:
    """While a wait lasts no edit leaves; what cannot be edited any more is sent anew."""
    message = await office.post.tell(CHAT, Reply("Satu"))
    assert message is not None
    assert await office.post.redo(CHAT, message, Reply("Dua"))
    office.request.trouble.add(flood(300, times=1))
    assert await office.post.redo(CHAT, message, Reply("Tiga"))
    assert await office.post.redo(CHAT, message, Reply("Empat"))
    assert len(office.request.sent("editMessageText")) == 2
    assert not await office.post.redo(2002, 99, Reply("Lima"))


async def test_a_broken_line_does_not_make_a_second_progress_message(office: Office) -> None:
    """The next edit comes in three seconds."""
    message = await office.post.tell(CHAT, Reply("Satu"))
    assert message is not None
    office.request.trouble.add(answer(502, "Bad Gateway", times=1))
    assert await office.post.redo(CHAT, message, Reply("Dua"))


async def test_a_preview_cannot_be_passed_on(office: Office) -> None:
    """And says whether it could be shown at all."""
    parts = (Part(PartKind.TEXT, "Edaran", with_button=True),)
    button = Button("Sudah", "1:bc:peek")
    assert await office.post.show(CHAT, parts, button)
    shown = office.request.world.room(CHAT).last
    assert (shown.protected, shown.labels) == (True, ["Sudah"])
    office.request.trouble.add(answer(400, "Bad Request: wrong file identifier"))
    assert not await office.post.show(CHAT, parts, button)


@pytest.mark.parametrize("trouble", [flood(1, times=1), Trouble(Mishap.REFUSE, times=1)])
async def test_a_preview_that_surely_did_not_arrive_comes_later(
    office: Office, trouble: Trouble
) -> None:
    """A request for approval waits for it; it is not given up."""
    office.request.trouble.add(trouble)
    with pytest.raises(PostponedError):
        await office.post.show(CHAT, (Part(PartKind.TEXT, "Edaran"),), None)
    assert await office.post.show(CHAT, (Part(PartKind.TEXT, "Edaran"),), None)


async def test_a_preview_that_perhaps_arrived_counts_as_shown(office: Office) -> None:
    """The request that belongs to it follows."""
    office.request.trouble.add(Trouble(Mishap.HANG_AFTER, times=1))
    assert await office.post.show(CHAT, (Part(PartKind.TEXT, "Edaran"),), None)
