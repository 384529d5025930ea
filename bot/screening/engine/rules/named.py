"""Who is named: candidates, parties, ballot numbers, campaign hashtags."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Kind, Target
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene


class Named:
    """Reports every target; only taunts and campaign hashtags take sides by themselves."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield a find for every target."""
        for target in scene.post.targets:
            found = _find(target, scene)
            if found is not None:
                yield found


def _find(target: Target, scene: Scene) -> Find | None:
    first, last = target.first, target.last
    if target.taunt:
        sides = 0.7 if target.contested else 0.0
        return Find(MarkerCategory.ATTACK, first, last, "julukan", Direction.AGAINST, sides, 0.6)
    if target.kind is Kind.TAG:
        against = target.side.startswith("-")
        direction = Direction.AGAINST if against else Direction.FOR
        return Find(MarkerCategory.HASHTAG, first, last, "tagar_kampanye", direction, 0.85, 0.5)
    if target.kind is Kind.NUMBER:
        alone = 0.0 if scene.voice.lean < 0 else 0.3
        direction = Direction.FOR if alone else Direction.NEITHER
        return Find(MarkerCategory.NUMBER, first, last, "nomor_urut", direction, alone, 0.3)
    if target.kind is Kind.PARTY:
        return Find(MarkerCategory.PARTY, first, last, "partai", unease=0.05)
    if target.kind in (Kind.CANDIDATE, Kind.UNLISTED):
        unease = 0.45 if scene.voice.lean > 0.8 else 0.1
        return Find(MarkerCategory.CANDIDATE, first, last, "kandidat", unease=unease)
    if target.kind is Kind.PAST:
        return Find(MarkerCategory.CANDIDATE, first, last, "kandidat_arsip")
    return None
