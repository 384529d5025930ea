"""The fake server on loopback: polling, webhook, trouble on the socket, counts, control."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.wire.transport import (
    AiohttpRequest,
    PerhapsSentError,
    PerhapsSentTimeoutError,
    SurelyNotSentError,
)
from tests.kit import trouble, updates
from tests.kit.chat import Standing
from tests.kit.server import TOKEN, Control, ControlError, FakeServer, Limits
from tests.kit.trouble import Mishap, Trouble
from tests.kit_tests.test_referee_calls import picture

pytestmark = pytest.mark.loopback


def talk(server: FakeServer, seconds: float = 10, token: str = TOKEN) -> Bot:
    """Return a bot that talks to a server over the project's own transport."""
    request = AiohttpRequest(read_seconds=seconds)
    base = f"{server.url}/bot", f"{server.url}/file/bot"
    return Bot(token, *base, request=request, get_updates_request=AiohttpRequest(read_seconds=5))


async def test_a_bot_talks_to_the_server() -> None:
    """Text, pictures, edits and files go over HTTP and into the chat."""
    async with FakeServer() as server, talk(server) as bot:
        sent = await bot.send_message(7, "<b>halo</b>", "HTML")
        await bot.edit_message_text("baru", 7, sent.message_id)
        shown = await bot.send_photo(7, picture(), "gambar")
        file = await bot.get_file(shown.photo[-1].file_id)
        assert bytes(await file.download_as_bytearray()) == picture()
    room = server.desk().world.room(7)
    assert [message.text for message in room.messages] == ["baru", "gambar"]
    server.desk().assert_clean()


async def test_a_refused_reply_is_an_objection_here_too() -> None:
    """The same referee sits in the server."""
    async with FakeServer() as server, talk(server) as bot:
        with pytest.raises(BadRequest, match="no end tag"):
            await bot.send_message(7, "<b>x", "HTML")
    assert server.desk().objections == [
        'sendMessage.text: can\'t parse entities: no end tag for start tag "b"'
    ]


async def test_tokens_are_checked() -> None:
    """An unknown token is unauthorized, as with a token that BotFather revoked."""
    async with FakeServer(tokens=frozenset({"1:benar"})) as server:
        bot = talk(server, token="1:salah")
        with pytest.raises(InvalidToken):
            await bot.initialize()
        await bot.shutdown()


async def test_updates_are_polled_over_http() -> None:
    """A waiting poll ends when somebody writes."""
    async with FakeServer() as server, talk(server) as bot:
        waiting = asyncio.create_task(bot.get_updates(timeout=5))
        await asyncio.sleep(0.05)
        server.desk().put(updates.text("halo"))
        (update,) = await waiting
        assert update.effective_message is not None
        assert update.effective_message.text == "halo"


async def test_two_pollers_conflict() -> None:
    """The older poll gets a 409; so does a poll while a webhook is set."""
    async with FakeServer() as server, talk(server) as bot:
        first = asyncio.create_task(bot.get_updates(timeout=5))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(bot.get_updates(timeout=5))
        with pytest.raises(Conflict, match="only one bot instance"):
            await first
        await bot.set_webhook("http://127.0.0.1:9/x")
        with pytest.raises(Conflict):
            await second
        with pytest.raises(Conflict, match="webhook is active"):
            await bot.get_updates()
        await bot.delete_webhook()
        assert await bot.get_updates() == ()


@asynccontextmanager
async def listener(statuses: list[int]) -> AsyncIterator[tuple[str, list[tuple[str, str]]]]:
    """Listen for webhook deliveries; answer with the statuses in turn, then with 200."""
    got: list[tuple[str, str]] = []

    async def take(request: web.Request) -> web.Response:
        update = await request.json()
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        got.append((update["message"]["text"], secret))
        return web.Response(status=statuses.pop(0) if statuses else 200)

    app = web.Application()
    app.router.add_post("/h", take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/h", got
    finally:
        await runner.cleanup()


async def test_a_webhook_gets_updates_with_the_secret_until_it_takes_them() -> None:
    """What is answered with an error comes again."""
    async with FakeServer() as server, talk(server) as bot, listener([500, 503]) as (url, got):
        desk = server.desk()
        desk.delivery.pause = 0.01
        await bot.set_webhook(url, secret_token="rahasia_1")
        number = desk.put(updates.text("halo"))
        assert number is not None
        await desk.settled(0.1)
        assert got == [("halo", "rahasia_1")] * 3
        assert desk.delivery.attempts[number] == 3
        info = await bot.get_webhook_info()
        assert (info.pending_update_count, info.url) == (0, url)
        assert info.last_error_message == "Wrong response from the webhook: 503"


TROUBLES = [
    (trouble.flood(2), RetryAfter, False),
    (trouble.blocked(), Forbidden, False),
    (trouble.answer(500, "Internal Server Error"), NetworkError, False),
    (Trouble(Mishap.RESET_BEFORE), PerhapsSentError, False),
    (Trouble(Mishap.RESET_BEFORE, chats=(7,)), PerhapsSentError, False),
    (Trouble(Mishap.RESET_AFTER), PerhapsSentError, True),
    (Trouble(Mishap.HANG_BEFORE, seconds=0.15), PerhapsSentTimeoutError, False),
    (Trouble(Mishap.HANG_AFTER, seconds=0.15), PerhapsSentTimeoutError, True),
    (Trouble(Mishap.BROKEN), PerhapsSentError, True),
    (Trouble(Mishap.ERROR_AFTER), NetworkError, True),
]


@pytest.mark.parametrize(
    ("order", "error", "delivered"), TROUBLES, ids=[str(case[0].mishap) for case in TROUBLES]
)
async def test_trouble_on_the_socket(
    order: Trouble, error: type[Exception], delivered: bool
) -> None:
    """The transport raises what the offline one raises, and the chat tells if it arrived."""
    patience = 0.1 if order.mishap.startswith("hang") else 10
    async with FakeServer() as server, talk(server, patience) as bot:
        server.desk().trouble.add(order)
        with pytest.raises(error):
            await bot.send_message(7, "x")
        assert bool(server.desk().world.room(7).replies) is delivered
        assert bool(server.desk().tally.received[7]) is delivered


@pytest.mark.parametrize("mishap", [Mishap.SLOW, Mishap.TRICKLE])
async def test_a_slow_answer_still_arrives(mishap: Mishap) -> None:
    """Late or in drops, it is an answer."""
    async with FakeServer() as server, talk(server) as bot:
        server.desk().trouble.add(Trouble(mishap, seconds=0.05))
        sent = await bot.send_message(7, "x")
        assert [shown.id for shown in server.desk().world.room(7).replies] == [sent.message_id]


async def test_a_deaf_server_refuses_connections() -> None:
    """Nothing can have been sent."""
    async with FakeServer() as server:
        await server.deafen()
        bot = talk(server)
        with pytest.raises(SurelyNotSentError):
            await bot.initialize()
        await bot.shutdown()
        await server.listen()


async def test_what_a_chat_received_twice_is_told() -> None:
    """The same content twice in one chat is found; in two chats it is no doublet."""
    async with FakeServer() as server, talk(server) as bot:
        for chat, text in ((7, "a"), (7, "b"), (8, "a"), (7, "a")):
            await bot.send_message(chat, text)
        tally = server.desk().tally
        assert list(tally.twice()) == [7]
        assert list(tally.twice()[7].values()) == [2]
        figures = tally.as_json()
        assert (figures["delivered"], figures["chats"], figures["peak_second"]) == (4, 2, 4)


async def test_the_same_picture_uploaded_twice_is_a_doublet() -> None:
    """Parts have new names each time; the bytes are what counts."""
    async with FakeServer() as server, talk(server) as bot:
        await bot.send_photo(7, picture(), "x")
        await bot.send_photo(7, picture(), "x")
        await bot.send_photo(7, picture(40), "x")
        assert [sorted(found.values()) for found in server.desk().tally.twice().values()] == [[2]]


async def test_limits_are_kept_and_impatience_is_counted() -> None:
    """Past the limit comes a 429, and calling again before its end is noted."""
    async with FakeServer() as server, talk(server) as bot:
        tally = server.desk().tally
        tally.limits = Limits(second=3)
        for chat in range(1, 4):
            await bot.send_message(chat, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(4, "x")
        assert tally.impatient == {}
        with pytest.raises(RetryAfter):
            await bot.send_message(4, "x")
        assert tally.impatient == {"4": 1, "*": 1}
        assert tally.errors == {"429 Too Many Requests": 2}


async def test_the_server_runs_as_a_process_and_is_steered_over_http() -> None:
    """People write and press, trouble is ordered, chats and figures are read."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.kit.server", "--token", TOKEN, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    server = FakeServer(port=int(url.rsplit(":", 1)[1]))
    try:
        async with Control(url) as control, talk(server) as bot:
            await control.says(7, "halo")
            (update,) = await bot.get_updates(timeout=1)
            keys = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
            await bot.send_message(7, "tanya", api_kwargs={"reply_markup": keys})
            await control.press(7, "Ya")
            (pressed,) = await bot.get_updates(offset=update.update_id + 1, timeout=1)
            assert pressed.callback_query is not None
            assert pressed.callback_query.data == "y"
            await bot.get_updates(offset=pressed.update_id + 1)
            await control.settle(0.05)
            await control.standing([7], Standing.BLOCKED)
            with pytest.raises(Forbidden):
                await bot.send_message(7, "x")
            await control.trouble(trouble.flood(1, "sendMessage"), seed=3)
            with pytest.raises(RetryAfter):
                await bot.send_message(8, "x")
            with pytest.raises(ControlError, match="0 buttons"):
                await control.press(7, "Tidak")
            chat, figures = await control.chat(7), await control.tally()
            assert [message["text"] for message in chat["messages"]] == ["halo", "tanya"]
            assert figures["calls"]["sendMessage"] == 3
            assert [len(contents) for contents in (await control.received()).values()] == [1]
            assert len(await control.calls("sendMessage")) == 3
    finally:
        process.terminate()
        assert await process.wait() == 0


async def test_the_server_stays_on_the_machine() -> None:
    """It never listens to the outside."""
    with pytest.raises(ValueError, match="loopback only"):
        await FakeServer(host="0.0.0.0").start()


async def test_unknown_paths_are_not_found() -> None:
    """A method that does not exist, and a file that does not."""
    async with FakeServer() as server, ClientSession() as session:
        for path in (f"/bot{TOKEN}/sendTelepathy", f"/file/bot{TOKEN}/x", "/botx/getMe"):
            async with session.get(server.url + path) as response:
                assert response.status == 404
