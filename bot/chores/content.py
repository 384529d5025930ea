"""Content that an officer had read anew is read anew by every worker."""

from __future__ import annotations

import asyncio

from bot import log
from bot.clock import Clock
from bot.content.problem import BrokenContentError
from bot.edition import Editions
from bot.storage.flags import Flags

CONTENT_READ = "isi_dimuat"
"""Name of the switch that tells when /muatulang was last used."""
_log = log.get(__name__)


class ContentWatch:
    """Reads the content again when the switch has changed since the last look."""

    def __init__(self, editions: Editions, flags: Flags, clock: Clock) -> None:
        self._editions, self._flags, self._clock = editions, flags, clock
        self._first, self._seen = True, ""

    async def look(self) -> None:
        """Read the content again where that was asked for; broken content keeps the old."""
        asked = self._flags.get(CONTENT_READ) or ""
        changed, self._first, self._seen = asked != self._seen and not self._first, False, asked
        if not changed:
            return
        try:
            await asyncio.to_thread(self._editions.reload, self._clock.now().date())
            _log.info("content_reloaded")
        except BrokenContentError as error:
            _log.error("content_kept", problems=len(error.problems))
