"""Banners: somebody who stands, the seat, and one ballot number, with no newsroom's verb."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Kind
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_TOLD = (
    Cue.REPORT, Cue.HARM, Cue.NEUTRAL, Cue.FACT_CHECK, Cue.QUESTION, Cue.BYGONE, Cue.BAN,
)  # fmt: skip
"""Cues that make it a sentence about a candidate instead of a candidate's own words."""
_PEOPLE = frozenset((Kind.CANDIDATE, Kind.UNLISTED))
_LONGEST = 60
"""Words on a banner at most."""


class Banner:
    """Asks for votes without a verb: "H. Fulan, caleg DPRD dapil 2, nomor urut 3"."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield the number of a banner."""
        numbers = [t for t in scene.post.targets if t.kind is Kind.NUMBER and not t.doubtful]
        if not numbers or len(scene.post.words.words) > _LONGEST or scene.post.has(*_TOLD):
            return
        sides = {t.side for t in scene.post.targets if t.kind in _PEOPLE}
        if len({t.side for t in numbers}) > 1 or len(sides) > 1:
            return
        words = scene.post.words.words
        number = numbers[0]
        ordered = "urut" in words[number.first : number.last]
        # A "paslon" that belongs to the number names no seat: news has it as often as banners.
        seat = "dapil" in words or any(
            not number.first <= hit.first <= number.last for hit in scene.post.of(Cue.CANDIDACY)
        )
        if ordered and (sides or seat):
            yield Find(
                MarkerCategory.NUMBER, number.first, number.last, "spanduk", Direction.FOR,
                0.6, 0.5,
            )  # fmt: skip
