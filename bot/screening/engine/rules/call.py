"""Calls: to vote for or against somebody, to come, to spread, to put something up."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.ballot_number import is_cheer
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit, Kind, Target
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_WEIGHT = {Strength.STRONG: 0.85, Strength.MEDIUM: 0.5, Strength.WEAK: 0.25}
_FOLLOW = "ajakan-ikuti-akun"
_KINDS = {
    "ajakan-sebar": "ajakan_menyebarkan",
    "ajakan-hadir": "ajakan_hadir",
    _FOLLOW: "ajakan_mengikuti_akun",
    "ajakan-pasang": "ajakan_memasang",
    "ajakan-ktp": "ajakan_mengumpulkan_ktp",
    "ajakan-bergabung": "ajakan_bergabung",
    "ajakan-mohon-dukungan": "permintaan_dukungan",
}
"""Calls of another kind than to vote, by marker: each is explained by a sentence of its own."""
_REJECT, _OBJECT, _CALM = "ajakan-tolak", 0, 0.5
_ASKING = "ajakan-mohon-dukungan"
_PRAYED = frozenset(("doa", "doanya", "doakan"))
_POINTED, _BACK = frozenset(("partai", "orang", "paslon", "pasangan", "calon")), 8
_CAST = frozenset(("pilih", "dipilih", "coblos", "dicoblos"))
_VOTES = frozenset(("milih", "memilih", "vote"))
_ONE_ROUND, _HEARD = "ajakan-satu-putaran", 0.65
"""A call for whoever leads, though nobody is named: care, and no more."""
_TURN_OUT = "ajakan-ganti-pemimpin"


class Call:
    """A call counts once it has somebody to vote for within its window."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield every call that reaches a target, and cheers for a number."""
        for hit in scene.post.of(Cue.CALL):
            follows = hit.sign.marker == _FOLLOW
            found = _following(scene, hit) if follows else self._weigh(scene, hit)
            if found is not None:
                yield found
        for target in scene.post.targets:
            if (
                target.kind is Kind.NUMBER
                and not target.doubtful
                and is_cheer(scene.post, target.last)
            ):
                yield Find(
                    MarkerCategory.SUPPORT,
                    target.last + 1,
                    scene.post.sentence(target.last)[1],
                    "sorak_nomor",
                    Direction.FOR,
                    0.7,
                    0.4,
                )

    def _weigh(self, scene: Scene, hit: Hit) -> Find | None:
        target = scene.target_of(hit, _spare(scene, hit))
        if target is None:
            return _at_nobody(scene, hit)
        if _idle(scene, hit, target):
            return None
        if scene.banned(hit):
            return Find(MarkerCategory.CALL, hit.first, hit.last, "ajakan_larangan")
        against = hit.sign.direction is Direction.AGAINST
        weight = _WEIGHT[hit.sign.strength]
        if _plainly_chosen(scene, hit, target):
            weight = _WEIGHT[Strength.MEDIUM]
        if not against and scene.negated(hit):
            against, weight = True, weight * 0.8
        if scene.voice.is_report:
            weight *= 0.55
        if scene.post.before(hit, Cue.QUESTION, 3):
            weight *= 0.5
        if not scene.live and scene.bygone(hit):
            weight *= 0.4
        if target.kind is Kind.NUMBER and not against:
            weight = min(0.95, weight + 0.1)
        direction = Direction.AGAINST if against else Direction.FOR
        kind = "ajakan_menolak" if against else _KINDS.get(hit.sign.marker, "ajakan_memilih")
        return Find(MarkerCategory.CALL, hit.first, hit.last, kind, direction, weight, 0.4)


def _spare(scene: Scene, hit: Hit) -> int:
    """How much farther a call reaches that points back: "jangan pernah pilih partai itu lagi"."""
    words = scene.post.words.words[hit.last + 1 : hit.last + 3]
    return _BACK if len(words) > 1 and words[0] in _POINTED and words[1] == "itu" else 0


def _idle(scene: Scene, hit: Hit, target: Target) -> bool:
    """Whether the words of a call ask for no vote, or are aimed at something else."""
    if hit.sign.marker == _ASKING:
        return _only_prayed(scene, hit)
    return hit.sign.marker == _REJECT and _of_something_else(scene, hit, target)


def _following(scene: Scene, hit: Hit) -> Find | None:
    """To follow a candidate is no vote yet: care, unless something else takes sides."""
    reminded = hit.first > 0 and scene.post.words.words[hit.first - 1] == "lupa"
    if scene.banned(hit) or (scene.negated(hit) and not reminded):
        return None
    return Find(MarkerCategory.CALL, hit.first, hit.last, _KINDS[_FOLLOW], unease=_HEARD)


def _of_something_else(scene: Scene, hit: Hit, target: Target) -> bool:
    """Whether "turunkan" behind a name has an object of its own: "X turunkan kemiskinan"."""
    _, end = scene.post.sentence(hit.last)
    if scene.post.words.words[hit.last] in _CAST:
        return False  # "jangan pernah pilih partai itu lagi"
    return target.last < hit.first and end - hit.last > _OBJECT and scene.voice.lean < _CALM


def _only_prayed(scene: Scene, hit: Hit) -> bool:
    """Whether prayers are asked for a journey or a sick person, and no votes."""
    words = scene.post.words.words[hit.first : hit.last + 1]
    votes = any("dukungan" in word or "restu" in word for word in words)
    return not votes and not _PRAYED.isdisjoint(words) and scene.post.has(Cue.ELSEWHERE)


def _plainly_chosen(scene: Scene, hit: Hit, target: Target) -> bool:
    """Whether a person votes for the very name that follows: "ya milih Fulan"."""
    words = scene.post.words.words
    near = hit.last + 1 == target.first and words[hit.last] in _VOTES
    return near and hit.sign.strength is Strength.WEAK and scene.voice.lean > 0


def _at_nobody(scene: Scene, hit: Hit) -> Find | None:
    """A call that names nobody: for one round, or against whoever holds the office."""
    if hit.sign.marker == _ONE_ROUND and scene.live and scene.pointed:
        return Find(MarkerCategory.CALL, hit.first, hit.last, "ajakan_memilih", unease=_HEARD)
    if hit.sign.marker == _TURN_OUT and not scene.frame.elsewhere:
        return _turning_out(scene, hit)
    return None


def _turning_out(scene: Scene, hit: Hit) -> Find:
    """A call to replace whoever holds an office needs nobody else to be named."""
    weight = 0.75 if scene.live else 0.45
    return Find(
        MarkerCategory.CALL, hit.first, hit.last, "ajakan_ganti", Direction.AGAINST, weight, 0.5
    )
