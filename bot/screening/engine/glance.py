"""From words to a scene: the phrasebook's hits, who is named, and the voice."""

from __future__ import annotations

from bot.content.schema import Cue, Strength
from bot.screening.engine import targets
from bot.screening.engine.accounts import Accounts, call_to_follow
from bot.screening.engine.campaign_tags import CampaignTags
from bot.screening.engine.frame import frame_of, with_people
from bot.screening.engine.lexicon import Lexicon, Meaning
from bot.screening.engine.numbers import Numbers
from bot.screening.engine.post import Hit, Kind, Post, Target
from bot.screening.engine.rules import Scene
from bot.screening.engine.terms import wish_terms
from bot.screening.engine.unlisted import Unlisted
from bot.screening.engine.weak_form import IN_TAG, NameHit
from bot.screening.engine.words import Words

_NUMBER_TALK = frozenset(("01", "02", "03", "04", "05", "nomor", "kosong", "nol"))
_NAMES = frozenset((Kind.CANDIDATE, Kind.PARTY, Kind.FIGURE, Kind.PAST, Kind.UNLISTED))
_PARTS = {
    Cue.ATTACK: (Cue.PRAISE, Cue.SUPPORT),
    Cue.PRAISE: (Cue.ATTACK,),
}
"""Stances whose longer phrases swallow shorter ones that say the opposite."""
_STANCES = (Cue.PRAISE, Cue.ATTACK, Cue.SUPPORT, Cue.SLOGAN, Cue.CALL, Cue.ATTRIBUTE)


class Glance:
    """Looks at words with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._unlisted = Unlisted(
            lexicon.known,
            lexicon.lists.get("bukan-nama", frozenset()),
            lexicon.lists.get("ciri-calon", frozenset()),
            lexicon.worded,
        )
        self._accounts = Accounts(lexicon)
        self._tags = CampaignTags(lexicon.lists)
        self._numbers = Numbers(lexicon.lists, lexicon.common)

    def look(
        self,
        words: Words,
        live: frozenset[str],
        *,
        home: frozenset[str] = frozenset(),
        official: bool = False,
        wide: bool = True,
    ) -> Scene:
        """Return the scene of a post.

        ``live`` are the ids of the contests that are running, ``home`` those of them in the
        reader's own region.
        """
        post = Post(words)
        found = self._lexicon.book.find(words.words)
        accounts = self._accounts.name(words, live, home)
        if not accounts and not _sparks(words, found):
            return Scene(post, official=official, live=bool(live), wide=wide)
        names = _match(post, found)
        _leave_other_offices_alone(post)
        frame = frame_of(post)
        wish_terms(post)
        common = self._lexicon.common
        targets.settle(post, names, live, common, home=home, elsewhere=frame.elsewhere)
        if accounts:
            post.targets = sorted((*post.targets, *accounts), key=_by_place)
        call_to_follow(post)
        self._unlisted.introduce(post, elsewhere=frame.elsewhere)
        frame = with_people(frame, post)
        self._tags.spot(post, elsewhere=frame.elsewhere)
        frame = with_people(frame, post)
        self._numbers.spot(post, frame, live=bool(live))
        _leave_names_alone(post)
        if frame.elsewhere:
            _leave_other_votes_alone(post)
        return Scene(post, official=official, live=bool(live), wide=wide, frame=frame)


def _by_place(target: Target) -> int:
    return target.first


def _sparks(words: Words, found: list[tuple[int, int, Meaning]]) -> bool:
    """Whether anything could be political; ordinary life ends here, after a tenth of the work."""
    return (
        any(meaning.sparks for _, _, meaning in found)
        or bool(words.tags or words.keycaps)
        or not _NUMBER_TALK.isdisjoint(words.words)
    )


def _match(post: Post, found: list[tuple[int, int, Meaning]]) -> list[NameHit]:
    """Put the hits and places of a post in it, and return its names."""
    names: list[NameHit] = []
    hits: list[Hit] = []
    voids: dict[str, list[Hit]] = {}
    flags = post.words.flags
    for first, last, meaning in found:
        if first < last and (meaning.signs or meaning.voids) and _parted(post.words, first, last):
            if not meaning.every:
                continue
        elif meaning.signs:
            hits += [Hit(sign, first, last) for sign in meaning.signs]
        for sign in meaning.voids:
            voids.setdefault(sign.marker, []).append(Hit(sign, first, last))
        if meaning.every:
            claims = meaning.tagged if flags[first] & IN_TAG else meaning.claims
            if claims is not None:
                names.append(NameHit(claims, first, last))
        if meaning.places:
            post.places.update(meaning.places)
            post.at_places.update(range(first, last + 1))
    post.hits.update(_kept(hits, voids))
    return names


def _parted(words: Words, first: int, last: int) -> bool:
    """Whether a comma stands inside a phrase: "Pak Fulan naik, gaji guru dibayar"."""
    return "," in words.text[words.starts[first] : words.ends[last]]


def _leave_names_alone(post: Post) -> None:
    """A word inside a name praises nobody: "Perjuangan" in the name of a party."""
    taken = {
        at
        for target in post.targets
        if target.kind in _NAMES
        for at in range(target.first, target.last + 1)
    }
    if taken:
        for cue in _STANCES:
            hits = post.hits.get(cue)
            if hits:
                post.hits[cue] = [h for h in hits if not (h.first in taken and h.last in taken)]


def _leave_other_offices_alone(post: Post) -> None:
    """A "presiden direktur" or "gubernur mahasiswa" holds no office of the state."""
    others = [h for h in post.of(Cue.ELSEWHERE) if h.sign.strength is Strength.STRONG]
    if not others:
        return
    for cue in (Cue.OFFICE, Cue.POWER):
        hits = post.hits.get(cue)
        if hits:
            post.hits[cue] = [
                hit
                for hit in hits
                if not any(o.first <= hit.first and hit.last <= o.last for o in others)
            ]


def _leave_other_votes_alone(post: Post) -> None:
    """In the choice of a class president "kandidat" and "debat" are no politics."""
    for cue in (Cue.CONTEST, Cue.CANDIDACY, Cue.VILLAGE):
        post.hits.pop(cue, None)


def _kept(hits: list[Hit], voids: dict[str, list[Hit]]) -> dict[Cue, list[Hit]]:
    """Drop hits in a phrase that voids their marker, and hits in longer ones of their cue."""
    by_cue: dict[Cue, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
        against = voids.get(hit.sign.marker)
        if against and any(v.first <= hit.first and hit.last <= v.last for v in against):
            continue
        kept = by_cue.setdefault(hit.sign.cue, [])
        if kept and hit.last <= kept[-1].last:
            continue
        kept.append(hit)
    _drop_parts(by_cue)
    return by_cue


def _drop_parts(by_cue: dict[Cue, list[Hit]]) -> None:
    """Drop a stance that is part of a longer one against it: "manis" in "janji manis"."""
    for whole, parts in _PARTS.items():
        longer = [hit for hit in by_cue.get(whole, ()) if hit.first < hit.last]
        for cue in parts if longer else ():
            hits = by_cue.get(cue)
            if hits:
                by_cue[cue] = [hit for hit in hits if not _part_of(hit, longer)]


def _part_of(hit: Hit, longer: list[Hit]) -> bool:
    size = hit.last - hit.first
    return any(
        h.first <= hit.first and hit.last <= h.last and h.last - h.first > size for h in longer
    )
