"""The guard as pytest sees it: a marker, and a fixture around every test.

``@pytest.mark.loopback`` allows loopback and Unix sockets (the fake server, PostgreSQL). Nothing
allows more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.offline import guard


def pytest_configure(config: pytest.Config) -> None:
    """Install the guard before any test is collected, and hand it on to child processes."""
    config.addinivalue_line("markers", "loopback: may use loopback and Unix sockets, no others")
    guard.install()
    # Without it PTB 22.8 warns whenever a RetryAfter is made, and warnings are errors here.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    here = str(Path(guard.__file__).parent)
    paths = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    if here not in paths:
        os.environ["PYTHONPATH"] = os.pathsep.join([here, *filter(None, paths)])


@pytest.fixture(autouse=True)
def offline(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that tried to reach the network, even if the program caught the error."""
    marked = request.node.get_closest_marker("loopback") is not None
    monkeypatch.setenv(guard.VARIABLE, guard.LOOPBACK if marked else "none")
    guard.attempts.clear()
    yield
    stopped = list(guard.attempts)
    guard.attempts.clear()
    assert not stopped, f"reached for the network: {stopped}"
