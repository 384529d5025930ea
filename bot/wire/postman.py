"""The broadcast room's way to Telegram outside an update: messages, previews, couriers."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Bot
from telegram.error import TelegramError

from bot import log
from bot.broadcast.campaign import Campaign
from bot.broadcast.parts import Part
from bot.broadcast.sender import Courier
from bot.broadcast.states import CampaignKind
from bot.reply import Button, Reply
from bot.wire import posting, sending
from bot.wire.courier import CorrectingCourier, Moved, RecallingCourier, SendingCourier
from bot.wire.posting import Markup

_log = log.get(__name__)


class Postman:
    """Sends through a bot. What fails is logged by its kind, never by its chat."""

    def __init__(self, bot: Bot, moved: Moved) -> None:
        self._bot, self._moved = bot, moved

    async def tell(self, chat: int, reply: Reply) -> int | None:
        """Send a reply and return its message id, or None when it did not arrive for sure."""
        try:
            return (await sending.send(self._bot, chat, reply)).message_id
        except TelegramError as error:
            _log.warning("officer_not_told", error=type(error).__name__)
            return None

    async def redo(self, chat: int, message: int, reply: Reply) -> bool:
        """Put a reply in place of a message; False when there is nothing left to edit."""
        try:
            return await sending.edit(self._bot, chat, message, reply)
        except TelegramError as error:
            # A flood or a broken line: the next progress comes in three seconds anyway.
            _log.info("progress_not_shown", error=type(error).__name__)
            return True

    async def show(self, chat: int, parts: Sequence[Part], button: Button | None) -> bool:
        """Send parts as people will see them, protected from being passed on."""
        try:
            for part in parts:
                await posting.post(self._bot, chat, part, _markup(button), protect=True)
        except TelegramError as error:
            _log.warning("preview_not_shown", error=type(error).__name__)
            return False
        return True

    def courier(self, campaign: Campaign, button: Button | None) -> Courier:
        """Return who delivers a campaign."""
        if campaign.kind is CampaignKind.RECALL:
            return RecallingCourier(self._bot, self._moved)
        kind = CorrectingCourier if campaign.kind is CampaignKind.CORRECTION else SendingCourier
        return kind(self._bot, campaign.frozen, _markup(button), self._moved)


def _markup(button: Button | None) -> Markup:
    return sending.keyboard(((button,),)) if button is not None else None
