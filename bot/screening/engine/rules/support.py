"""Support: declared, wished, or shown by praise."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit, Kind, Target
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.implied import UNWORTHY
from bot.screening.engine.rules.scene import WEIGHT, Scene

_FOLLOWERS, _PLAIN = frozenset(("dukungan-kata-benda", "dukungan-posko")), 0.3
_PEOPLE = frozenset((Kind.CANDIDATE, Kind.UNLISTED))
_LEADERS = frozenset((Kind.FIGURE, Kind.PAST))
_ONLY = frozenset(("saja", "lah", "dong", "deh", "pokoknya"))
_AGAINST = frozenset(("jangan", "bukan", "tidak", "asal", "kecuali", "tanpa", "tanya", "nanya"))
_WARM, _AROUND, _ADMIRED = 0.3, 8, 0.2
"""How personal praise of a leader must sound, how near it stands, and what it weighs."""
_TAIL, _CHOSEN = 3, 0.5
"""Words from "saja" to the end of its sentence at most, and what such a choice weighs."""
_TOGETHER = "dukungan-bersama"
_THANKS, _CHOICE = "dukungan-terima-kasih", 12
"""Thanks are no support; and how much farther one's own choice reaches."""
_PRAYER, _AMEN = 14, 30
"""Words from a prayer's opening to the office that is prayed for, and from there to its amen."""


class Support:
    """Support, wishes and praise within reach of somebody who stands for election."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield what supports a target."""
        if not scene.contested:
            yield from _of_figures(scene)
            return
        if scene.only_parties and scene.post.has(Cue.GREETING) and not scene.post.has(Cue.CALL):
            yield from _greeting(scene)
            return
        for hit in scene.post.of(Cue.SUPPORT):
            yield from self._support(scene, hit)
        for hit in scene.post.of(Cue.WISH, Cue.OFFICE_WISH):
            yield from self._wish(scene, hit)
        yield from self._praise(scene)
        yield from _insisted(scene)

    def _support(self, scene: Scene, hit: Hit) -> Iterator[Find]:
        target = scene.target_of(hit, _spare(scene, hit))
        if target is None or scene.banned(hit):
            return
        if hit.sign.marker == _TOGETHER and _met(scene):
            return
        if hit.sign.marker == _THANKS:
            yield _find(hit, "dukungan", Direction.NEITHER, 0.0, 0.4)
            return
        weight = WEIGHT[hit.sign.strength] * scene.trust
        if scene.negated(hit):
            yield _find(hit, "dukungan_ditolak", Direction.AGAINST, weight * 0.4)
            return
        if scene.voice.is_report:
            weight *= 0.4 if scene.only_parties else 0.8
        if scene.voice.lean < _PLAIN and hit.sign.marker in _FOLLOWERS:
            weight *= 0.4  # "Relawan X bagikan air bersih" tells of volunteers
        if scene.by_others(hit):
            weight *= 0.5
        if scene.by_party(hit):
            weight *= 0.4
        if scene.by_people(hit):
            weight = min(0.85, weight * 1.6)
        yield _find(hit, "dukungan", Direction.FOR, weight)

    def _wish(self, scene: Scene, hit: Hit) -> Iterator[Find]:
        target = scene.target_of(hit)
        if target is None or target.side == UNWORTHY or scene.negated(hit):
            return
        if hit.sign.cue is Cue.OFFICE_WISH and _prayed_for(scene, hit):
            yield _find(hit, "harapan", Direction.FOR, 0.8)  # no newsroom prays
            return
        weight = 0.5 if hit.sign.cue is Cue.OFFICE_WISH else 0.4
        yield _find(hit, "harapan", Direction.FOR, weight * scene.trust)

    def _praise(self, scene: Scene) -> Iterator[Find]:
        for hit in scene.post.of(Cue.PRAISE):
            target = scene.target_of(hit)
            if target is None or scene.banned(hit):
                continue
            if scene.negated(hit):
                yield Find(
                    MarkerCategory.ATTACK,
                    hit.first,
                    hit.last,
                    "pujian_dibalik",
                    Direction.AGAINST,
                    0.4 * scene.trust,
                    0.3,
                )
                continue
            if scene.voice.lean < 0 and (hit.sign.strength is Strength.WEAK or _leads(scene, hit)):
                continue
            weight = self._of_praise(scene, hit, target)
            yield _find(
                hit,
                "pujian",
                Direction.FOR,
                weight * scene.trust,
                0.1 if scene.voice.is_report else 0.3,
            )

    def _of_praise(self, scene: Scene, hit: Hit, target: Target) -> float:
        """Praise weighs more the closer it stands."""
        gap = scene.post.gap(hit, target)
        weight = 0.55 if gap < 4 else 0.45 if gap < 8 else 0.35
        return weight * (0.4 if hit.sign.strength is Strength.WEAK else 1)


def _met(scene: Scene) -> bool:
    """Whether somebody was met at an everyday thing: "ngopi bareng", "pengajian bersama"."""
    return scene.post.has(Cue.ELSEWHERE) and not scene.post.has(Cue.CONTEST, Cue.CANDIDACY)


def _spare(scene: Scene, hit: Hit) -> int:
    """How much farther "pilihan saya" reaches where one side alone is named."""
    alone = len({target.side for target in scene.contested}) == 1
    return _CHOICE if alone and scene.post.words.words[hit.first] == "pilihan" else 0


def _leads(scene: Scene, hit: Hit) -> bool:
    """Whether a word of praise also tells who is ahead: "unggul" in a count is no opinion."""
    return any(hit.first == help_.first for help_ in scene.post.of(Cue.HELP))


def _of_figures(scene: Scene) -> Iterator[Find]:
    """Yield praise of a leader who does not stand, while others do: a camp's mood, if no more."""
    if not (scene.live and scene.wide) or scene.voice.lean < _WARM:
        return
    leaders = [target for target in scene.powers if target.kind in _LEADERS]
    for hit in scene.post.of(Cue.PRAISE, Cue.SUPPORT):
        praised = scene.post.nearest(hit, leaders, min(_AROUND, hit.sign.within))
        if praised is None or hit.sign.strength is Strength.WEAK or scene.negated(hit):
            continue
        yield _find(hit, "pujian_tokoh", Direction.FOR, _ADMIRED, 0.5)


def _insisted(scene: Scene) -> Iterator[Find]:
    """Yield a name that ends its sentence with "saja": "sudahlah, Fulan saja"."""
    if scene.voice.lean <= 0:
        return
    words = scene.post.words.words
    for target in scene.contested:
        first, last = scene.post.sentence(target.last)
        at = target.last + 1
        if target.kind not in _PEOPLE or not 0 <= last - at < _TAIL or words[at] not in _ONLY:
            continue
        if _AGAINST.isdisjoint(words[first : target.first]):
            yield Find(
                MarkerCategory.SUPPORT, target.first, at, "dukungan", Direction.FOR,
                _CHOSEN * scene.trust, 0.3,
            )  # fmt: skip


def _greeting(scene: Scene) -> Iterator[Find]:
    """Wishes on a party's birthday: manners for most people, sympathy from a civil servant."""
    if scene.voice.is_report:
        return
    wishes = scene.post.of(Cue.SUPPORT, Cue.PRAISE, Cue.WISH, Cue.SLOGAN)
    greeted = [hit for hit in scene.post.of(Cue.GREETING) if _opens_wishes(scene, hit)]
    for hit in greeted or (scene.post.of(Cue.GREETING) if wishes else []):
        yield _find(hit, "ucapan_partai", Direction.NEITHER, 0.0, 0.65)


def _opens_wishes(scene: Scene, hit: Hit) -> bool:
    words = scene.post.words.words
    return words[hit.first] in ("selamat", "dirgahayu") or "selamat" in words[: hit.first]


def _prayed_for(scene: Scene, hit: Hit) -> bool:
    """Whether "semoga" or "insya Allah" leads up to an office, or an amen closes the prayer."""
    words = scene.post.words.words
    return any(
        (0 < hit.first - wish.first <= _PRAYER and words[wish.first] != "berharap")
        or (words[wish.first] == "aamiin" and 0 < wish.first - hit.last <= _AMEN)
        for wish in scene.post.of(Cue.WISH)
    )


def _find(hit: Hit, kind: str, direction: Direction, weight: float, unease: float = 0.3) -> Find:
    return Find(MarkerCategory.SUPPORT, hit.first, hit.last, kind, direction, weight, unease)
