"""The transport tells apart what surely was not sent and what perhaps was."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.broadcast.result import Uncertain
from bot.wire.courier import judge
from bot.wire.transport import (
    AiohttpRequest,
    PerhapsSentError,
    PerhapsSentTimeoutError,
    SurelyNotSentError,
)

pytestmark = pytest.mark.loopback
TOKEN = "42:SECRET-TOKEN"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def bot_against(answer: Answer, read_seconds: float = 5.0) -> AsyncIterator[Bot]:
    """A bot whose server answers every request in one way."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    request = AiohttpRequest(read_seconds=read_seconds)
    await request.initialize()
    yield Bot(TOKEN, base_url=f"http://127.0.0.1:{port}/bot", request=request)
    await request.shutdown()
    await runner.cleanup()


def says(status: int, body: str) -> Answer:
    """Answer with a status and a body."""

    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=body, content_type="application/json")

    return answer


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (403, '{"ok":false,"description":"Forbidden: bot was blocked by the user"}', Forbidden),
        (400, '{"ok":false,"description":"Bad Request: chat not found"}', BadRequest),
        (401, '{"ok":false,"description":"Unauthorized"}', InvalidToken),
        (429, '{"ok":false,"description":"x","parameters":{"retry_after":7}}', RetryAfter),
    ],
)
async def test_a_clear_no_keeps_its_kind(status: int, body: str, expected: type[Exception]) -> None:
    """What Telegram refuses is surely not sent, and named."""
    async with bot_against(says(status, body)) as bot:
        with pytest.raises(expected) as caught:
            await bot.send_message(1, "x")
    assert isinstance(caught.value, NetworkError | Forbidden | InvalidToken | RetryAfter)
    assert not isinstance(judge(caught.value), Uncertain)


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_server_error_may_have_had_its_effect(status: int) -> None:
    """The message may stand in the chat although the gateway failed."""
    async with bot_against(says(status, "<html>")) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(1, "x")
    assert isinstance(judge(caught.value), Uncertain)


async def test_a_broken_answer_may_have_had_its_effect() -> None:
    """A body that is no JSON says nothing about what happened."""
    async with bot_against(says(200, '{"ok":tr')) as bot:
        with pytest.raises(PerhapsSentError):
            await bot.send_message(1, "x")


async def test_silence_may_have_had_its_effect() -> None:
    """No answer in time is no answer."""

    async def hang(request: web.Request) -> web.StreamResponse:
        await request.read()
        while request.transport is not None and not request.transport.is_closing():
            import asyncio

            await asyncio.sleep(0.01)
        return web.Response()

    async with bot_against(hang, read_seconds=0.1) as bot:
        with pytest.raises(PerhapsSentTimeoutError):
            await bot.send_message(1, "x", read_timeout=0.1)


async def test_a_reset_after_the_request_may_have_had_its_effect() -> None:
    """The connection broke after the request had left."""

    async def reset(request: web.Request) -> web.StreamResponse:
        await request.read()
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with bot_against(reset) as bot:
        with pytest.raises(PerhapsSentError):
            await bot.send_message(1, "x")


async def test_a_refused_connection_is_surely_not_sent() -> None:
    """Nothing listens there, so nothing was sent."""
    request = AiohttpRequest()
    await request.initialize()
    bot = Bot(TOKEN, base_url="http://127.0.0.1:1/bot", request=request)
    with pytest.raises(SurelyNotSentError) as caught:
        await bot.send_message(1, "x")
    await request.shutdown()
    assert not isinstance(judge(caught.value), Uncertain)


async def test_no_error_carries_the_token() -> None:
    """The URL holds the token, so neither message nor cause may quote it."""
    request = AiohttpRequest()
    await request.initialize()
    bot = Bot(TOKEN, base_url="http://127.0.0.1:1/bot", request=request)
    with pytest.raises(NetworkError) as caught:
        await bot.get_me()
    await request.shutdown()
    error: BaseException | None = caught.value
    while error is not None:
        assert "SECRET" not in repr(error)
        error = error.__cause__


async def test_files_travel_as_multipart() -> None:
    """A picture's bytes arrive with their name, beside the other parameters."""
    seen: dict[str, object] = {}

    async def answer(request: web.Request) -> web.StreamResponse:
        form = await request.post()
        photo = form["photo"]
        named = next(v for v in form.values() if isinstance(v, web.FileField))
        seen.update(chat=form["chat_id"], photo=photo, name=named.filename, data=named.file.read())
        message = '{"message_id":1,"date":0,"chat":{"id":1,"type":"private"}}'
        return web.Response(text=f'{{"ok":true,"result":{message}}}')

    from telegram import InputFile

    async with bot_against(answer) as bot:
        await bot.send_photo(1, InputFile(b"bytes", "a.png"))
    assert seen["chat"] == "1"
    assert (seen["name"], seen["data"]) == ("a.png", b"bytes")
