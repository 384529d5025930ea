"""A test cannot reach the network, nor can the programs it starts."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys

import pytest

from tests.kit.offline import guard

PROBE = "import socket; socket.create_connection(({host!r}, 9), timeout=1)"


def test_connections_and_look_ups_are_refused() -> None:
    """Neither an address nor a name nor a datagram gets out, loopback included."""
    with pytest.raises(guard.NetworkForbiddenError):
        socket.create_connection(("192.0.2.1", 443), timeout=1)
    with pytest.raises(guard.NetworkForbiddenError):
        socket.getaddrinfo("api.telegram.org", 443)
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams,
        pytest.raises(guard.NetworkForbiddenError),
    ):
        datagrams.sendto(b"x", ("192.0.2.1", 53))
    with (
        socket.socket(socket.AF_UNIX) as unix,
        pytest.raises(guard.NetworkForbiddenError),
    ):
        unix.connect("/tmp/tidak-ada.sock")
    with pytest.raises(guard.NetworkForbiddenError):
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    assert len(guard.attempts) == 5
    guard.attempts.clear()


async def test_a_caught_attempt_still_fails_the_test() -> None:
    """The attempt is remembered, and the fixture looks at it afterwards."""
    with pytest.raises(guard.NetworkForbiddenError):
        await asyncio.open_connection("192.0.2.1", 443)
    assert guard.attempts
    guard.attempts.clear()


@pytest.mark.loopback
def test_a_marked_test_may_use_loopback_and_nothing_else() -> None:
    """Loopback answers (here with a refusal), the world stays shut."""
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    with pytest.raises(guard.NetworkForbiddenError):
        socket.create_connection(("192.0.2.1", 443), timeout=1)
    guard.attempts.clear()


@pytest.mark.parametrize("host", ["192.0.2.1", "127.0.0.1", "api.telegram.org"])
def test_programs_started_by_a_test_are_offline_too(host: str) -> None:
    """The guard goes along into every Python."""
    probe = subprocess.run(
        [sys.executable, "-c", PROBE.format(host=host)], capture_output=True, text=True, check=False
    )
    assert probe.returncode == 1
    assert "NetworkForbiddenError" in probe.stderr
