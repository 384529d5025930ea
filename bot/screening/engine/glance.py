"""From words to a scene: the phrasebook's hits, who is named, and the voice."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine import campaign_tags, numbers, targets, unlisted
from bot.screening.engine.lexicon import Lexicon
from bot.screening.engine.names import Claim
from bot.screening.engine.post import Hit, Post
from bot.screening.engine.rules import Scene
from bot.screening.engine.targets import NameHit
from bot.screening.engine.voice import listen
from bot.screening.engine.words import Words


def look(words: Words, lexicon: Lexicon, live: frozenset[str], *, official: bool = False) -> Scene:
    """Return the scene of a post. ``live`` are the ids of the contests that are running."""
    post = Post(words)
    names: list[NameHit] = []
    hits: list[Hit] = []
    voids: dict[str, list[Hit]] = {}
    for first, last, entries in lexicon.book.find(words.words):
        claims: list[Claim] = []
        for entry in entries:
            if isinstance(entry, Claim):
                claims.append(entry)
            elif entry.void:
                voids.setdefault(entry.marker, []).append(Hit(entry, first, last))
            else:
                hits.append(Hit(entry, first, last))
        if claims:
            names.append(NameHit(tuple(claims), first, last))
    post.hits.update(_kept(hits, voids))
    targets.settle(post, names, live)
    unlisted.introduce(post, lexicon.known)
    campaign_tags.spot(post)
    numbers.spot(post)
    return Scene(post, listen(post), official=official, live=bool(live))


def _kept(hits: list[Hit], voids: dict[str, list[Hit]]) -> dict[Cue, list[Hit]]:
    """Drop hits inside a phrase that voids their marker, and hits inside longer ones of their cue."""
    by_cue: dict[Cue, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
        against = voids.get(hit.sign.marker)
        if against and any(v.first <= hit.first and hit.last <= v.last for v in against):
            continue
        kept = by_cue.setdefault(hit.sign.cue, [])
        if kept and hit.last <= kept[-1].last:
            continue
        kept.append(hit)
    return by_cue
