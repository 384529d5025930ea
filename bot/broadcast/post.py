"""How this room speaks to people outside an update: the contract that the wire fulfils."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.broadcast.campaign import Campaign
from bot.broadcast.parts import Part
from bot.broadcast.sender import Courier
from bot.reply import Button, Reply


class Post(Protocol):
    """Sends to one chat. Nothing here raises for what Telegram or the network do."""

    async def tell(self, chat: int, reply: Reply) -> int | None:
        """Send a reply and return its message id, or None when it did not arrive for sure."""
        ...

    async def redo(self, chat: int, message: int, reply: Reply) -> bool:
        """Put a reply in place of a message; False when there is nothing left to edit."""
        ...

    async def show(self, chat: int, parts: Sequence[Part], button: Button | None) -> bool:
        """Send parts as people will see them, protected from being passed on."""
        ...

    def courier(self, campaign: Campaign, button: Button | None) -> Courier:
        """Return who delivers a campaign."""
        ...
