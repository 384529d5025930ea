"""Who is named: candidates, parties, ballot numbers, campaign hashtags."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.content.schema import Cue, Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Kind, Target
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.words import MENTION, TAG

_DOUBT = 0.65
"""Care that makes a post "hati-hati" by itself."""
_MATERIAL = 4
"""How many words may lie between a past ticket and the poster or slogan it stands on."""
_STAND_INS = {"desa": "desa", "pengirim": "pengirim", "kotak-kosong": "kotak_kosong"}
_BRIEF = 6
"""Words of a remark thrown in, without a capital: seldom said without a side."""
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
    if target.doubtful:
        number = target.kind is Kind.NUMBER
        category = MarkerCategory.NUMBER if number else MarkerCategory.CANDIDATE
        kind = _doubt(scene) if number else "kandidat_ragu"
        return Find(category, first, last, kind, unease=_DOUBT)
    look = _LOOKS.get(target.kind)
    return look(target, scene) if look is not None else None


def _doubt(scene: Scene) -> str:
    """Outside every contest a doubtful number depends on there being one."""
    return "nomor_ragu" if scene.live else "nomor_bila_pemilihan"


def _tag(target: Target, scene: Scene) -> Find:
    against = target.side.startswith("-")
    direction = Direction.AGAINST if against else Direction.FOR
    sides = _of_tag(target, scene)
    return Find(
        MarkerCategory.HASHTAG, target.first, target.last, "tagar_kampanye", direction, sides, 0.5
    )


def _number(target: Target, scene: Scene) -> Find:
    alone = 0.3 if scene.voice.lean > 0.2 and not scene.removed(target) else 0.0
    direction = Direction.FOR if alone else Direction.NEITHER
    unease = 0.3 if alone else 0.1
    return Find(
        MarkerCategory.NUMBER, target.first, target.last, "nomor_urut", direction, alone, unease
    )


def _party(target: Target, scene: Scene) -> Find:
    unease = 0.35 if scene.live and scene.voice.lean > _PERSONAL else 0.05
    return Find(MarkerCategory.PARTY, target.first, target.last, "partai", unease=unease)


def _candidate(target: Target, scene: Scene) -> Find:
    brief = scene.voice.lower and len(scene.post.words.words) <= _BRIEF
    unease = 0.45 if brief or scene.voice.lean > _PERSONAL else 0.1
    if scene.post.words.flags[target.first] & MENTION and not (
        scene.voice.is_report or (scene.post.has(Cue.BAN) and scene.post.has(Cue.BOUND))
    ):
        unease = _DOUBT  # an account is addressed, shown or passed on, not merely spoken of
    return _person(target, _STAND_INS.get(target.side, "kandidat"), unease)


def _past(target: Target, scene: Scene) -> Find:
    tagged = target.pair and bool(scene.post.words.flags[target.first] & TAG)
    if tagged or (not scene.live and _is_material(target, scene)):
        return _person(target, "bahan_arsip", _DOUBT)
    return _person(target, "kandidat_arsip", 0.0)


def _figure(target: Target, _scene: Scene) -> Find:
    return _person(target, "petahana" if target.side == "petahana" else "tokoh", 0.0)


def _person(target: Target, kind: str, unease: float) -> Find:
    return Find(MarkerCategory.CANDIDATE, target.first, target.last, kind, unease=unease)


_LOOKS: dict[Kind, Callable[[Target, Scene], Find]] = {
    Kind.TAG: _tag,
    Kind.NUMBER: _number,
    Kind.PARTY: _party,
    Kind.CANDIDATE: _candidate,
    Kind.UNLISTED: _candidate,
    Kind.PAST: _past,
    Kind.FIGURE: _figure,
}


def _is_material(target: Target, scene: Scene) -> bool:
    """Whether a past ticket stands on a poster, in its hashtag, or beside its own slogan."""
    if (target.first, target.last + 1) in scene.post.words.tags:
        return True
    if any(hit.last + 1 == target.first for hit in scene.post.of(Cue.OFFICE, Cue.HONORIFIC)):
        return False  # a banner with the governor's greeting is government news
    return target.last > target.first and any(
        scene.post.gap(hit, target) <= _MATERIAL for hit in scene.post.of(Cue.ATTRIBUTE, Cue.SLOGAN)
    )
