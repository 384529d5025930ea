"""What the background service owes to others: the contract that the room fulfils."""

from __future__ import annotations

from typing import Protocol

from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.sender import Courier


class Duties(Protocol):
    """People, officers and the library, as the service needs them."""

    def courier(self, campaign: Campaign) -> Courier:
        """Return who delivers a campaign."""
        ...

    async def announce(self, campaign: Campaign) -> None:
        """Ask the other officers for approval.

        Raises:
            PostponedError: somebody is to be asked later; whoever was asked is not asked again.
        """
        ...

    async def fit_to_begin(self, campaign: Campaign) -> Campaign:
        """Return the campaign as it is, or as it stands when it may not begin now."""
        ...

    async def postponed(self, campaign: Campaign) -> None:
        """Tell the officer that it begins later than it should, and when."""
        ...

    async def publish(self, campaign: Campaign) -> None:
        """Put into the library what a campaign brings. May be called again."""
        ...

    async def progress(self, campaign: Campaign, figures: Figures) -> None:
        """Tell the officer how far it is."""
        ...

    async def braked(self, campaign: Campaign) -> None:
        """Tell the officer that it paused by itself, since everything was refused."""
        ...

    async def given_up(self, campaign: Campaign) -> None:
        """Tell the officer that it ended, since it was paused for too long."""
        ...

    async def report(self, campaign: Campaign) -> None:
        """Tell the officer how it ended.

        Raises:
            PostponedError: somebody is to be told later; whoever was told is not told again.
        """
        ...

    async def counted(self, campaign: Campaign) -> None:
        """Count how it ended, for the statistics."""
        ...

    async def unreachable(self, chat: int) -> None:
        """End the subscription of a chat that blocked the bot or is gone."""
        ...
