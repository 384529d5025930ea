"""/aturan, /sanksi and the buttons of the rulebook."""

from __future__ import annotations

from collections.abc import Callable

from bot.action import Action
from bot.house import House
from bot.reply import Reply
from bot.rulebook import texts, view
from bot.statistics.events import Event
from bot.wire.room import Command, Room
from bot.wire.turn import Turn

_MOST_FOUND = 6
_MOST_ROWS = 3


class RulebookHandlers:
    """Lets people browse and search the rules."""

    def __init__(self, house: House) -> None:
        self._house = house

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            view.ROOM,
            commands=(
                Command("aturan", "Baca aturan per topik; /aturan kata untuk mencari", self.browse),
                Command("sanksi", "Tangga sanksi, dari yang paling ringan", self.sanctions),
            ),
            press=self.press,
        )

    async def browse(self, turn: Turn) -> None:
        """Answer /aturan, with or without words to search for."""
        library = self._house.editions.current.library
        if not turn.words:
            await turn.answer(view.menu(library))
            return
        words = turn.words[:200]
        answers = self._house.editions.current.finder.search(words, _MOST_FOUND)
        wanted = words.casefold().split()
        rows = [
            row
            for row in library.skb.values()
            if all(
                word in f"{row.act} {row.short} {' '.join(row.acts)}".casefold() for word in wanted
            )
        ]
        await turn.answer(view.found(library, answers, rows[:_MOST_ROWS]))

    async def sanctions(self, turn: Turn) -> None:
        """Answer /sanksi."""
        await turn.answer(view.ladder(self._house.editions.current.library, replaces=False))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of the rulebook."""
        await turn.toast()
        try:
            reply = await self._page(turn, pressed)
        except (KeyError, ValueError, IndexError):
            reply = Reply(texts.GONE)
        await turn.answer(reply)

    async def _page(self, turn: Turn, pressed: Action) -> Reply:
        library = self._house.editions.current.library
        verb, args = pressed.verb, pressed.args
        if verb == "row":
            row = view.skb_row(library, args[0], await self._house.phase_for(turn.chat))
            self._house.tally.count(Event.CARD, topic=args[0])
            return row
        if verb == "fear":
            journey = view.journey(library, args[0])
            self._house.tally.count(Event.CARD, topic=args[0])
            return journey
        pages: dict[str, Callable[[], Reply]] = {
            "group": lambda: view.group(library, args[0]),
            "topic": lambda: view.topic(library, args[0], int(args[1])),
            "skb": lambda: view.skb_list(library, int(args[0])),
            "laws": lambda: view.laws(library, int(args[0])),
            "law": lambda: view.law(library, args[0]),
            "ladder": lambda: view.ladder(library),
            "fears": lambda: view.fears(library),
        }
        page = pages.get(verb)
        return page() if page is not None else view.menu(library, replaces=True)
