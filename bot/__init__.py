"""Saring: filter before you share. A Telegram bot for Indonesian civil servants."""

__version__ = "0.1.0"
