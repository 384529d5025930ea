"""Several webhook workers: an album is gathered by one of them.

The load balancer spreads single updates, and an album is up to ten. Which worker gathers it follows
from the album's id alone (highest random weight, https://www.rfc-editor.org/rfc/rfc2991), so
nothing is kept anywhere; whoever gets a part of somebody else's album hands it over. A worker that
is away is passed over: its albums are then answered in parts, which is worse but never silent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from http import HTTPStatus
from typing import Any

import aiohttp

HANDED_OVER = "X-Saring-Handed-Over"
"""Marks what another worker hands over; it is not handed on."""
_CONNECT_SECONDS = 1.0
_ANSWER_SECONDS = 90.0


class Handed(StrEnum):
    """What became of a part."""

    MINE = "mine"  # handle it here
    TAKEN = "taken"  # another worker has handled it
    UNSURE = "unsure"  # it left, and no answer came: Telegram should deliver it again


class Peers:
    """The workers of one bot.

    Args:
        addresses: where each worker listens, the same list at all of them.
        own: this worker's address; None and an empty list for a worker that is alone.
        path: the path of the webhook.
        headers: what a delivery must carry to be let in.
    """

    def __init__(
        self, addresses: Sequence[str], own: str | None, path: str, headers: Mapping[str, str]
    ) -> None:
        self._addresses, self._own, self._path = tuple(addresses), own, path
        self._headers = {**headers, HANDED_OVER: "1"}
        self._session: aiohttp.ClientSession | None = None

    async def hand_over(self, raw: Mapping[str, Any], body: bytes) -> Handed:
        """Give an album's part to the worker that gathers the album, if that is another one."""
        owner = self.owner(raw)
        if owner is None or owner == self._own:
            return Handed.MINE
        try:
            async with self._open().post(
                f"{owner}{self._path}", data=body, headers=self._headers
            ) as answer:
                if answer.status == HTTPStatus.OK:
                    return Handed.TAKEN
                # It failed while handling; or it is no worker of ours, and will never take it.
                return Handed.UNSURE if answer.status >= 500 else Handed.MINE
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            return Handed.MINE
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Handed.UNSURE

    def owner(self, raw: Mapping[str, Any]) -> str | None:
        """Return the address of the worker that gathers an update's album; None for no album."""
        message = raw.get("message")
        group = message.get("media_group_id") if isinstance(message, Mapping) else None
        if group is None or not self._addresses:
            return None
        return max(self._addresses, key=lambda address: _weight(address, str(group)))

    async def close(self) -> None:
        """Close the connections to the others."""
        if self._session is not None:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            limit = aiohttp.ClientTimeout(
                total=_ANSWER_SECONDS, sock_connect=_CONNECT_SECONDS, connect=_CONNECT_SECONDS
            )
            self._session = aiohttp.ClientSession(timeout=limit)
        return self._session


def _weight(address: str, group: str) -> bytes:
    return hashlib.blake2b(f"{address}\n{group}".encode(), digest_size=8).digest()
