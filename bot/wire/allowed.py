"""The update kinds the bot asks for. An unset list would keep the previous one of the token."""

from __future__ import annotations

from telegram import Update

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.CHOSEN_INLINE_RESULT,
    Update.MY_CHAT_MEMBER,
]
