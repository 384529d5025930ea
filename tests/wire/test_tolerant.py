"""One unreadable update keeps nobody waiting."""

import pytest
from telegram import Update
from telegram.error import Conflict

from bot.wire.tolerant import TolerantBot
from tests.kit import updates
from tests.kit.chat import Json
from tests.kit.request import RecordingRequest

POISON: Json = {"message_id": 1, "date": "kemarin", "chat": {"id": 1, "type": "private"}}


def bot_with(*raw: Json) -> TolerantBot:
    """Return a bot for which updates wait."""
    request = RecordingRequest()
    for one in raw:
        request.mailbox.put(one)
    return TolerantBot("42:uji-token", request=request, get_updates_request=request)


async def test_an_unreadable_update_is_passed_over() -> None:
    """Those around it are read; it comes back empty, so that it is confirmed too."""
    one, two = updates.text("satu"), updates.text("dua")
    bot = bot_with(one, {"update_id": one["update_id"] + 1, "message": POISON}, two)
    got = await bot.get_updates()
    texts = [update.message.text if update.message else None for update in got]
    assert texts == ["satu", None, "dua"]
    assert [update.update_id for update in got] == sorted(update.update_id for update in got)


async def test_confirmed_updates_do_not_come_back() -> None:
    """The offset moves behind the unreadable one."""
    bot = bot_with({"update_id": 7, "message": POISON})
    (got,) = await bot.get_updates()
    assert got == Update(got.update_id)
    assert await bot.get_updates(got.update_id + 1) == ()


async def test_what_telegram_refuses_is_still_told() -> None:
    """Only reading is tolerant."""
    bot = bot_with()
    request = bot._request[0]
    assert isinstance(request, RecordingRequest)
    request.mailbox.webhook = "https://contoh.test"
    with pytest.raises(Conflict):
        await bot.get_updates()
