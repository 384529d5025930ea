"""How trouble looks on a socket: resets, silence, broken and dripping answers."""

from __future__ import annotations

import asyncio
import socket
import struct

from aiohttp import web

from tests.kit.clerk import Outcome
from tests.kit.trouble import Mishap, Trouble

JSON = "application/json"
_DRIP_BYTES = 8


def reset(request: web.Request) -> web.Response:
    """Break the connection at once, as a router would; the response is never seen."""
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:  # A lingering time of zero sends RST instead of FIN.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()


async def hang(request: web.Request, seconds: float) -> web.Response:
    """Say nothing for a while, then break the connection."""
    await asyncio.sleep(seconds)
    return reset(request)


async def trickle(request: web.Request, body: bytes, seconds: float) -> web.StreamResponse:
    """Answer in drops that take this many seconds together."""
    response = web.StreamResponse(headers={"Content-Type": JSON})
    response.content_length = len(body)
    await response.prepare(request)
    drops = range(0, len(body), _DRIP_BYTES)
    for start in drops:
        await response.write(body[start : start + _DRIP_BYTES])
        await asyncio.sleep(seconds / len(drops))
    await response.write_eof()
    return response


async def carry(request: web.Request, outcome: Outcome) -> web.StreamResponse:
    """Send an outcome over the connection, or what its trouble leaves of it."""
    trouble = outcome.trouble
    if trouble is None:
        return web.Response(status=outcome.status, body=outcome.body, content_type=JSON)
    return await _struck(request, outcome, trouble)


async def _struck(request: web.Request, outcome: Outcome, trouble: Trouble) -> web.StreamResponse:
    if trouble.mishap in (Mishap.REFUSE, Mishap.RESET_BEFORE, Mishap.RESET_AFTER):
        return reset(request)
    if trouble.mishap in (Mishap.HANG_BEFORE, Mishap.HANG_AFTER):
        return await hang(request, trouble.seconds)
    if trouble.mishap is Mishap.TRICKLE:
        return await trickle(request, outcome.body, trouble.seconds)
    if trouble.mishap is Mishap.SLOW:
        await asyncio.sleep(trouble.seconds)
    return web.Response(status=outcome.status, body=outcome.body, content_type=JSON)
