"""Things and gestures: attributes, finger poses, money, means of the state."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.frame import BALLOT
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.someone import someone_behind

_KINDS = {
    Cue.ATTRIBUTE: (MarkerCategory.ATTRIBUTE, "atribut", 0.2, 0.35),
    Cue.POSE: (MarkerCategory.POSE, "pose_jari", 0.45, 0.4),
    Cue.MONEY: (MarkerCategory.MONEY, "politik_uang", 0.35, 0.4),
    Cue.FACILITY: (MarkerCategory.FACILITY, "fasilitas_negara", 0.35, 0.45),
}
"""Category, explanation, weight for taking sides, weight for care."""
_NEAR = 8
_TEAMS = frozenset(("tim", "relawan", "posko", "timses"))
_BESIDE, _WARNED = 6, 4
_WARNING = frozenset((
    "tolak", "menolak", "lawan", "melawan", "stop", "cegah", "mencegah", "hindari",
))  # fmt: skip
"""How many words may lie between a greeting of fingers and a slogan."""


class Material:
    """Counts only near a target; a banner or a raised finger alone is everyday life."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield attributes, poses, money and state means near a target."""
        if not scene.contested:
            if scene.live and not scene.frame.elsewhere:
                yield from _with_slogan(scene)
            yield from _money(scene)
            yield from _facility(scene)
            return
        for cue, (category, kind, sides, unease) in _KINDS.items():
            for hit in scene.post.of(cue):
                if scene.target_of(hit) is None or scene.banned(hit):
                    continue
                lean = Direction.FOR if cue is Cue.POSE else Direction.NEITHER
                yield Find(category, hit.first, hit.last, kind, lean, sides * scene.trust, unease)


def _money(scene: Scene) -> Iterator[Find]:
    """Talk of money for votes where nobody is named, unless it warns of it."""
    if scene.frame.other_vote or scene.voice.is_report or scene.forbids:
        return
    if scene.post.has(Cue.NEUTRAL):
        return
    standing = scene.post.of(Cue.CANDIDACY)
    voting = scene.live and _votes_meant(scene)
    for hit in scene.post.of(Cue.MONEY):
        dawn = scene.live and scene.post.words.words[hit.first] == "serangan"
        if scene.post.before(hit, Cue.BAN, _WARNED) or _warned_of(scene, hit):
            continue  # "jangan mau terima amplop", "tolak serangan fajar"
        if dawn or voting or _beside(hit, standing, _NEAR):
            yield Find(MarkerCategory.MONEY, hit.first, hit.last, "politik_uang", unease=0.65)


def _warned_of(scene: Scene, hit: Hit) -> bool:
    before = scene.post.words.words[max(0, hit.first - _WARNED) : hit.first]
    return not _WARNING.isdisjoint(before)


def _votes_meant(scene: Scene) -> bool:
    """Whether a polling station, a call for somebody or a team with raised fingers is spoken of."""
    post = scene.post
    if any(h.sign.strength is not Strength.WEAK for h in post.of(Cue.CONTEST)):
        return True
    if any(someone_behind(post, hit) is not None for hit in post.of(Cue.CALL, Cue.SUPPORT)):
        return True
    called = any(hit.sign.marker == BALLOT for hit in post.of(Cue.CALL))
    return (called or post.has(Cue.POSE)) and not _TEAMS.isdisjoint(post.words.words)


def _facility(scene: Scene) -> Iterator[Find]:
    """Means of the state beside an incumbent or a ticket that is not named."""
    if scene.voice.is_report or scene.post.has(Cue.NEUTRAL, Cue.BAN):
        return
    for hit in scene.post.of(Cue.FACILITY):
        if _beside(hit, scene.post.of(Cue.CANDIDACY), _NEAR):
            yield Find(
                MarkerCategory.FACILITY, hit.first, hit.last, "fasilitas_negara", unease=0.65
            )


def _with_slogan(scene: Scene) -> Iterator[Find]:
    """A greeting of fingers beside a slogan: somebody's number, though nobody is named."""
    slogans = scene.post.of(Cue.SLOGAN, Cue.SUPPORT)
    for hit in scene.post.of(Cue.POSE):
        if hit.sign.strength is Strength.WEAK or not _beside(hit, slogans):
            continue
        yield Find(
            MarkerCategory.POSE, hit.first, hit.last, "pose_slogan", Direction.NEITHER, 0.0, 0.65
        )


def _beside(hit: Hit, others: list[Hit], within: int = _BESIDE) -> bool:
    return any(
        other.sign.strength is not Strength.WEAK
        and max(other.first - hit.last, hit.first - other.last) <= within
        for other in others
    )
