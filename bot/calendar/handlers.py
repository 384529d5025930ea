"""/kalender."""

from __future__ import annotations

from bot.action import Action
from bot.calendar import view
from bot.house import House
from bot.subscriptions.choice import REMINDERS
from bot.wire.room import Command, Room
from bot.wire.turn import Turn


class CalendarHandlers:
    """Shows today's phase for the person's region."""

    def __init__(self, house: House) -> None:
        self._house = house

    def room(self) -> Room:
        """Return what this room offers."""
        summary = "Tahap hari ini, dan apa yang berubah berikutnya"
        return Room("cal", commands=(Command("kalender", summary, self.show),), press=self.press)

    async def show(self, turn: Turn) -> None:
        """Answer /kalender."""
        phase = await self._house.phase_for(turn.chat)
        edition = self._house.editions.current
        following = edition.phases.next_change(phase.day, phase.region)
        chosen = await self._house.subscriptions.of(turn.chat)
        reminded = chosen is not None and REMINDERS in chosen.topics
        await turn.answer(view.calendar(phase, following, edition.library, reminded=reminded))

    async def press(self, turn: Turn, _: Action) -> None:
        """Answer the button of a reminder."""
        await turn.toast()
        await self.show(turn)
