"""Which sanction an act carries on a day: the joint decree's rows know their stage. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.content.schema import SanctionTier, SkbRow, SkbStage
from bot.phase import Phase

_HEAVINESS = (
    SanctionTier.BOARD, SanctionTier.MORAL, SanctionTier.MEDIUM, SanctionTier.HEAVY,
    SanctionTier.DISMISSAL,
)  # fmt: skip
"""Lightest first. What the board decides is unknown, so any written tier outweighs it."""


def rows_in_force(rules: Iterable[str], skb: Mapping[str, SkbRow], phase: Phase) -> list[SkbRow]:
    """Return the rows, of those named, that are written for the stage of a phase.

    Outside every stage nothing but the rows that apply at any time is in force.
    """
    stage = phase.skb_stage
    rows = [skb[rule] for rule in rules if rule in skb]
    return [row for row in rows if row.stage is SkbStage.ANY or row.stage is stage]


def heaviest(rows: Iterable[SkbRow]) -> SanctionTier | None:
    """Return the heaviest tier of some rows, or None when there are none."""
    return max((row.tier for row in rows), key=_HEAVINESS.index, default=None)


def tiers_by_stage(rules: Iterable[str], skb: Mapping[str, SkbRow]) -> dict[SkbStage, SanctionTier]:
    """Return the heaviest tier for each stage that the named rows are written for.

    What a row for any stage outweighs is left out: it would promise less than may happen then.
    """
    tiers: dict[SkbStage, SanctionTier] = {}
    for stage in SkbStage:
        tier = heaviest(skb[rule] for rule in rules if rule in skb and skb[rule].stage is stage)
        if tier is not None:
            tiers[stage] = tier
    always = tiers.get(SkbStage.ANY)
    return {
        stage: tier
        for stage, tier in tiers.items()
        if stage is SkbStage.ANY or always is None or heavier(tier, always)
    }


def heavier(tier: SanctionTier, other: SanctionTier) -> bool:
    """Tell whether a tier outweighs another."""
    return _HEAVINESS.index(tier) > _HEAVINESS.index(other)
