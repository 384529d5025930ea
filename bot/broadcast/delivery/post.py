"""How this room speaks to people outside an update: the contract that the wire fulfils."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.sender import Courier
from bot.broadcast.parts import Part
from bot.reply import Button, Reply


class PostponedError(Exception):
    """Telegram could not be reached, or asked to wait: what is owed is tried again later."""


class Post(Protocol):
    """Sends to one chat; only what says so raises for what Telegram or the network do."""

    async def tell(self, chat: int, reply: Reply) -> int | None:
        """Send a reply and return its message id, or None when it did not arrive for sure."""
        ...

    async def owe(self, chat: int, reply: Reply) -> bool:
        """Send a reply that must arrive; False when this chat cannot be reached at all.

        Raises:
            PostponedError: it should be tried again later.
        """
        ...

    async def redo(self, chat: int, message: int, reply: Reply) -> bool:
        """Put a reply in place of a message; False when there is nothing left to edit."""
        ...

    async def show(self, chat: int, parts: Sequence[Part], button: Button | None) -> bool:
        """Send parts as people will see them, protected from being passed on.

        Returns False when they cannot be shown.

        Raises:
            PostponedError: it should be tried again later.
        """
        ...

    def courier(self, campaign: Campaign, button: Button | None) -> Courier:
        """Return who delivers a campaign."""
        ...
