"""Anger at those in power, outside any contest: no side taken, but not the tone of an ASN."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine import candidacy
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_ALIKE = 6
"""How close scorn must stand to "semuanya"."""
_OF_CAMP = 0.5
"""What scorn of a leader who does not stand weighs where the whole country votes."""
_BESIDE = 3
"""How close an insult must stand to an office that nobody is named with: "bupati pembohong"."""
_STANDING = frozenset(("calon", "paslon", "capres", "cagub", "cabup", "kandidat", "caleg"))
_THOUGH = "padahal"
"""Tells of something unexpected as often as it jeers."""
_MOOD = 0.6
"""How personal a weak word must sound to be scorn, where no leader is named."""
_OLD, _YEAR, _RECENT = frozenset(("pki", "komunis", "orba")), 4, "1999"


class Power:
    """Insults and accusations near an office-holder, a party or an institution."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield attacks that reach those in power."""
        powers = [h for h in scene.post.of(Cue.POWER) if h.sign.strength is Strength.MEDIUM]
        loose = [h for h in scene.post.of(Cue.POWER) if h.sign.strength is Strength.WEAK]
        powers += candidacy.people(scene.post)
        loose += scene.post.of(Cue.CONTEST)
        if not powers and not scene.powers and not loose:
            return
        if not scene.contested and scene.voice.lean > 1:
            yield from self._grumble(scene, powers, loose)
        yield from _everybody(scene)
        for hit in scene.post.of(Cue.ATTACK):
            if scene.negated(hit) or scene.target_of(hit) is not None or _of_history(scene, hit):
                continue
            weight = self._weigh(scene, hit, powers, loose)
            if weight:
                sides = self._in_contest(scene, hit)
                yield Find(
                    MarkerCategory.ATTACK,
                    hit.first,
                    hit.last,
                    "serangan_penguasa",
                    Direction.AGAINST,
                    sides,
                    weight,
                )

    def _grumble(self, scene: Scene, powers: list[Hit], loose: list[Hit]) -> Iterator[Find]:
        """Scorn about politics, though nobody in particular is meant."""
        topics = {hit.first for hit in loose}
        for hit in scene.post.of(Cue.MOCK):
            if scene.post.words.words[hit.first] != _THOUGH and (len(topics) > 1 or powers):
                yield Find(
                    MarkerCategory.ATTACK,
                    hit.first,
                    hit.last,
                    "serangan_penguasa",
                    Direction.AGAINST,
                    0.0,
                    0.35,
                )

    def _in_contest(self, scene: Scene, hit: Hit) -> float:
        """While the whole country votes, an attack on a leader is one on the leader's camp."""
        if not scene.live or scene.voice.lean < 0.5 or hit.sign.strength is Strength.WEAK:
            return 0.0
        if not scene.wide or scene.post.nearest(hit, scene.powers, 8) is None:
            return 0.0
        return _OF_CAMP

    def _weigh(self, scene: Scene, hit: Hit, powers: list[Hit], loose: list[Hit]) -> float:
        voice = 0.5 if scene.voice.is_report else 1.0 if scene.voice.lean > 0.3 else 0.65
        if hit.sign.strength is Strength.WEAK:
            voice *= 0.5
        weak = hit.sign.strength is Strength.WEAK
        if weak and scene.voice.lean <= _MOOD and not scene.powers:
            return 0.0  # "bendera partai nyangkut, bahaya"
        if scene.procedural:
            voice *= 0.3
        if scene.post.nearest(hit, scene.powers, 12) is not None:
            return 0.6 * voice
        if any(_apart(hit, power) <= 12 for power in powers):
            return 0.5 * voice
        if hit.sign.strength is not Strength.WEAK and any(
            _apart(hit, office) <= _BESIDE for office in scene.post.of(Cue.OFFICE)
        ):
            return 0.5 * voice
        if hit.sign.strength is Strength.WEAK:
            return 0.0  # a mood, and nobody is meant
        near = sum(1 for power in loose if _apart(hit, power) <= 10)
        return (0.0, 0.18, 0.45)[min(near, 2)] * voice


def _of_standing(scene: Scene, all_of: Hit) -> bool:
    return not _STANDING.isdisjoint(scene.post.words.words[all_of.last + 1 : all_of.last + 2])


def _of_history(scene: Scene, hit: Hit) -> bool:
    """Whether a party of old is told of, which is an insult today: "Pemilu 1955, PNI dan PKI"."""
    words = scene.post.words.words
    return words[hit.first] in _OLD and any(
        word.isdecimal() and len(word) == _YEAR and word < _RECENT for word in words
    )


def _everybody(scene: Scene) -> Iterator[Find]:
    """Scorn for all candidates alike: "tiga-tiganya lemah"."""
    if scene.voice.is_report or scene.contested:
        return
    if not scene.post.has(Cue.CANDIDACY, Cue.CONTEST):
        return
    for hit in scene.post.of(Cue.ATTACK):
        weak = hit.sign.strength is Strength.WEAK  # "semua sehat, tidak ada yang sakit"
        if any(
            _apart(hit, all_of) <= _ALIKE and (not weak or _of_standing(scene, all_of))
            for all_of in scene.post.of(Cue.ALL)
        ):
            yield Find(
                MarkerCategory.ATTACK, hit.first, hit.last, "serangan_semua",
                Direction.NEITHER, 0.0, 0.65,
            )  # fmt: skip


def _apart(one: Hit, other: Hit) -> int:
    return max(other.first - one.last, one.first - other.last, 0)
