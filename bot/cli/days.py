"""The date of a line: which day or year, and which phase that is."""

from __future__ import annotations

import os
from datetime import date

from bot.clock import SystemClock
from bot.phase import Phase, PhaseReader

_FIRST_YEAR, _LAST_YEAR = 1945, 2100


class Days:
    """Phases of dates as lines give them; ``today`` stands in where a line has none."""

    def __init__(self, phases: PhaseReader, region: str, today: date) -> None:
        self._phases, self._region, self._today = phases, region, today
        self._known: dict[object, Phase] = {}

    def phase(self, when: object) -> Phase:
        """Return the phase of "YYYY-MM-DD", "YYYY", a year as a number, or None for today.

        A bare year has every contest that was live at some time in it, and its strictest phase.

        Raises:
            ValueError: it is no date and no year.
        """
        if isinstance(when, bool) or not isinstance(when, str | int | None):
            raise ValueError(_complaint(when))
        known = self._known.get(when)
        if known is None:
            known = self._known[when] = self._reckon(when)
        return known

    def _reckon(self, when: str | int | None) -> Phase:
        if when is None:
            return self._phases.on(self._today, self._region)
        text = str(when)
        if len(text) == 4 and text.isascii() and text.isdigit():
            year = int(text)
            if not _FIRST_YEAR <= year <= _LAST_YEAR:
                raise ValueError(f"tahun di luar {_FIRST_YEAR} sampai {_LAST_YEAR}: {when}")
            return self._phases.within(date(year, 1, 1), date(year, 12, 31), self._region)
        try:
            return self._phases.on(date.fromisoformat(text), self._region)
        except ValueError as error:
            raise ValueError(_complaint(when)) from error


def today() -> date:
    """Return today in Jakarta, or the day that ``SARING_TODAY`` sets."""
    given = os.environ.get("SARING_TODAY")
    return SystemClock(date.fromisoformat(given) if given else None).now().date()


def _complaint(when: object) -> str:
    return f"date harus 'YYYY-MM-DD', 'YYYY' atau tahun: {when!r}"
