"""One post under the glass: its words, what they do, whom they name, and in which voice."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.words import STOP, Words


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """What a marker's phrase is: read from the content once, shared by every hit."""

    marker: str
    cue: Cue
    strength: Strength
    direction: Direction
    within: int


class Hit(NamedTuple):
    """A marker's phrase in a post, from word ``first`` to word ``last``, both in.

    A tuple, because a post may have a hundred and a tuple is made in a third of the time.
    """

    sign: Sign
    first: int
    last: int


class Kind(StrEnum):
    """Whom or what a post is about."""

    CANDIDATE = "kandidat"  # on a ticket of a live contest
    UNLISTED = "tak_terdaftar"  # presented as a candidate, on no list
    TAG = "tagar"  # a campaign's hashtag
    NUMBER = "nomor"
    PARTY = "partai"
    CAMP = "kubu"
    FIGURE = "tokoh"  # office-holder, party leader
    PAST = "arsip"  # on a ticket of a past contest
    SLOGAN = "slogan"  # a campaign's own words, which may be everyday words


class Target(NamedTuple):
    """Somebody a stance can be for or against."""

    kind: Kind
    first: int
    last: int
    side: str
    taunt: bool = False
    contests: tuple[str, ...] = ()
    pair: bool = False  # both names of a ticket in one hashtag
    doubtful: bool = False  # perhaps a number of something else: care, but no charge

    @property
    def contested(self) -> bool:
        """Whether the target stands for election, as far as the post or the lists say."""
        return self.kind in _CONTESTED and not self.doubtful


_CONTESTED = frozenset((Kind.CANDIDATE, Kind.UNLISTED, Kind.TAG, Kind.NUMBER, Kind.PARTY))


@dataclass
class Post:
    """Words with hits and targets. Windows are counted in words; a full stop counts three."""

    words: Words
    hits: dict[Cue, list[Hit]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    places: set[str] = field(default_factory=set)  # ids of regions that are named
    at_places: set[int] = field(default_factory=set)  # the words that name them

    def of(self, *cues: Cue) -> list[Hit]:
        """Return the hits of some cues, in order of cue."""
        if len(cues) == 1:
            return self.hits.get(cues[0], [])
        return [hit for cue in cues for hit in self.hits.get(cue, ())]

    def has(self, *cues: Cue) -> bool:
        """Tell whether any of these cues is present."""
        return any(map(self.hits.get, cues))

    @cached_property
    def stops(self) -> list[int]:
        """The places of sentence ends."""
        return [at for at, word in enumerate(self.words.words) if word == STOP]

    def gap(self, hit: Hit, target: Target) -> int:
        """Return how many words lie between a hit and a target, 0 where they touch."""
        if hit.last < target.first:
            low, high = hit.last, target.first
        elif target.last < hit.first:
            low, high = target.last, hit.first
        else:
            return 0
        stops = self.stops
        if not stops:
            return high - low - 1
        return high - low - 1 + 2 * (bisect_left(stops, high) - bisect_left(stops, low))

    def nearest(self, hit: Hit, targets: list[Target], within: int) -> Target | None:
        """Return the closest target within a window of words, or None."""
        best, distance = None, within + 1
        _, first, last = hit
        stops = self.stops
        for target in targets:
            # As gap() does, but most targets are too far off before sentences are counted.
            if last < target.first:
                low, high = last, target.first
            elif target.last < first:
                low, high = target.last, first
            else:
                return target
            gap = high - low - 1
            if gap < distance:
                if stops:
                    gap += 2 * (bisect_left(stops, high) - bisect_left(stops, low))
                if gap < distance:
                    best, distance = target, gap
        return best

    def before(self, hit: Hit, cue: Cue, within: int = 2) -> bool:
        """Tell whether a cue stands shortly before a hit, in the same sentence."""
        return any(
            other.last < hit.first <= other.last + within + 1
            and STOP not in self.words.words[other.last + 1 : hit.first]
            for other in self.hits.get(cue, ())
        )

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the first and last word of the sentence in which a word stands."""
        place = bisect_left(self.stops, at)
        first = self.stops[place - 1] + 1 if place else 0
        last = self.stops[place] if place < len(self.stops) else len(self.words.words)
        return first, last - 1
