"""Who is named: claims of the phrasebook settled by date, place and surroundings."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.schema import Cue
from bot.screening.engine.names import Claim
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.words import CAP, GLUED, LINK, TAG, UPPER

_INTRODUCE = (Cue.HONORIFIC, Cue.CANDIDACY, Cue.OFFICE)
_WRITTEN_AS_NAME = CAP | UPPER
_IN_TAG = TAG | GLUED | LINK


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name in a post with everything it may claim to be."""

    claims: tuple[Claim, ...]
    first: int
    last: int


def settle(post: Post, names: list[NameHit], live: frozenset[str]) -> None:
    """Turn name hits into the targets of a post. ``live`` are the ids of live contests."""
    for hit in names:
        slogans = tuple(claim for claim in hit.claims if claim.slogan)
        if slogans:
            _place_slogan(post, hit, _relevant(slogans, live), live)
    kept = _longest([n for n in map(_without_slogans, names) if n.claims])
    firm: list[Target] = []
    doubtful: list[tuple[NameHit, tuple[Claim, ...]]] = []
    for hit in kept:
        claims = _relevant(hit.claims, live)
        if all(claim.weak for claim in claims):
            doubtful.append((hit, claims))
        else:
            strong = tuple(claim for claim in claims if not claim.weak)
            firm.append(_target(hit, strong, live))
    sides = {target.side for target in firm}
    context = bool(firm) or post.has(Cue.CONTEST, Cue.CANDIDACY)
    for hit, claims in doubtful:
        if _supported(post, hit, claims, sides, context):
            firm.append(_target(hit, claims, live))
    post.targets.extend(firm)
    post.targets.sort(key=lambda target: target.first)


def _without_slogans(hit: NameHit) -> NameHit:
    return NameHit(tuple(c for c in hit.claims if not c.slogan), hit.first, hit.last)


def _place_slogan(
    post: Post, hit: NameHit, claims: tuple[Claim, ...], live: frozenset[str]
) -> None:
    """A slogan that fills a hashtag campaigns by itself; in a sentence it needs its candidate."""
    if claims[0].contest not in live:
        kind = Kind.PAST
    elif (hit.first, hit.last + 1) in post.words.tags:
        kind = Kind.TAG
    else:
        kind = Kind.SLOGAN
    contests = tuple(sorted({claim.contest for claim in claims if claim.contest}))
    post.targets.append(Target(kind, hit.first, hit.last, claims[0].side, contests=contests))


def _longest(names: list[NameHit]) -> list[NameHit]:
    """Drop names that lie inside a longer name."""
    kept: list[NameHit] = []
    for hit in sorted(names, key=lambda hit: (hit.first, -hit.last)):
        if kept and hit.first <= kept[-1].last and hit.last <= kept[-1].last:
            if (hit.first, hit.last) == (kept[-1].first, kept[-1].last):
                kept[-1] = NameHit(kept[-1].claims + hit.claims, hit.first, hit.last)
            continue
        kept.append(hit)
    return kept


def _relevant(claims: tuple[Claim, ...], live: frozenset[str]) -> tuple[Claim, ...]:
    """Prefer what is live now; slogans of past contests claim nothing but the archive."""
    now = tuple(claim for claim in claims if claim.contest in live or claim.party)
    return now or claims


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
    return Target(kind, hit.first, hit.last, lead.side, taunt, contests)


def _supported(
    post: Post, hit: NameHit, claims: tuple[Claim, ...], sides: set[str], context: bool
) -> bool:
    """Tell whether a weak form is backed by what stands around it."""
    flags = post.words.flags[hit.first]
    party = claims[0].party
    if party:
        return bool(flags & (UPPER | _IN_TAG)) and (context or post.has(Cue.POWER))
    if any(claim.side in sides for claim in claims) and flags & (_WRITTEN_AS_NAME | _IN_TAG):
        return True
    introduced = any(
        other.last + 1 == hit.first for cue in _INTRODUCE for other in post.of(cue)
    )
    if introduced:
        return context or post.has(Cue.OFFICE, Cue.POWER, Cue.OFFICE_WISH, Cue.CALL)
    return context and bool(flags & (_WRITTEN_AS_NAME | _IN_TAG)) and len(
        post.words.words[hit.first]
    ) > 4
