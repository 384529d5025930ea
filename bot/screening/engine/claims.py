"""What a phrase may name, and what is left of that on a day: worked out once for each day."""

from __future__ import annotations

from dataclasses import dataclass

from bot.screening.engine.names import Claim

_MOST_DAYS = 64
"""Sets of live contests of which the standing is remembered: a day has few."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The claims of one phrase, sorted out for a set of live contests."""

    alive: bool  # something live, or a party
    past: bool  # nothing but what is over
    idle: bool  # nothing that tells of the past by itself while something else is live
    pair: bool  # both names of a ticket
    named: tuple[Claim, ...]  # who is named, what is live before what is not
    firm: tuple[Claim, ...]  # those of them that need no support
    slogans: tuple[Claim, ...]


class Claims:
    """The claims of one phrase."""

    __slots__ = ("_days", "_every")

    def __init__(self, every: tuple[Claim, ...]) -> None:
        self._every = every
        self._days: dict[frozenset[str], Standing] = {}

    def on(self, live: frozenset[str]) -> Standing:
        """Return what the claims come to while some contests are live."""
        known = self._days.get(live)
        if known is None:
            if len(self._days) >= _MOST_DAYS:
                self._days.clear()
            known = self._days[live] = _stand(self._every, live)
        return known


def relevant(claims: tuple[Claim, ...], live: frozenset[str]) -> tuple[Claim, ...]:
    """Prefer what is live now; slogans of past contests claim nothing but the archive."""
    now = tuple(claim for claim in claims if claim.contest in live or claim.party)
    return now or claims


def _stand(every: tuple[Claim, ...], live: frozenset[str]) -> Standing:
    # A bare name of several people claims nothing of the past, and makes way for what does.
    every = tuple(claim for claim in every if not claim.shared or claim.contest in live)
    named = relevant(tuple(claim for claim in every if not claim.slogan), live)
    return Standing(
        alive=any((claim.contest in live and not claim.shared) or claim.party for claim in every),
        past=all(
            claim.contest not in live and not claim.party and claim.contest is not None
            for claim in every
        ),
        idle=all(claim.slogan or (claim.weak and not claim.pair) for claim in every),
        pair=bool(every) and every[0].pair,
        named=named,
        firm=tuple(claim for claim in named if not claim.weak or claim.pair),
        slogans=tuple(claim for claim in every if claim.slogan),
    )
