"""Which way the environment sends a request."""

import pytest

from bot.wire import proxies
from bot.wire.proxies import Proxies

URL = "https://api.telegram.org/bot42:x/getMe"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin with no proxy at all."""
    for name in ("http_proxy", "https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_a_proxy_the_way_is_direct() -> None:
    """Most servers stand in the open."""
    assert Proxies().of(URL) is None


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy"])
@pytest.mark.parametrize(
    ("given", "meant"),
    [("http://p.test:3128", "http://p.test:3128"), ("p.test:3128", "http://p.test:3128")],
)
def test_each_scheme_has_its_own(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str, meant: str
) -> None:
    """In both spellings, with a scheme or without."""
    monkeypatch.setenv(name, given)
    assert Proxies().of(URL) == meant
    assert Proxies().of("http://127.0.0.1:8081/bot42:x/getMe") is None


@pytest.mark.parametrize(
    ("spared", "direct"),
    [("telegram.org", True), (".telegram.org", True), ("api.telegram.org", True),
     ("gram.org", False), ("contoh.test", False), ("*", True)],
)  # fmt: skip
def test_no_proxy_spares_a_host_and_what_is_under_it(
    monkeypatch: pytest.MonkeyPatch, spared: str, direct: bool
) -> None:
    """As every other program reads it."""
    monkeypatch.setenv("HTTPS_PROXY", "http://p.test:3128")
    monkeypatch.setenv("NO_PROXY", spared)
    assert (Proxies().of(URL) is None) is direct


def test_a_server_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many messages go there."""
    asked: list[str] = []
    monkeypatch.setenv("HTTPS_PROXY", "http://p.test:3128")
    monkeypatch.setattr(proxies, "proxy_bypass", asked.append)
    found = Proxies()
    for method in ("getMe", "sendMessage", "sendMessage"):
        assert found.of(f"https://api.telegram.org/bot42:x/{method}") == "http://p.test:3128"
    assert asked == ["api.telegram.org"]
