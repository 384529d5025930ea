"""Saring: filter before you share. A Telegram bot for Indonesian civil servants."""

import os

__version__ = "0.1.0"

# PTB 22 warns at every RetryAfter unless this is set; it becomes the default in its next major
# release (https://docs.python-telegram-bot.org/en/stable/telegram.error.html#telegram.error.RetryAfter).
os.environ.setdefault("PTB_TIMEDELTA", "true")
