"""Attacks: insults and accusations against somebody who stands, and camp names."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_CAMPS = {
    Strength.STRONG: (0.75, 0.75, 0.75),
    Strength.MEDIUM: (0.4, 0.2, 0.1),
    Strength.WEAK: (0.35, 0.15, 0.0),
}
"""How a camp's name weighs near somebody who stands, in a political post, and on its own."""


_INSULTED, _CURSED, _BESIDE = 0.5, 0.35, 5
"""The same where an insult stands beside it, at most so many words away: beside a camp's name, and
beside an everyday word that may be one."""
_SAYERS = frozenset(("yang", "siapa", "kata"))
_SAYING = frozenset(("bilang", "siapa", "menuduh", "nuduh", "memfitnah", "teriak", "sebut"))
_LAH, _DOING = "lah", ("me", "ber", "di", "ter", "ng", "ny")
_DONE = frozenset((
    "pulang", "datang", "sampai", "lama", "banyak", "cukup", "ada", "jadi", "naik", "turun",
    "kerja", "bekerja", "siap", "resmi", "daftar", "selesai", "mulai", "tua", "besar", "sehat",
    "jelas",
))  # fmt: skip
"""How words of doing begin, and others that "lah" tells are so already."""


class Attack:
    """Insults, accusations and ridicule that reach a target, and names for a camp."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield what attacks a target or a camp."""
        for hit in scene.post.of(Cue.CAMP):
            yield from self._camp(scene, hit)
        if not scene.contested:
            return
        for hit in scene.post.of(Cue.ATTACK):
            yield from self._attack(scene, hit)
        for hit in scene.post.of(Cue.MOCK):
            yield from self._mock(scene, hit)

    def _attack(self, scene: Scene, hit: Hit) -> Iterator[Find]:
        target = scene.target_of(hit)
        if target is None:
            return
        if scene.negated(hit) or _disputed(scene, hit):
            yield _find(hit, "pembelaan", Direction.FOR, 0.25 * scene.trust)
            return
        gap = scene.post.gap(hit, target)
        weight = 0.6 if gap < 4 else 0.5 if gap < 8 else 0.4
        if hit.sign.strength is Strength.WEAK:
            if scene.voice.is_report:
                return
            weight *= 0.4
        insult = hit.sign.marker == "serangan-hinaan" and not scene.post.has(Cue.FACT_CHECK)
        trust = max(scene.trust, 0.85) if insult else scene.trust
        if scene.quoted(hit):
            weight *= 0.5
        yield _find(hit, "serangan", Direction.AGAINST, weight * trust)

    def _mock(self, scene: Scene, hit: Hit) -> Iterator[Find]:
        if _already(scene, hit):
            return
        target = scene.post.nearest(hit, scene.contested, 14)
        if target is not None and not scene.voice.is_report:
            yield _find(hit, "ejekan", Direction.AGAINST, 0.25)

    def _camp(self, scene: Scene, hit: Hit) -> Iterator[Find]:
        near, political, alone = _CAMPS[hit.sign.strength]
        weight = near if scene.contested else political if scene.pointed else alone
        medium = hit.sign.strength is Strength.MEDIUM
        if scene.pointed and self._insulted(scene, hit):
            weight = max(weight, _INSULTED if medium else _CURSED)
        if weight:
            yield _find(hit, "cap_kubu", Direction.AGAINST, weight * scene.trust)

    def _insulted(self, scene: Scene, camp: Hit) -> bool:
        """Whether a camp is scorned beside its name: an insult to voters takes a side."""
        return any(
            hit.sign.strength is not Strength.WEAK
            and 0 < max(hit.first - camp.last, camp.first - hit.last) <= _BESIDE
            for hit in scene.post.of(Cue.ATTACK)
        )


def _disputed(scene: Scene, hit: Hit) -> bool:
    """Whether others are said to say it: "yang bilang Fulan gagal", "siapa bilang dia gagal"."""
    words = scene.post.words.words
    first, _ = scene.post.sentence(hit.first)
    return any(
        words[at] in _SAYERS and words[at + 1] in _SAYING for at in range(first, hit.first - 1)
    )


def _already(scene: Scene, hit: Hit) -> bool:
    """Whether "lah" is no jeer: amid a sentence it means "already" in Bengkulu."""
    words, at = scene.post.words, hit.first
    if words.words[at] != _LAH:
        return False
    first, last = scene.post.sentence(at)
    if not first < at < last:
        return False
    done = words.words[at + 1]
    return done.startswith(_DOING) or done in _DONE


def _find(hit: Hit, kind: str, direction: Direction, weight: float) -> Find:
    return Find(MarkerCategory.ATTACK, hit.first, hit.last, kind, direction, weight, 0.35)
