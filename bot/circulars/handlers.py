"""/edaran and its buttons."""

from __future__ import annotations

from telegram.error import BadRequest

from bot.action import Action
from bot.circulars import texts, view
from bot.content.schema import Circular
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
        library = self._house.editions.current.library
        circulars = view.newest_first(library)
        title = texts.TITLE
        if turn.words:
            circulars = view.matching(circulars, turn.words[:200])[:8]
            title = texts.FOUND
            if not circulars:
                await turn.answer(Reply(texts.NOT_FOUND))
                return
        await turn.answer(view.listing(circulars, 0, library, title=title, replaces=False))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of the library."""
        await turn.toast()
        library = self._house.editions.current.library
        argument = pressed.args[0] if pressed.args else ""
        if pressed.verb in ("card", "pdf"):
            circular = library.circulars.get(argument)
            if circular is None:
                await turn.answer(Reply(texts.GONE))
            elif pressed.verb == "pdf":
                await self._hand_out(turn, circular)
            else:
                self._house.tally.count(Event.CARD, topic=argument)
                await turn.answer(view.card(circular, library))
            return
        page = int(argument) if argument.isdecimal() else 0
        circulars = view.newest_first(library)
        await turn.answer(view.listing(circulars, page, library, title=texts.TITLE, replaces=True))

    async def _hand_out(self, turn: Turn, circular: Circular) -> None:
        """Send the PDF that the officer published; Telegram may have lost it."""
        if circular.pdf_file is None:
            await turn.answer(Reply(texts.PDF_GONE))
            return
        try:
            await turn.answer(view.file(circular, self._house.editions.current.library))
        except BadRequest:
            await turn.answer(Reply(texts.PDF_GONE))
