"""What lets a weak form of a name count: a bare first name, an acronym, an everyday nickname."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from bot.content.schema import Cue, Strength
from bot.screening.engine import bare_name
from bot.screening.engine.claims import Claims
from bot.screening.engine.names import Claim
from bot.screening.engine.post import Post
from bot.screening.engine.words import CAP, GLUED, LINK, TAG, UPPER

_INTRODUCE = (Cue.HONORIFIC, Cue.CANDIDACY, Cue.OFFICE)
_STANCES = (Cue.ATTACK, Cue.PRAISE, Cue.SUPPORT, Cue.CALL, Cue.MOCK)
_POLITICS = (Cue.OFFICE, Cue.POWER, Cue.OFFICE_WISH, Cue.CALL, Cue.CONTEST, Cue.CANDIDACY)
_WRITTEN_AS_NAME = CAP | UPPER
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


@dataclass(frozen=True, slots=True)
class Scope:
    """What helps to settle a doubtful name."""

    sides: frozenset[str]  # named beyond doubt
    context: bool  # the post speaks of a contest or names somebody beyond doubt
    live: frozenset[str]
    home: frozenset[str]  # the contests of the reader's own region
    common: frozenset[str]


def supported(post: Post, hit: NameHit, claims: tuple[Claim, ...], scope: Scope) -> bool:
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


def perhaps(post: Post, hit: NameHit, claims: tuple[Claim, ...], scope: Scope) -> bool:
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


def _party_meant(post: Post, hit: NameHit, flags: int, scope: Scope) -> bool:
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
