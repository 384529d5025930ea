"""/edaran and its buttons."""

from __future__ import annotations

from bot.action import Action
from bot.circulars import texts, view
from bot.house import House
from bot.reply import Reply
from bot.statistics.events import Event
from bot.wire.room import Command, Room
from bot.wire.turn import Turn


class CircularHandlers:
    """Shows the library of circulars."""

    def __init__(self, house: House) -> None:
        self._house = house

    def room(self) -> Room:
        """Return what this room offers."""
        summary = "Surat edaran; /edaran kata untuk mencari"
        return Room(
            view.ROOM, commands=(Command("edaran", summary, self.browse),), press=self.press
        )

    async def browse(self, turn: Turn) -> None:
        """Answer /edaran, with or without words."""
        circulars = view.newest_first(self._house.editions.current.library)
        if not turn.words:
            await turn.answer(view.listing(circulars, 0, title=texts.TITLE, replaces=False))
            return
        found = view.matching(circulars, turn.words[:200])[:8]
        if found:
            await turn.answer(view.listing(found, 0, title=texts.FOUND, replaces=False))
        else:
            await turn.answer(Reply(texts.NOT_FOUND))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of the library."""
        await turn.toast()
        library = self._house.editions.current.library
        argument = pressed.args[0] if pressed.args else ""
        if pressed.verb == "card":
            circular = library.circulars.get(argument)
            if circular is not None:
                self._house.tally.count(Event.CARD, topic=argument)
            await turn.answer(view.card(circular, library) if circular else Reply(texts.GONE))
            return
        page = int(argument) if argument.isdecimal() else 0
        circulars = view.newest_first(library)
        await turn.answer(view.listing(circulars, page, title=texts.TITLE, replaces=True))
