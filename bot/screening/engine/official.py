"""Whether a post comes from an election body or a personnel agency itself."""

from __future__ import annotations

from bot.content.library import Library
from bot.intake.incoming import Origin


class OfficialSources:
    """Knows the institutions by account, since anybody may give a channel any title."""

    def __init__(self, library: Library) -> None:
        sources = library.official_sources.values()
        self._accounts = frozenset(a.lower() for s in sources for a in s.accounts)

    def include(self, origin: Origin | None) -> bool:
        """Tell whether a forward comes from an official account."""
        if origin is None or not origin.username:
            return False
        return origin.username.lower().lstrip("@") in self._accounts
