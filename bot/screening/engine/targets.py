"""Who is named: claims of the phrasebook settled by date, place and surroundings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from bot.content.schema import Cue, Strength
from bot.screening.engine import bare_name
from bot.screening.engine.ballot_number import number_at
from bot.screening.engine.claims import Claims, Standing, relevant
from bot.screening.engine.names import Claim
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.words import CAP, GLUED, LINK, TAG, UPPER

_INTRODUCE = (Cue.HONORIFIC, Cue.CANDIDACY, Cue.OFFICE)
_STANCES = (Cue.ATTACK, Cue.PRAISE, Cue.SUPPORT, Cue.CALL, Cue.MOCK)
_POLITICS = (Cue.OFFICE, Cue.POWER, Cue.OFFICE_WISH, Cue.CALL, Cue.CONTEST, Cue.CANDIDACY)
_WRITTEN_AS_NAME = CAP | UPPER
_BESIDE = 5
"""How near its ballot number must stand to a slogan of everyday words."""
_JUDGED = 3
"""How near behind a form in capitals its praise or scorn must stand."""
_EVERYBODYS = frozenset(("", "indonesia"))
"""Regions of contests in which every reader votes."""
_VICTORY = frozenset(("kemenangan", "menangkan", "memenangkan", "pemenangan"))
"""Words that only people who stand, and teams, are wished."""
_VOWELS = re.compile("[aeou]")
IN_TAG = TAG | GLUED | LINK
"""Flags of a word in a hashtag or in something like it."""


class NameHit(NamedTuple):
    """A name in a post with everything it may claim to be."""

    claims: Claims
    first: int
    last: int


_Stood = tuple[NameHit, Standing]


@dataclass(frozen=True, slots=True)
class _Scope:
    """What helps to settle a doubtful name."""

    sides: frozenset[str]  # named beyond doubt
    context: bool  # the post speaks of a contest or names somebody beyond doubt
    live: frozenset[str]
    home: frozenset[str]  # the contests of the reader's own region
    common: frozenset[str]


def settle(
    post: Post,
    names: list[NameHit],
    live: frozenset[str],
    common: frozenset[str],
    *,
    home: frozenset[str] = frozenset(),
    elsewhere: bool = False,
) -> None:
    """Turn name hits into the targets of a post.

    ``live`` are the ids of live contests, ``home`` those of them in the reader's own region,
    ``common`` the given names that millions bear; ``elsewhere`` where the post is about another
    vote or an everyday thing.
    """
    standing = [(hit, hit.claims.on(live)) for hit in names]
    if any(found.past for _, found in standing):
        standing = _in_reach(post, standing, live)
    firm, doubtful = _sorted_out(standing, live)
    if elsewhere and not firm:
        doubtful = []
    sides = frozenset(target.side for target in firm)
    for hit, found in standing:
        if found.slogans:
            slogans = tuple(c for c in found.slogans if _backed(post, hit, c, sides))
            if slogans:
                _place_slogan(post, hit, relevant(slogans, live), live)
    context = bool(firm) or post.has(Cue.CONTEST, Cue.CANDIDACY, Cue.OFFICE_WISH)
    scope = _Scope(sides, context, live, home, common)
    for hit, named in doubtful:
        claims = tuple(claim for claim in named if claim.contest in home) or named
        if _supported(post, hit, claims, scope):
            firm.append(_target(hit, claims, live))
        elif _perhaps(post, hit, claims, scope):
            firm.append(_target(hit, claims, live)._replace(doubtful=True))
    post.targets.extend(firm)
    post.targets.sort(key=lambda target: target.first)


def _sorted_out(
    standing: list[_Stood], live: frozenset[str]
) -> tuple[list[Target], list[tuple[NameHit, tuple[Claim, ...]]]]:
    """Return who is named beyond doubt, and the forms that need support."""
    firm: list[Target] = []
    doubtful: list[tuple[NameHit, tuple[Claim, ...]]] = []
    for hit, found in _longest([stood for stood in standing if stood[1].named]):
        if found.firm:
            firm.append(_target(hit, found.firm, live))
        else:
            doubtful.append((hit, found.named))
    return firm, doubtful


def _in_reach(post: Post, standing: list[_Stood], live: frozenset[str]) -> list[_Stood]:
    """Drop what only the past claims where something live is named in the same place.

    A hashtag of both names of a ticket is that ticket's, whoever of them stands again.
    """
    flags = post.words.flags
    alive = [hit for hit, found in standing if found.alive]
    kept = []
    for hit, found in standing:
        if found.past:
            if live and found.idle:
                continue
            tagged = found.pair and bool(flags[hit.first] & IN_TAG)
            if not tagged and any(a.first <= hit.last and hit.first <= a.last for a in alive):
                continue
        kept.append((hit, found))
    return kept


def _place_slogan(
    post: Post, hit: NameHit, claims: tuple[Claim, ...], live: frozenset[str]
) -> None:
    """A slogan that fills a hashtag campaigns by itself; in a sentence it needs its candidate."""
    fills = _fills_tag(post, hit)
    edge = any(hit.first == a or hit.last + 1 == b for a, b in post.words.tags)
    if all(claim.tag for claim in claims) and not edge:
        return  # "#PosterSuryonoGitaRobek" reports; a campaign's tag stands first or last
    if claims[0].contest not in live:
        kind = Kind.PAST
    elif fills:
        kind = Kind.TAG
    else:
        kind = Kind.SLOGAN
    contests = tuple(sorted({claim.contest for claim in claims if claim.contest}))
    post.targets.append(Target(kind, hit.first, hit.last, claims[0].side, contests=contests))


def _backed(post: Post, hit: NameHit, claim: Claim, sides: frozenset[str]) -> bool:
    """Whether a slogan of everyday words fills a hashtag or stands with its candidate or number."""
    if not claim.weak or claim.side in sides or _fills_tag(post, hit):
        return True
    number = claim.side.rpartition("/")[2]
    low, high = max(0, hit.first - _BESIDE), hit.last + _BESIDE + 1
    words, flags = post.words.words[low:high], post.words.flags[low:high]
    return number.isdecimal() and any(
        number_at(word, flag) == int(number) and (words[at - 1] == "nomor" if at else False)
        for at, (word, flag) in enumerate(zip(words, flags, strict=True))
    )


def _fills_tag(post: Post, hit: NameHit) -> bool:
    return (hit.first, hit.last + 1) in post.words.tags


def _longest(standing: list[_Stood]) -> list[_Stood]:
    """Drop names that lie inside a longer name."""
    kept: list[_Stood] = []
    reached = -1
    for stood in sorted(standing, key=_by_place):
        if stood[0].last > reached:
            kept.append(stood)
            reached = stood[0].last
    return kept


def _by_place(stood: _Stood) -> tuple[int, int]:
    return stood[0].first, -stood[0].last


def _target(hit: NameHit, claims: tuple[Claim, ...], live: frozenset[str]) -> Target:
    lead = claims[0]
    taunt = any(claim.taunt for claim in claims)
    contests = tuple(sorted({claim.contest for claim in claims if claim.contest}))
    if lead.party:
        kind = Kind.PARTY
    elif lead.contest in live:
        kind = Kind.CANDIDATE
    elif any(claim.contest is None for claim in claims):
        kind = Kind.FIGURE
    else:
        kind = Kind.PAST
    return Target(kind, hit.first, hit.last, lead.side, taunt, contests, pair=lead.pair)


def _supported(post: Post, hit: NameHit, claims: tuple[Claim, ...], scope: _Scope) -> bool:
    """Tell whether a weak form is backed by what stands around it."""
    flags = post.words.flags[hit.first]
    if claims[0].party:
        return _party_meant(post, hit, flags, scope)
    if any(claim.taunt for claim in claims) and _pushed(post, hit):
        return True
    written = bool(flags & (_WRITTEN_AS_NAME | IN_TAG))
    if written and any(claim.side in scope.sides for claim in claims):
        return True
    live = any(claim.contest in scope.live for claim in claims)
    named_place = live and any(claim.region in post.places for claim in claims)
    introduced = any(other.last + 1 == hit.first for c in _INTRODUCE for other in post.of(c))
    word = post.words.words[hit.first]
    rare = live and word not in scope.common and len(word) > 4
    at_home = named_place or any(claim.contest in scope.home for claim in claims)
    if at_home and written and _meant(post, hit, rare=rare):
        return True
    if all(claim.shared for claim in claims):
        return False
    if scope.context or named_place:
        return introduced or written or (rare and live)
    near = at_home or any(claim.region in _EVERYBODYS for claim in claims)
    near = near or not _VICTORY.isdisjoint(post.words.words)
    common = word in scope.common
    return _alone(post, hit, live=live, near=near, rare=rare, introduced=introduced, common=common)


def _alone(
    post: Post,
    hit: NameHit,
    *,
    live: bool,
    near: bool,
    rare: bool,
    introduced: bool,
    common: bool,
) -> bool:
    """Whether a weak form counts in a post that speaks of no contest and names nobody else.

    "Mas Fulan ramah" is somebody who stands where the reader votes (``near``), else a plumber.
    """
    if (
        live
        and _shouted(post, hit)
        and (introduced or _pushed(post, hit) or (not common and _judged(post, hit)))
    ):
        return True
    if introduced:
        return post.has(*_POLITICS) or (near and rare and post.has(*_STANCES))
    return near and rare and post.has(*_STANCES) and post.has(*_POLITICS)


def _meant(post: Post, hit: NameHit, *, rare: bool) -> bool:
    """Whether a bare name is called for; "Fulan saja" chooses where few are called Fulan."""
    return bare_name.called_for(post, hit.first, hit.last) or (
        rare and bare_name.chosen(post, hit.first, hit.last, rare=True)
    )


def _perhaps(post: Post, hit: NameHit, claims: tuple[Claim, ...], scope: _Scope) -> bool:
    """A bare name under a stance, with no politics in sight: reason for care, not for a charge."""
    if claims[0].party or all(claim.contest not in scope.live for claim in claims):
        return False
    first, last = hit.first, hit.last
    introduced = any(other.last + 1 == first for other in post.of(Cue.HONORIFIC))
    written = bool(post.words.flags[first] & _WRITTEN_AS_NAME)
    at_home = any(claim.contest in scope.home for claim in claims)
    if (written or introduced or at_home) and bare_name.called_for(post, first, last):
        return True
    word = post.words.words[first]
    uncommon = word not in scope.common
    rare = uncommon and len(word) > 4
    chosen = (written or introduced) and bare_name.chosen(post, first, last, rare=uncommon)
    if chosen and (rare or at_home):
        return True
    if at_home and bare_name.praised_in_public(post, first, last):
        return True
    return (
        rare
        and not all(claim.shared for claim in claims)
        and (introduced or (written and first > 0))
        and any(
            other.sign.strength is not Strength.WEAK and abs(other.first - last) <= 4
            for other in post.of(Cue.ATTACK, Cue.PRAISE, Cue.SUPPORT, Cue.CALL)
        )
    )


def _shouted(post: Post, hit: NameHit) -> bool:
    """Whether a form stands in capitals among words that do not: "AMIN", "RK"."""
    flags = post.words.flags
    around = flags[max(0, hit.first - 2) : hit.first] + flags[hit.last + 1 : hit.last + 3]
    return bool(flags[hit.first] & UPPER) and not all(flag & UPPER for flag in around)


def _pushed(post: Post, hit: NameHit) -> bool:
    """Whether a stance stands right beside a form."""
    return any(
        -2 <= other.first - hit.last <= 2 or -2 <= other.last - hit.first <= 2
        for other in post.of(Cue.ATTACK, Cue.SUPPORT, Cue.CALL, Cue.OFFICE_WISH)
        if other.sign.strength is not Strength.WEAK
    )


def _judged(post: Post, hit: NameHit) -> bool:
    """Whether a form in capitals is scorned or praised right behind: "RK jago pidato doang"."""
    return any(0 < other.first - hit.last <= _JUDGED for other in post.of(Cue.ATTACK, Cue.PRAISE))


def _party_meant(post: Post, hit: NameHit, flags: int, scope: _Scope) -> bool:
    """A party's acronym among everyday ones: in capitals, or after "partai", in such a context."""
    word = post.words.words[hit.first]
    if hit.first > 0 and post.words.words[hit.first - 1] == "partai":
        return True
    if flags & UPPER and (_pushed(post, hit) or post.has(Cue.GREETING)):
        return True
    written = bool(flags & (UPPER | IN_TAG)) or (scope.context and not _VOWELS.search(word))
    if written:
        return scope.context or post.has(Cue.POWER)
    named = bool(flags & CAP) and len(word) > 5 and bool(scope.live)
    return named and post.has(Cue.ATTACK, Cue.CALL)
