"""/audit and its buttons."""

from __future__ import annotations

from bot.action import Action
from bot.house import House
from bot.officers import trail_view
from bot.officers.roles import OfficerRole
from bot.wire.texts import OLD_BUTTON
from bot.wire.turn import Turn

_MOST_ROWS = 50_000


class TrailHandlers:
    """Shows what officers did."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, turn: Turn) -> None:
        """Answer /audit."""
        await self._page(turn, 0)

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button; its message may have reached somebody who is no officer any more."""
        officer = self._house.officers.of(turn.person)
        if officer is None or not officer.role.covers(OfficerRole.VIEWER):
            await turn.toast(OLD_BUTTON, alert=True)
            return
        await turn.toast()
        if pressed.verb == "trail":
            await self._page(turn, max(0, pressed.number(0)))
            return
        trail = await self._house.officers.trail(_MOST_ROWS)
        await self._house.officers.record(officer, "audit_diunduh")
        today = self._house.clock.now().date()
        await turn.answer(trail_view.table(trail, f"jejak-audit-{today}.csv"))

    async def _page(self, turn: Turn, number: int) -> None:
        size = trail_view.PAGE
        found = await self._house.officers.trail(size + 1, number * size)
        await turn.answer(trail_view.page(found, number))
