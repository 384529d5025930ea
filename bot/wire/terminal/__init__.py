"""Local mode: the very same Application, handlers and database, with the terminal as Telegram."""

from bot.wire.terminal.chat import chat
from bot.wire.terminal.people import OFFICER_IDS

__all__ = ["OFFICER_IDS", "chat"]
