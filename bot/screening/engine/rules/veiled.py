"""What means somebody who stands though nobody is named: "siap menangkan Pak Bupati".

It asks for care and charges nobody, for nobody can be shown to be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit, Kind
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.someone import someone_behind
from bot.screening.engine.terms import AGAIN
from bot.screening.engine.words import TAG

_CARE = 0.65
"""Care that makes a post "hati-hati" by itself."""
_OWN, _GREETING = "dukungan-jagoan", "salam"
_POLL, _ASKING = "tersirat-jajak", "ajakan-mohon-dukungan"
_TOWARDS = frozenset(("untuk", "di", "dari", "sebagai", "ke", "demi"))
_BALLOT = frozenset(("ajakan-coblos", "ajakan-pilih"))
_FINGERS = frozenset(("<jari1>", "<jari2>", "<jari3>", "<jari4>", "<jari5>"))
_BOOTH = frozenset(("tps", "nyoblos", "coblos", "mencoblos", "bilik", "pencoblosan", "coblosan"))
_ON_DUTY = frozenset(("kpps", "petugas", "tugas", "bertugas", "panitia", "pps", "saksi", "linmas"))
_PUSHING = (Cue.SUPPORT, Cue.SLOGAN)
_TITLES = frozenset(("pak", "bu", "bang", "mas", "kang", "gus"))
_OF_OFFICE = (Cue.OFFICE, Cue.CANDIDACY, Cue.CONTEST, Cue.POWER)
_OF_OTHERS = (Cue.NEUTRAL, Cue.FACT_CHECK)
_NEAR = 5
_AT_HOME = frozenset(("anak", "anakku", "adik", "adikku", "saya", "kakak", "keponakan"))
_JEERS, _JEERED = frozenset(("kok", "masa", "masak")), 4


class Veiled:
    """Calls and gestures for somebody everybody knows, while a contest runs."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield what calls for care where nobody is named who stands."""
        if scene.live:
            yield from _polls(scene)
        if (
            scene.contested
            or scene.frame.other_vote
            or scene.forbids
            or scene.post.has(*_OF_OTHERS)
        ):
            return
        yield from _terms(scene)
        if scene.live:
            yield from _told(scene)
            yield from _standing(scene)
            yield from _aspiring(scene)
            yield from _greetings(scene)
            yield from _at_the_booth(scene)
            if not scene.voice.is_report:
                yield from _calls(scene)
        else:
            yield from _own(scene)


def _told(scene: Scene) -> Iterator[Find]:
    """Yield phrases that everybody understands, the looser ones where an election is spoken of."""
    hits = scene.post.of(Cue.VEILED)
    company = any(hit.sign.strength is Strength.WEAK for hit in hits)
    company = company or scene.post.has(Cue.OFFICE, Cue.CANDIDACY)
    for hit in hits:
        strong = hit.sign.strength is Strength.STRONG
        if hit.sign.marker != _POLL and (
            strong or (company and hit.sign.strength is Strength.MEDIUM)
        ):
            yield _find(hit, "tersirat")


def _calls(scene: Scene) -> Iterator[Find]:
    """Yield calls for "bapak" or for an office, and for a trait with a raised finger beside it."""
    post = scene.post
    pushed = any(_raised(scene, h) for h in post.of(Cue.POSE)) or any(
        post.words.flags[hit.first] & TAG for hit in post.of(*_PUSHING)
    )
    for hit in post.of(Cue.CALL, Cue.SUPPORT):
        last = someone_behind(post, hit)
        if last is None and pushed and hit.sign.marker in _BALLOT:
            last = _trait_behind(scene, hit)
        if last is not None:
            yield _find(hit._replace(last=last), "tersirat")


def _standing(scene: Scene) -> Iterator[Find]:
    """Yield who asks for blessings to stand somewhere: "mohon doa restu, saya maju untuk Kaur"."""
    post = scene.post
    words, offices = post.words.words, {hit.first for hit in post.of(Cue.OFFICE, Cue.CONTEST)}
    for hit in post.of(Cue.CALL):
        if hit.sign.marker != _ASKING:
            continue
        for at, word in enumerate(words[:-1]):
            aims = {at + 1, at + 2} if words[at + 1] in _TOWARDS else {at + 1}
            if word == "maju" and aims & (post.at_places | offices):
                yield _find(hit, "tersirat")
                break


def _aspiring(scene: Scene) -> Iterator[Find]:
    """Yield an office that somebody is jeered at for wanting: "polisi kok mau jadi gubernur"."""
    words = scene.post.words.words
    for hit in scene.post.of(Cue.OFFICE_WISH):
        before = words[max(0, hit.first - _JEERED) : hit.first]
        if not _AT_HOME.isdisjoint(before):
            continue
        if hit.sign.marker != AGAIN and not _JEERS.isdisjoint(before):
            yield _find(hit, "tersirat")


def _polls(scene: Scene) -> Iterator[Find]:
    """Yield questions for a choice among people who stand: "siapa gubernur pilihanmu?"."""
    if scene.frame.other_vote or not scene.pointed:
        return
    for hit in scene.post.of(Cue.VEILED):
        if hit.sign.marker == _POLL:
            yield _find(hit, "jajak_pilihan")


def _trait_behind(scene: Scene, hit: Hit) -> int | None:
    """The word "yang" behind a call that has a trait for its object: "coblos yang amanah"."""
    words = scene.post.words.words
    at = hit.last if words[hit.last] == "yang" else hit.last + 1
    asks = words[at + 1 : at + 2] == ["mana"]
    return at if words[at : at + 1] == ["yang"] and not asks else None


def _greetings(scene: Scene) -> Iterator[Find]:
    """Yield greetings of fingers beside an office or in a hashtag: somebody's number."""
    post = scene.post
    meant = post.has(*_OF_OFFICE) or not _TITLES.isdisjoint(post.words.words)
    for hit in post.of(Cue.POSE):
        spoken = post.words.words[hit.first] == _GREETING and hit.sign.strength is Strength.MEDIUM
        if spoken and (meant or post.words.flags[hit.first] & TAG):
            yield _find(hit, "salam_jari", MarkerCategory.POSE)


def _at_the_booth(scene: Scene) -> Iterator[Find]:
    """Yield a finger raised by somebody who goes to vote: "hari ini kami ke TPS ☝"."""
    words = scene.post.words.words
    if _BOOTH.isdisjoint(words) or not _ON_DUTY.isdisjoint(words) or scene.voice.is_report:
        return
    if not scene.post.has(Cue.PERSONAL):
        return
    for hit in scene.post.of(Cue.POSE):
        if _raised(scene, hit):
            yield _find(hit, "pose_tps", MarkerCategory.POSE)


def _raised(scene: Scene, hit: Hit) -> bool:
    return scene.post.words.words[hit.first] in _FINGERS


def _terms(scene: Scene) -> Iterator[Find]:
    """Yield terms of office that are wished for: "lanjutkan 2 periode"."""
    if scene.voice.is_report or not scene.post.has(*_OF_OFFICE):
        return
    for hit in scene.post.of(Cue.OFFICE_WISH):
        if hit.sign.marker == AGAIN:
            yield _find(hit, "periode_lagi", MarkerCategory.SUPPORT)
    offices = {hit.last + 1 for hit in scene.post.of(Cue.OFFICE)}
    for term in scene.post.of(Cue.TERM):
        ends = term.last == scene.post.sentence(term.last)[1]
        if ends and term.first in offices and scene.post.words.shouts:  # "Pak Wali dua periode!"
            yield _find(term, "periode_lagi", MarkerCategory.SUPPORT)


def _own(scene: Scene) -> Iterator[Find]:
    """Yield what calls somebody one's own choice for an office, outside every contest."""
    leaders = [t for t in scene.post.targets if t.kind in (Kind.FIGURE, Kind.PAST)]
    for hit in scene.post.of(Cue.SUPPORT):
        if hit.sign.marker == _OWN and scene.post.nearest(hit, leaders, _NEAR) is not None:
            yield _find(hit, "pilihan_sendiri", MarkerCategory.SUPPORT)


def _find(hit: Hit, kind: str, category: MarkerCategory = MarkerCategory.CALL) -> Find:
    return Find(category, hit.first, hit.last, kind, Direction.NEITHER, 0.0, _CARE)
