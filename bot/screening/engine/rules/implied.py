"""Who is meant where somebody stands and is not named: "capres kok emosian", "dukung petahana"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.content.schema import Cue, Strength
from bot.screening.engine import candidacy
from bot.screening.engine.post import Hit, Kind, Post, Target

if TYPE_CHECKING:
    from bot.screening.engine.rules.scene import Scene

UNWORTHY = "pelamar"
"""The side of whoever is scorned as unfit for an office, though not named."""
_OWN, _REJECT = "dukungan-jagoan", "ajakan-tolak"
_STANCES = (Cue.ATTACK, Cue.PRAISE, Cue.CALL)
_CALM = 0.5
_NEAR, _SCORNED = 3, 6
"""How near a stance must stand to a bare "capres", and scorn to an office that is aspired to."""
_BACKBENCH = frozenset(("caleg", "bacaleg", "legislatif", "dewan", "dprd", "dpr", "nyaleg"))
"""Candidates of whom there are hundreds: scorn without a name means none of them."""
_INCUMBENT = frozenset(("petahana", "inkumben"))
"""The one candidate everybody can tell without a name."""
_BALLOT = frozenset(("ajakan-coblos", "ajakan-pilih"))
_VOTING = _BALLOT | {"ajakan-menangkan"}
_WARNED = frozenset(("jangan", "tolak"))
_TURNING, _BEHIND, _RIGHT_BEHIND = 2, 6, 1
"""How far behind an office "kok" may stand, scorn where it does, and scorn where it does not."""


def implied(scene: Scene) -> list[Target]:
    """Return targets for people who are meant and not named, by the surest sign there is."""
    return _unnamed(scene) or _unworthy(scene) or _own(scene)


def _unnamed(scene: Scene) -> list[Target]:
    """Candidates who are scorned, praised or called for: "capres kok emosian"."""
    post = scene.post
    standing = [*_candidacies(post), *_scorned_offices(post)]
    if not standing or scene.voice.is_report:
        return []
    found = []
    for hit in standing:
        if post.has(Cue.ALL) and not _known(post, hit):
            continue  # "semua capres" are nobody in particular, "semua dukung petahana" is one
        target = Target(Kind.UNLISTED, hit.first, hit.last, "calon")
        reached = any(post.gap(stance, target) <= _NEAR for stance in _stances(scene, hit))
        if reached and post.words.words[hit.last] not in _BACKBENCH:
            found.append(target)
    return found


def _known(post: Post, standing: Hit) -> bool:
    return post.words.words[standing.last] in _INCUMBENT


def _candidacies(post: Post) -> Iterator[Hit]:
    """Yield "capres" and the like, and "paslon" where voters of it are scolded."""
    rejects = [h for h in post.of(Cue.CALL) if h.sign.marker == _REJECT]
    scolding = {h.last + 1 for h in rejects if post.words.words[h.first] not in _WARNED}
    for hit in candidacy.people(post):
        medium = hit.sign.strength is Strength.MEDIUM and hit.first in scolding
        if medium or hit.sign.strength is Strength.STRONG:
            yield hit


def _stances(scene: Scene, standing: Hit) -> list[Hit]:
    """The stances that can mean a bare "capres", and those that can mean the incumbent.

    "Pilih calon gubernur yang jujur" calls for nobody; "pilih petahana" does.
    """
    post = scene.post
    known = _known(post, standing)
    if not known and _chosen(post, standing) and not _scorned(post, standing):
        return []
    cues = _STANCES if scene.voice.lean > _CALM else (Cue.CALL,)
    found = [hit for hit in post.of(*cues) if hit.sign.strength is not Strength.WEAK]
    if known or scene.voice.lean > _CALM:
        found += [h for h in post.of(Cue.SUPPORT) if h.sign.strength is Strength.STRONG]
    return found


def _chosen(post: Post, standing: Hit) -> bool:
    """Whether it is the object of a vote: "pilih calon gubernur yang ..."."""
    return any(
        hit.sign.marker in _BALLOT and hit.last + 1 == standing.first for hit in post.of(Cue.CALL)
    )


def _scorned_offices(post: Post) -> list[Hit]:
    """Offices that are the object of a vote and scorned: "pilih presiden kok petugas partai".

    Everybody votes for a governor, and everybody may wish for an honest one: without scorn such a
    sentence means nobody.
    """
    ends = {hit.last + 1 for hit in post.of(Cue.CALL) if hit.sign.marker in _VOTING}
    return [hit for hit in post.of(Cue.OFFICE) if hit.first in ends and _scorned(post, hit)]


def _scorned(post: Post, office: Hit) -> bool:
    turned = any(0 < mock.first - office.last <= _TURNING for mock in post.of(Cue.MOCK))
    reach = _BEHIND if turned else _RIGHT_BEHIND
    _, end = post.sentence(office.last)
    return any(
        hit.sign.strength is not Strength.WEAK
        and 0 < hit.first - office.last <= reach + 1
        and hit.first <= end
        and not post.before(hit, Cue.NEGATION, 1)
        for hit in post.of(Cue.ATTACK)
    )


def _own(scene: Scene) -> list[Target]:
    """Somebody's own choice, though unnamed: "sehat selalu presidenku"."""
    if scene.frame.elsewhere or scene.voice.is_report:
        return []
    return [
        Target(Kind.UNLISTED, hit.first, hit.last, "pilihan")
        for hit in scene.post.of(Cue.SUPPORT)
        if hit.sign.marker == _OWN
    ]


def _unworthy(scene: Scene) -> list[Target]:
    """Somebody scorned as unfit for an office: "emosian begitu mau jadi presiden"."""
    wishes = scene.post.of(Cue.OFFICE_WISH)
    if not wishes or scene.voice.is_report or scene.voice.lean <= _CALM:
        return []
    scorn = [h for h in scene.post.of(Cue.ATTACK) if h.sign.strength is not Strength.WEAK]
    found = [Target(Kind.UNLISTED, w.first, w.last, UNWORTHY) for w in wishes]
    return [t for t in found if any(scene.post.gap(hit, t) <= _SCORNED for hit in scorn)]
