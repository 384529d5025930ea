"""An audit hook (PEP 578) that stops every connection, look-up and datagram.

A hook cannot be taken off and sees what C extensions do through Python's sockets too. It holds no
matter which library opens the socket, and unlike a patched ``socket`` nobody can import around it.
The module uses the standard library alone: child processes load it before anything else.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final

VARIABLE: Final = "TESTS_NETWORK"
"""Set to ``loopback`` while loopback and Unix sockets are allowed; anything else means nothing."""

LOOPBACK: Final = "loopback"
_LOCAL: Final = frozenset({"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None})
_NAMED: Final = frozenset({
    "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo",
})  # fmt: skip
_ADDRESSED: Final = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg",
})  # fmt: skip

attempts: list[str] = []
"""What was stopped, so that a test fails even when the program caught the error."""

_installed: list[bool] = []


class NetworkForbiddenError(RuntimeError):
    """A test tried to reach the network."""


def install() -> None:
    """Put the hook in place, once in a process."""
    if not _installed:
        _installed.append(True)
        sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event in _ADDRESSED:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else None
        unix = isinstance(address, str | bytes)
    elif event in _NAMED:
        host, unix = arguments[0], False
    else:
        return
    _judge(event, host.decode() if isinstance(host, bytes) else host, unix=unix)


def _judge(event: str, host: Any, *, unix: bool) -> None:
    host = host[0] if isinstance(host, tuple) else host
    if os.environ.get(VARIABLE) == LOOPBACK and (unix or host in _LOCAL):
        return
    what = f"{event} {'a Unix socket' if unix else host!r}"
    attempts.append(what)
    raise NetworkForbiddenError(f"{what}: tests run offline")
