"""A bot that is not stopped by one update it cannot read.

PTB parses what getUpdates brought all at once. An update of a form it does not know would fail the
whole fetch, be fetched again, and keep everybody waiting behind it for a day.
"""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import log

_log = log.get(__name__)


class TolerantBot(ExtBot[None]):
    """PTB's bot, but for unreadable updates: they are passed over and confirmed."""

    async def get_updates(self, *args: Any, **more: Any) -> tuple[Update, ...]:
        """Fetch updates; an unreadable one comes back empty, so that it is confirmed all the same.

        Raises:
            telegram.error.TelegramError: they could not be fetched.
        """
        try:
            return await super().get_updates(*args, **more)
        except TelegramError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the parser trips over
            _log.error("update_unreadable", error=type(error).__name__)
            offset = more.get("offset", args[0] if args else None)
            found = await self._post("getUpdates", {"offset": offset, "timeout": 0})
            return tuple(self._read(raw) for raw in found)

    def _read(self, raw: Any) -> Update:
        try:
            return Update.de_json(raw, self)
        except Exception:  # noqa: BLE001 - as above
            return Update(int(raw["update_id"]))
