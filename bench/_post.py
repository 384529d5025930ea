"""Posting updates to a webhook, as cheaply as can be: the harness shares the machine with the bot.

A client library would take as long to post an update as the bot takes to answer it, and its own
queue would be measured as the bot's. So this writes requests as bytes, prepared beforehand, on
connections that stay open.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Target:
    """A webhook with the headers it wants."""

    url: str
    headers: Mapping[str, str]

    def request(self, update: Mapping[str, Any]) -> bytes:
        """Return a whole request as bytes."""
        body = json.dumps(update).encode()
        lines = [
            f"POST {urlsplit(self.url).path} HTTP/1.1",
            f"Host: {urlsplit(self.url).netloc}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            *(f"{name}: {value}" for name, value in self.headers.items()),
        ]
        return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass
class Lines:
    """Connections to one webhook, opened as they are needed."""

    target: Target
    _free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=list)

    async def post(self, request: bytes) -> None:
        """Send a request and wait until it is acknowledged.

        Raises:
            RuntimeError: it was refused.
        """
        reader, writer = self._free.pop() if self._free else await self._open()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 204")):
            raise RuntimeError(head.partition(b"\r\n")[0].decode())
        await reader.readexactly(_length(head))
        self._free.append((reader, writer))

    async def close(self) -> None:
        """Close every connection."""
        for _, writer in self._free:
            writer.close()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        where = urlsplit(self.target.url)
        return await asyncio.open_connection(where.hostname, where.port)


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


def prepared(target: Target, updates: Sequence[Mapping[str, Any]]) -> list[bytes]:
    """Return the requests for some updates."""
    return [target.request(update) for update in updates]
