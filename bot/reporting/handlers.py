"""/lapor: official channels only, with what protects and what does not."""

from __future__ import annotations

from bot.content.library import Library
from bot.content.schema import Channel
from bot.house import House
from bot.reply import Reply, bold, paragraphs, quote
from bot.reporting import texts
from bot.rulebook import parts
from bot.wire.room import Command, Room
from bot.wire.turn import Turn

_MOST = 10


class ReportingHandlers:
    """Shows where one may turn to."""

    def __init__(self, house: House) -> None:
        self._house = house

    def room(self) -> Room:
        """Return what this room offers."""
        return Room("rep", commands=(Command("lapor", "Jalur resmi untuk melapor", self.show),))

    async def show(self, turn: Turn) -> None:
        """Answer /lapor."""
        await turn.answer(page(self._house.editions.current.library))


def page(library: Library) -> Reply:
    """Return the channels, those outside one's own agency first: pressure may come from within."""
    channels = sorted(library.channels.values(), key=lambda channel: not channel.outside)
    return Reply(
        paragraphs(
            texts.INTRO, *(_channel(channel) for channel in channels[:_MOST]), parts.footer(library)
        )
    )


def _channel(channel: Channel) -> str:
    lines = [f"{bold(channel.name)}: {quote(channel.purpose)}", quote(channel.how)]
    if channel.protection:
        lines.append(texts.PROTECTION.format(text=quote(channel.protection)))
    return "\n".join(lines)
