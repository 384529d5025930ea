"""Slogans: phrases that campaigns live on, next to a target or inside a hashtag."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit, Kind
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.words import CAP, TAG, UPPER

_PEOPLE = frozenset((Kind.CANDIDATE, Kind.UNLISTED))


class Slogan:
    """A slogan weighs more in a hashtag than in a sentence, where it may be an everyday phrase."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield slogans within reach of a target."""
        if not scene.contested:
            return
        if scene.only_parties and scene.post.has(Cue.GREETING):
            return
        yield from _for_places(scene)
        sides = {t.side for t in scene.contested if t.kind is Kind.CANDIDATE}
        for target in scene.post.targets:
            if target.kind is not Kind.SLOGAN:
                continue
            if target.side in sides or (target.last > target.first and scene.voice.lean > 0):
                yield Find(
                    MarkerCategory.SLOGAN,
                    target.first,
                    target.last,
                    "slogan_calon",
                    Direction.FOR,
                    0.65 * scene.trust,
                    0.3,
                )
        for hit in scene.post.of(Cue.SLOGAN):
            if scene.target_of(hit) is None or scene.negated(hit):
                continue
            tagged = bool(scene.post.words.flags[hit.first] & TAG)
            if tagged and not _fills_or_names(scene, hit):
                continue
            weight = 0.35 if tagged else 0.3 * scene.trust
            yield Find(
                MarkerCategory.SLOGAN, hit.first, hit.last, "slogan", Direction.FOR, weight, 0.3
            )


def _for_places(scene: Scene) -> Iterator[Find]:
    """Yield somebody who stands, offered to a place: "X untuk Bengkulu"."""
    words, flags = scene.post.words.words, scene.post.words.flags
    contests = {hit.first for hit in scene.post.of(Cue.CONTEST)}
    for target in scene.contested:
        at = target.last + 1
        offered = words[at : at + 1] in (["untuk"], ["for"]) and at + 1 < len(words)
        if target.kind not in _PEOPLE or not offered or at + 1 in contests:
            continue
        if flags[at + 1] & (CAP | UPPER) and words[at + 1][0].isalpha():
            weight = 0.45 * scene.trust
            yield Find(
                MarkerCategory.SLOGAN, at, at + 1, "slogan_tempat", Direction.FOR, weight, 0.3
            )


def _fills_or_names(scene: Scene, hit: Hit) -> bool:
    """Whether a hashtag is the slogan itself or names somebody beside it."""
    for first, last in scene.post.words.tags:
        if first <= hit.first < last:
            fills = hit.first == first and hit.last == last - 1
            return fills or any(first <= target.first < last for target in scene.contested)
    return False
