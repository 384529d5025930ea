"""/aturan, /sanksi and the buttons of the rulebook."""

from __future__ import annotations

from collections.abc import Container

from bot.action import Action
from bot.content.library import Library
from bot.house import House
from bot.reply import Reply
from bot.rulebook import texts, view
from bot.statistics.events import Event
from bot.wire.room import Command, Room
from bot.wire.turn import Turn

_MOST_FOUND = 6
_MOST_ROWS = 3
_COUNTED = ("row", "fear")
"""Pages that count as a card."""


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
        reply = await self._page(turn, pressed)
        await turn.toast()
        await turn.answer(reply)

    async def _page(self, turn: Turn, pressed: Action) -> Reply:
        """Return the page of a button; what is no longer in the content is said to be gone.

        Raises:
            OldButtonError: the button lacks what its page needs.
        """
        library = self._house.editions.current.library
        shelf = _shelf(library, pressed.verb)
        if shelf is None:
            return _list(library, pressed)
        name = pressed.word(0)
        if name not in shelf:
            return Reply(texts.GONE)
        if pressed.verb in _COUNTED:
            self._house.tally.count(Event.CARD, topic=name)
        match pressed.verb:
            case "group":
                return view.group(library, name)
            case "topic":
                return view.topic(library, name, pressed.number(1))
            case "law":
                return view.law(library, name)
            case "fear":
                return view.journey(library, name)
            case _:
                return view.skb_row(library, name, await self._house.phase_for(turn.chat))


def _shelf(library: Library, verb: str) -> Container[str] | None:
    """Return where the entry lies that a button names, or None for a button that names none."""
    shelves: dict[str, Container[str]] = {
        "group": library.topic_groups,
        "topic": library.topics,
        "law": library.regulations,
        "row": library.skb,
        "fear": library.journeys,
    }
    return shelves.get(verb)


def _list(library: Library, pressed: Action) -> Reply:
    match pressed.verb:
        case "skb":
            return view.skb_list(library, pressed.number(0))
        case "laws":
            return view.laws(library, pressed.number(0))
        case "ladder":
            return view.ladder(library)
        case "readings":
            return view.readings(library)
        case "crimes":
            return view.crimes(library)
        case "fears":
            return view.fears(library)
        case _:
            return view.menu(library, replaces=True)
