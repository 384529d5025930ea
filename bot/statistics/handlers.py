"""/statistik: the page, the picture, and the buttons under it."""

from __future__ import annotations

import asyncio

from bot.action import Action
from bot.broadcast.desk import Desk
from bot.content.library import Library
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.statistics import chart, sheet, texts, view
from bot.statistics.broadcasts import BroadcastFigures
from bot.statistics.closed_store import ClosedStore
from bot.statistics.closing import Closing
from bot.statistics.report import Report
from bot.statistics.service import StatisticsService
from bot.statistics.sketch import sketch
from bot.wire.room import Audience, Command, Room
from bot.wire.texts import OLD_BUTTON
from bot.wire.turn import Turn
from bot.wire.working import working


class StatisticsHandlers:
    """Shows officers what is closed."""

    def __init__(self, house: House) -> None:
        self._house = house
        closed = ClosedStore(house.database)
        closing = Closing(closed, house.clock)
        broadcasts = BroadcastFigures(Desk.open(house.database, house.cipher, house.clock))
        self._service = StatisticsService(closed, closing, house.flags, house.clock, (broadcasts,))
        self._drawing = asyncio.Lock()

    def room(self) -> Room:
        """Return what this room offers."""
        summary = "Pemakaian: 7 hari, 30 hari, atau satu bulan"
        return Room(
            view.ROOM,
            commands=(Command("statistik", summary, self.show, Audience.VIEWER),),
            press=self.press,
        )

    async def show(self, turn: Turn) -> None:
        """Answer /statistik."""
        await self._show(turn, turn.words)

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button; its message may have reached somebody who is no officer any more."""
        if not self._house.officers.may(turn.person, OfficerRole.VIEWER) or not pressed.args:
            await turn.toast(OLD_BUTTON, alert=True)
            return
        await turn.toast()
        if pressed.verb == "show":
            await self._show(turn, pressed.args[0])
            return
        report = await self._service.report(pressed.args[0])
        if report is None:
            await self._hint(turn)
        elif pressed.verb == "gaps":
            await turn.answer(view.gaps(report, self._library))
        else:
            await self._send_sheet(turn, report)

    async def _show(self, turn: Turn, words: str) -> None:
        report = await self._service.report(words)
        if report is None:
            await self._hint(turn)
            return
        if not chart.available():
            page = view.page(report, self._library, rows=True, note=texts.NO_CHARTS)
            await turn.answer(page)
            return
        await turn.answer(view.page(report, self._library))
        async with working(turn), self._drawing:  # Each picture takes a core for a moment.
            png = await asyncio.to_thread(chart.png, sketch(report, self._library))
        await turn.answer(view.picture(report, png))

    async def _send_sheet(self, turn: Turn, report: Report) -> None:
        officer = self._house.officers.of(turn.person)
        if officer is not None:
            subject = f"{report.asked.first}–{report.asked.last}"
            await self._house.officers.record(officer, "statistik_diunduh", subject)
        await turn.answer(view.sheet(report, sheet.table(report, self._library)))

    async def _hint(self, turn: Turn) -> None:
        await turn.answer(view.usage_hint(f"{self._service.today:%Y-%m}"))

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library
