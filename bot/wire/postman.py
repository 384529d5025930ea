"""The broadcast room's way to Telegram outside an update: messages, previews, couriers."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot import log
from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.post import PostponedError
from bot.broadcast.delivery.sender import Courier
from bot.broadcast.parts import Part
from bot.broadcast.states import CampaignKind
from bot.reply import Button, Reply
from bot.wire import sending
from bot.wire.courier import CorrectingCourier, Moved, RecallingCourier, SendingCourier
from bot.wire.posting import Letter, Markup
from bot.wire.transport import SurelyNotSentError, seconds_to_wait

_log = log.get(__name__)


class Postman:
    """Sends through a bot. What fails is logged by its kind, never by its chat."""

    def __init__(self, bot: Bot, moved: Moved) -> None:
        self._bot, self._moved = bot, moved
        self._quiet_until: dict[int, float] = {}  # chats that asked not to be edited for a while

    async def tell(self, chat: int, reply: Reply) -> int | None:
        """Send a reply and return its message id, or None when it did not arrive for sure."""
        try:
            return (await sending.send(self._bot, chat, reply)).message_id
        except TelegramError as error:
            _log.warning("officer_not_told", error=type(error).__name__)
            return None

    async def owe(self, chat: int, reply: Reply) -> bool:
        """Send a reply that must arrive; False when this chat cannot be reached at all.

        Raises:
            PostponedError: it should be tried again later. What was perhaps sent counts as sent.
        """
        try:
            await sending.send(self._bot, chat, reply)
        except (SurelyNotSentError, RetryAfter) as error:
            raise PostponedError from error
        except TelegramError as error:
            _log.warning("officer_not_told", error=type(error).__name__)
            return _perhaps_sent(error)
        return True

    async def redo(self, chat: int, message: int, reply: Reply) -> bool:
        """Put a reply in place of a message; False when there is nothing left to edit."""
        if monotonic() < self._quiet_until.get(chat, 0.0):
            return True
        try:
            return await sending.edit_once(self._bot, chat, message, reply)
        except RetryAfter as error:
            self._quiet_until[chat] = monotonic() + seconds_to_wait(error)
            return True
        except TelegramError as error:
            # A broken line: the next progress comes in three seconds anyway.
            _log.info("progress_not_shown", error=type(error).__name__)
            return True

    async def show(self, chat: int, parts: Sequence[Part], button: Button | None) -> bool:
        """Send parts as people will see them, protected from being passed on.

        Returns False when they cannot be shown. What was perhaps sent counts as shown.

        Raises:
            PostponedError: it should be tried again later.
        """
        try:
            for part in parts:
                await Letter.of(part, _markup(button), protect=True).to(self._bot, chat)
        except (SurelyNotSentError, RetryAfter) as error:
            raise PostponedError from error
        except TelegramError as error:
            _log.warning("preview_not_shown", error=type(error).__name__)
            return _perhaps_sent(error)
        return True

    def courier(self, campaign: Campaign, button: Button | None) -> Courier:
        """Return who delivers a campaign."""
        if campaign.kind is CampaignKind.RECALL:
            return RecallingCourier(self._bot, self._moved)
        kind = CorrectingCourier if campaign.kind is CampaignKind.CORRECTION else SendingCourier
        return kind(self._bot, campaign.frozen, _markup(button), self._moved)


def _perhaps_sent(error: TelegramError) -> bool:
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def _markup(button: Button | None) -> Markup:
    return sending.keyboard(((button,),)) if button is not None else None
