"""The HTTP transport of python-telegram-bot, over aiohttp.

PTB's default (httpx) rescans its whole connection pool for every request, so it gets slower as
concurrency rises (https://github.com/python-telegram-bot/python-telegram-bot/issues/4560).

Errors keep apart what matters to a broadcast: *surely not sent* (no connection was made) may be
tried again; *perhaps sent* (the request left, no clear answer came) must never be repeated blindly.
"""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.meters import Count, Duration, Meters
from bot.wire.proxies import Proxies

_KEPT = ("message_id", "date", "photo", "document", "video")
_CONNECT_SECONDS = 10.0
_READ_SECONDS = 20.0
_UPLOAD_SECONDS = 60.0
_KEEPALIVE_SECONDS = 60.0
_JSON = {"Content-Type": "application/json"}
_Body = aiohttp.FormData | bytes | None


class SurelyNotSentError(NetworkError):
    """No connection was made: refused, DNS, unreachable. Trying again cannot send twice."""


class PerhapsSentError(NetworkError):
    """The request left and the answer was lost or broken."""


class PerhapsSentTimeoutError(TimedOut):
    """The request left and no answer came in time."""


class AiohttpRequest(BaseRequest):
    """A pooled aiohttp session behind PTB's request interface."""

    def __init__(
        self,
        pool: int = 512,
        read_seconds: float = _READ_SECONDS,
        meters: Meters | None = None,
    ) -> None:
        self._pool, self._read = pool, read_seconds
        self._meters = meters if meters is not None else Meters()
        self._session: aiohttp.ClientSession | None = None
        self._proxies = Proxies()

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer; PTB adds it to the long-polling timeout."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; does nothing when it is open."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._pool, keepalive_timeout=_KEEPALIVE_SECONDS)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer. Unlike PTB's own, it never logs the payload, which may quote people.

        Of a message that the bot itself sent little is kept, see :func:`_brief`.

        Raises:
            PerhapsSentError: it is no JSON object.
        """
        try:
            parsed = json.loads(payload)
        except ValueError as error:
            raise PerhapsSentError("jawaban server tidak terbaca") from error
        if not isinstance(parsed, dict):
            raise PerhapsSentError("jawaban server tidak terbaca")
        return _brief(parsed)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request, measured, and return status and body.

        Raises:
            SurelyNotSentError: no connection was made.
            PerhapsSentTimeoutError: the answer did not come in time.
            PerhapsSentError: the connection broke after the request left.
        """
        name = _method(url)
        try:
            with self._meters.timing(Duration.CALL, name):
                answer = await self._request(
                    url, method, request_data, connect_timeout, read_timeout
                )
        except TelegramError as error:
            self._meters.count(Count.CALLS, name, type(error).__name__)
            raise
        self._meters.count(Count.CALLS, name, str(answer[0]))
        return answer

    async def _request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None,
        connect_timeout: ODVInput[float],
        read_timeout: ODVInput[float],
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise SurelyNotSentError("transport belum dibuka")
        files = bool(request_data and request_data.contains_files)
        timeout = aiohttp.ClientTimeout(
            total=None,
            sock_connect=_seconds(connect_timeout, _CONNECT_SECONDS),
            sock_read=_seconds(read_timeout, _UPLOAD_SECONDS if files else self._read),
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout,
                proxy=self._proxies.of(url),
            ) as response:  # fmt: skip
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise SurelyNotSentError(type(error).__name__) from None
        except TimeoutError:
            raise PerhapsSentTimeoutError from None
        except (aiohttp.ClientError, OSError) as error:
            # "from None": the cause quotes the URL, and the URL carries the token.
            raise PerhapsSentError(type(error).__name__) from None


def _brief(answer: dict[str, Any]) -> dict[str, Any]:
    """Leave, of messages that the bot itself sent, only where they lie and the ids of their files.

    Telegram sends the whole message back, and PTB would build objects of every word of it: a fifth
    of what a broadcast costs, for what nobody reads. Updates are not touched.
    """
    result = answer.get("result")
    if isinstance(result, dict):
        answer["result"] = _place(result)
    elif isinstance(result, list):  # an album
        answer["result"] = [_place(one) if isinstance(one, dict) else one for one in result]
    return answer


def _place(result: dict[str, Any]) -> dict[str, Any]:
    chat = result.get("chat")
    if "message_id" not in result or not isinstance(chat, dict):
        return result
    place = {name: result[name] for name in _KEPT if name in result}
    return place | {"chat": {name: chat[name] for name in ("id", "type") if name in chat}}


def _method(url: str) -> str:
    """Return the method of the Bot API that a URL calls; never more of it than that."""
    name = url.rpartition("/")[2]
    return "download" if "/file/bot" in url else name[:1].lower() + name[1:]


def seconds_to_wait(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait; PTB hands it out as a number or as a span."""
    wait = error.retry_after
    return float(wait if isinstance(wait, int) else wait.total_seconds())


def _seconds(given: ODVInput[float], otherwise: float) -> float:
    if isinstance(given, DefaultValue) or given is None:
        return otherwise
    return float(given)


def _body(data: RequestData | None) -> tuple[_Body, dict[str, str] | None]:
    """Return the body and its headers.

    Fields alone go as JSON: a form escapes every letter that is not plain, which cost a tenth of an
    update. What is JSON itself stays a text in it: the server takes texts as they are
    (``parse_json_parameters`` in HttpReader.cpp of tdlib/td).
    """
    if data is None or not data.contains_files:
        fields = data.json_parameters if data is not None else {}
        return (json.dumps(fields, ensure_ascii=False).encode(), _JSON) if fields else (None, None)
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
