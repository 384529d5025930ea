"""The transport tells apart what surely was not sent and what perhaps was."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.broadcast.delivery.result import Uncertain
from bot.wire.courier import judge
from bot.wire.transport import (
    AiohttpRequest,
    PerhapsSentError,
    PerhapsSentTimeoutError,
    SurelyNotSentError,
)

pytestmark = pytest.mark.loopback
TOKEN = "42:SECRET-TOKEN"
SENT = '{"ok":true,"result":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"}}}'
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no proxy of this machine stand in between."""
    for name in ("http_proxy", "https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@asynccontextmanager
async def bot_against(
    answer: Answer, read_seconds: float = 5.0, host: str | None = None
) -> AsyncIterator[Bot]:
    """A bot whose server answers every request in one way; with a host it is only its proxy."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    here = f"127.0.0.1:{runner.addresses[0][1]}"
    with pytest.MonkeyPatch.context() as patch:
        if host is not None:
            patch.setenv("HTTP_PROXY", f"http://nama:sandi@{here}")
        request = AiohttpRequest(read_seconds=read_seconds)
    await request.initialize()
    yield Bot(TOKEN, base_url=f"http://{host or here}/bot", request=request)
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
        assert request.transport is not None
        while not request.transport.is_closing():  # noqa: ASYNC110 - the other side hangs up
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
        return web.Response(text=SENT)

    from telegram import InputFile

    async with bot_against(answer) as bot:
        await bot.send_photo(1, InputFile(b"bytes", "a.png"))
    assert seen["chat"] == "1"
    assert (seen["name"], seen["data"]) == ("a.png", b"bytes")


@pytest.mark.parametrize(
    "text", ["Netralitas ASN", "Mari 🤚🏽 jaga netralitas — “boleh” é", "a&b=c+d%20e\n<b>f</b> ?#/"]
)
async def test_fields_arrive_as_they_were_given(text: str) -> None:
    """Whatever the letters, and whatever they mean in JSON or a form; markup stays a text."""
    seen: dict[str, object] = {}

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.update(await request.json(), type=request.content_type)
        return web.Response(text=SENT)

    async with bot_against(answer) as bot:
        markup = InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data="x")]])
        await bot.send_message(1, text, protect_content=True, reply_markup=markup)
    assert seen["text"] == text
    (button,) = json.loads(str(seen["reply_markup"]))["inline_keyboard"][0]
    assert button["text"] == text
    assert (seen["chat_id"], seen["protect_content"]) == ("1", "true")
    assert seen["type"] == "application/json"


async def test_a_call_without_fields_has_no_body() -> None:
    """Most servers would take an empty one as well; none has to."""
    seen: list[bytes] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(await request.read())
        return web.Response(text='{"ok":true,"result":true}')

    async with bot_against(answer) as bot:
        assert await bot.log_out()
    assert seen == [b""]


async def test_the_proxy_of_the_environment_is_used() -> None:
    """It gets the whole address, with the name and password that its own address carries."""
    seen: list[tuple[str, str, str]] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        given = request.headers["Proxy-Authorization"]
        seen.append((request.host, request.path, given.partition(" ")[0]))
        return web.Response(text=SENT)

    async with bot_against(answer, host="telegram.contoh.test") as bot:
        await bot.send_message(1, "x")
        await bot.send_message(1, "x")
    assert seen == [("telegram.contoh.test", f"/bot{TOKEN}/sendMessage", "Basic")] * 2


async def test_a_tunnel_learns_nothing_but_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over HTTPS the proxy sees a name and a port, and no token."""
    asked: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set_result(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{server.sockets[0].getsockname()[1]}")
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError) as caught:
        await Bot(TOKEN, request=request).get_me()
    await request.shutdown()
    server.close()
    await server.wait_closed()
    head = await asked
    assert head.startswith(b"CONNECT api.telegram.org:443 ")
    assert b"SECRET" not in head
    assert "SECRET" not in repr(caught.value)


@pytest.mark.parametrize("spared", ["127.0.0.1", "contoh.test, 127.0.0.1:{port}", "*"])
async def test_no_proxy_is_honoured(monkeypatch: pytest.MonkeyPatch, spared: str) -> None:
    """A server of one's own is reached directly."""
    async with bot_against(says(200, SENT)) as other:
        port = other.base_url.split(":")[2].partition("/")[0]
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("NO_PROXY", spared.format(port=port))
        request = AiohttpRequest()
        await request.initialize()
        bot = Bot(TOKEN, base_url=f"http://127.0.0.1:{port}/bot", request=request)
        await bot.send_message(1, "x")
        await request.shutdown()


async def test_no_password_of_the_account_is_sent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever stands in ~/.netrc is not for Telegram."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login nama password sandi\n", "utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    seen: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.extend(request.headers)
        return web.Response(text=SENT)

    async with bot_against(answer) as bot:
        await bot.send_message(1, "x")
    assert "Host" in seen
    assert "Authorization" not in seen


def test_what_the_bot_said_is_not_read_back() -> None:
    """Of its own message only the place is kept; an update keeps every word."""
    chat = {"id": 7, "type": "private", "first_name": "Warga"}
    sent = {"message_id": 5, "date": 1, "chat": chat, "text": "Edaran", "from": {"id": 42}}
    place = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}}
    read = AiohttpRequest.parse_json_payload
    assert read(json.dumps({"ok": True, "result": sent}).encode())["result"] == place
    assert read(json.dumps({"ok": True, "result": [sent, sent]}).encode())["result"] == [place] * 2
    update = {"update_id": 1, "message": sent}
    assert read(json.dumps({"ok": True, "result": [update]}).encode())["result"] == [update]


@pytest.mark.parametrize("result", [True, {"id": 42, "is_bot": True}, {"message_id": 5}, []])
def test_other_answers_are_read_whole(result: object) -> None:
    """A person, a copy's id, a plain yes."""
    payload = json.dumps({"ok": True, "result": result}).encode()
    assert AiohttpRequest.parse_json_payload(payload)["result"] == result
