"""Calls to vote for or against somebody."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit, Kind
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_WEIGHT = {Strength.STRONG: 0.85, Strength.MEDIUM: 0.5, Strength.WEAK: 0.25}


class Call:
    """A call counts once it has somebody to vote for within its window."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield every call that reaches a target."""
        for hit in scene.post.of(Cue.CALL):
            found = self._weigh(scene, hit)
            if found is not None:
                yield found

    def _weigh(self, scene: Scene, hit: Hit) -> Find | None:
        target = scene.target_of(hit)
        against = hit.sign.direction is Direction.AGAINST
        if target is None:
            if hit.sign.marker == "ajakan-ganti-pemimpin":
                return Find(
                    MarkerCategory.CALL,
                    hit.first,
                    hit.last,
                    "ajakan_ganti",
                    Direction.AGAINST,
                    0.75 if scene.live else 0.45,
                    0.5,
                )
            return None
        if scene.banned(hit):
            return Find(MarkerCategory.CALL, hit.first, hit.last, "ajakan_larangan")
        weight = _WEIGHT[hit.sign.strength]
        if not against and scene.negated(hit):
            against, weight = True, weight * 0.8
        if scene.voice.is_report:
            weight *= 0.55
        asked = scene.post.before(hit, Cue.QUESTION, 3)
        if asked:
            weight *= 0.5
        if target.kind is Kind.NUMBER and not against:
            weight = min(0.95, weight + 0.1)
        direction = Direction.AGAINST if against else Direction.FOR
        kind = "ajakan_menolak" if against else "ajakan_memilih"
        return Find(MarkerCategory.CALL, hit.first, hit.last, kind, direction, weight, 0.4)
