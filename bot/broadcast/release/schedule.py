"""When a broadcast may start: not in the quiet hours, and how long it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from math import ceil

_FORM = re.compile(r"^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$")


@dataclass(frozen=True)
class QuietHours:
    """Hours of the day (WIB) in which no broadcast starts; ``start == end`` means none."""

    start: time
    end: time

    @classmethod
    def parse(cls, text: str) -> QuietHours:
        """Return the quiet hours that a setting names; ``-`` means none.

        Raises:
            ValueError: it is not of the form HH:MM-HH:MM.
        """
        if text.strip() == "-":
            return cls(time(0), time(0))
        match = _FORM.match(text.strip())
        if match is None:
            raise ValueError(f"not of the form HH:MM-HH:MM: {text!r}")
        hours = [int(part) for part in match.groups()]
        return cls(time(hours[0], hours[1]), time(hours[2], hours[3]))

    def holds(self, moment: datetime) -> bool:
        """Tell whether a moment lies in the quiet hours."""
        at = moment.timetz().replace(tzinfo=None)
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end

    def after(self, moment: datetime) -> datetime:
        """Return the moment itself, or the end of the quiet hours that it lies in."""
        if not self.holds(moment):
            return moment
        end = moment.replace(hour=self.end.hour, minute=self.end.minute, second=0, microsecond=0)
        return end if end > moment else end + timedelta(days=1)


def seconds_for(people: int, parts: int, rate: float) -> int:
    """Return how long a broadcast takes at a rate (messages a second)."""
    return ceil(people * max(1, parts) / rate) if rate else 0
