"""What an operator is told when the bot cannot serve: what happened, what to do."""

from __future__ import annotations

TOKEN = "Token ditolak Telegram. Periksa BOT_TOKEN di @BotFather."  # noqa: S105 - a sentence
WEBHOOK = "Telegram menolak webhook ini ({said}). Periksa WEBHOOK_URL dan WEBHOOK_SECRET."
LISTEN = (
    "Alamat {listen} tidak bisa dipakai untuk mendengarkan ({kind}). Periksa WEBHOOK_LISTEN dan "
    "SARING_HEALTH_LISTEN; mungkin program lain sudah memakainya."
)


class ServingError(Exception):
    """The bot cannot serve. The message is for the operator, and holds no secret."""
