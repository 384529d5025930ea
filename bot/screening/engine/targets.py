"""Who is named: claims of the phrasebook settled by date, place and surroundings."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.ballot_number import number_at
from bot.screening.engine.claims import Standing, relevant
from bot.screening.engine.names import Claim
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.weak_form import IN_TAG, NameHit, Scope, perhaps, supported

_BESIDE = 5
"""How near its ballot number must stand to a slogan of everyday words."""

_Stood = tuple[NameHit, Standing]


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
    scope = Scope(sides, context, live, home, common)
    for hit, named in doubtful:
        claims = tuple(claim for claim in named if claim.contest in home) or named
        if supported(post, hit, claims, scope):
            firm.append(_target(hit, claims, live))
        elif perhaps(post, hit, claims, scope):
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
