"""The emulator written by others serves python-telegram-bot, and refuses on its own account."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest

from bot.wire.transport import AiohttpRequest
from tests.kit import updates
from tests.kit.chat import Json
from tests.kit.outsider import TOKEN, Outsider
from tests.kit_tests.test_referee_calls import picture
from tests.kit_tests.test_server import listener

pytestmark = pytest.mark.loopback


def talk(outsider: Outsider) -> Bot:
    """Return a bot that talks to the emulator."""
    request, polling = AiohttpRequest(), AiohttpRequest()
    base = f"{outsider.url}/bot", f"{outsider.url}/file/bot"
    return Bot(TOKEN, *base, request=request, get_updates_request=polling)


async def test_genuine_calls_pass_the_outsider() -> None:
    """Messages, pictures, albums, buttons, edits and menus are taken."""
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    async with Outsider() as outsider, talk(outsider) as bot:
        sent = await bot.send_message(7, "halo", reply_markup=keys, protect_content=True)
        await bot.edit_message_text("baru", 7, sent.message_id, reply_markup=keys)
        await bot.send_photo(7, picture(), "gambar")
        await bot.send_media_group(7, [InputMediaPhoto(picture()), InputMediaPhoto(picture())])
        await bot.set_my_commands([("aturan", "Aturan")], language_code="id")
        await bot.answer_callback_query("1", "ok")
        await bot.copy_message(8, 7, sent.message_id)
        assert outsider.refusals == []
        assert outsider.sent("sendMessage")[0]["text"] == "halo"


async def test_the_outsider_refuses_by_itself() -> None:
    """A text that is too long is refused there without our referee."""
    async with Outsider() as outsider, talk(outsider) as bot:
        with pytest.raises(BadRequest, match="too long"):
            await bot.send_message(7, "x" * 4097)
        assert [refusal[:2] for refusal in outsider.refusals] == [("sendMessage", 400)]


@pytest.mark.parametrize(
    "raw",
    [
        updates.text("/start"),
        updates.text("terusan", **updates.forwarded()),
        updates.photo("keterangan"),
        updates.callback("y"),
        updates.inline("suka"),
        updates.edited(updates.text("semula"), text="diubah"),
        updates.blocked(),
    ],
)
async def test_updates_arrive_as_they_are(raw: Json) -> None:
    """The emulator hands payloads on unchanged, by long polling."""
    (kind,) = set(raw) - {"update_id"}
    async with Outsider() as outsider, talk(outsider) as bot:
        waiting = asyncio.create_task(bot.get_updates(timeout=5, allowed_updates=[kind]))
        await asyncio.sleep(0.02)
        await outsider.put(raw)
        (update,) = await waiting
        assert update.to_dict()[kind]["from"] == raw[kind]["from"]


async def test_a_webhook_gets_the_secret() -> None:
    """Delivery carries the secret header."""
    async with Outsider() as outsider, talk(outsider) as bot, listener([]) as (url, got):
        await bot.set_webhook(url, secret_token="rahasia_1")
        await outsider.put(updates.text("halo"))
        assert got == [("halo", "rahasia_1")]


async def test_a_picture_can_be_fetched() -> None:
    """What was registered is downloaded."""
    async with Outsider() as outsider, talk(outsider) as bot:
        outsider.photo("foto-1", picture())
        file = await bot.get_file("foto-1")
        assert bytes(await file.download_as_bytearray()) == picture()
