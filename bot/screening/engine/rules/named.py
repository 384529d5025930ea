"""Who is named: candidates, parties, ballot numbers, campaign hashtags."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Kind, Target
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_PERSONAL = 0.8
"""From where on a voice is personal enough that a name alone calls for care."""


class Named:
    """Reports every target; only taunts and campaign hashtags take sides by themselves."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield a find for every target."""
        for target in scene.post.targets:
            found = _find(target, scene)
            if found is not None:
                yield found


def _of_tag(target: Target, scene: Scene) -> float:
    """A hashtag of bare names files a report; one that pushes takes sides wherever it stands."""
    first, last = target.first, target.last + 1
    names = [
        other
        for other in scene.post.targets
        if other.kind is Kind.CANDIDATE and first <= other.first and other.last < last
    ]
    bare = sum(other.last - other.first + 1 for other in names) == last - first
    if bare:
        return 0.3 if scene.voice.lean < 0 else 0.55
    return 0.85


def _find(target: Target, scene: Scene) -> Find | None:
    first, last = target.first, target.last
    if target.taunt:
        sides = 0.7 if target.contested else 0.3 if scene.live else 0.0
        return Find(MarkerCategory.ATTACK, first, last, "julukan", Direction.AGAINST, sides, 0.6)
    if target.kind is Kind.TAG:
        against = target.side.startswith("-")
        direction = Direction.AGAINST if against else Direction.FOR
        return Find(
            MarkerCategory.HASHTAG,
            first,
            last,
            "tagar_kampanye",
            direction,
            _of_tag(target, scene),
            0.5,
        )
    if target.doubtful:
        number = target.kind is Kind.NUMBER
        category = MarkerCategory.NUMBER if number else MarkerCategory.CANDIDATE
        return Find(category, first, last, "nomor_urut" if number else "kandidat", unease=0.6)
    if target.kind is Kind.NUMBER:
        alone = 0.3 if scene.voice.lean > 0.2 else 0.0
        direction = Direction.FOR if alone else Direction.NEITHER
        return Find(MarkerCategory.NUMBER, first, last, "nomor_urut", direction, alone, 0.3)
    if target.kind is Kind.PARTY:
        unease = 0.35 if scene.live and scene.voice.lean > _PERSONAL else 0.05
        return Find(MarkerCategory.PARTY, first, last, "partai", unease=unease)
    if target.kind in (Kind.CANDIDATE, Kind.UNLISTED):
        unease = 0.45 if scene.voice.lean > _PERSONAL else 0.1
        return Find(MarkerCategory.CANDIDATE, first, last, "kandidat", unease=unease)
    if target.kind is Kind.PAST:
        return Find(MarkerCategory.CANDIDATE, first, last, "kandidat_arsip")
    return None
