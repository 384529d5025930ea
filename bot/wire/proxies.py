"""The proxy that the environment names, looked up once for each server.

aiohttp's own ``trust_env`` asks anew for every request, in two jumps to a thread that each read
``~/.netrc`` (aiohttp 3.14): two thirds of what a small request costs. A bot needs no ``.netrc``.
"""

from __future__ import annotations

from urllib.request import getproxies, proxy_bypass


class Proxies:
    """HTTPS_PROXY, HTTP_PROXY and NO_PROXY as they were when this was made."""

    def __init__(self) -> None:
        self._given = getproxies()
        self._found: dict[str, str | None] = {}

    def of(self, url: str) -> str | None:
        """Return the proxy for a URL, or None when the way is direct."""
        origin = "/".join(url.split("/", 3)[:3])
        if origin not in self._found:
            self._found[origin] = self._look_up(origin)
        return self._found[origin]

    def _look_up(self, origin: str) -> str | None:
        scheme, _, host = origin.partition("://")
        proxy = self._given.get(scheme.lower())
        if not proxy or proxy_bypass(host):
            return None
        return proxy if "://" in proxy else f"http://{proxy}"
