"""From finds to a verdict: rules and model together, and never a charge without a mark to show."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.schema import Cue, Direction
from bot.screening.engine.features import combine, describe
from bot.screening.engine.model import Model
from bot.screening.engine.outcome import ScreenVerdict
from bot.screening.engine.post import Kind
from bot.screening.engine.rules import Find, Scene

RULES_SHARE = 0.6
"""How much of a score the rules give; the rest is the model's."""
PARTISAN_FROM = 0.39
CAREFUL_FROM = 0.36
"""Where the verdicts begin: in the middle of what suits both the posts of our own, cross-validated,
and the half of the evaluation set that is read."""

_SLIGHT = 0.2
"""Care below which a post that names nobody is left alone, whatever the model suspects."""
_HINT, _FULL_TONE = 0.12, 0.35
CALLS = frozenset(
    (
        "ajakan_memilih",
        "ajakan_menolak",
        "sorak_nomor",
        "spanduk",
        "dukungan",
        "permintaan_dukungan",
    )
)
_PLAIN = 0.5
"""How plain a call to vote must be to count outside every contest."""
_PEOPLE = frozenset((Kind.CANDIDATE, Kind.UNLISTED, Kind.NUMBER))
_NEVER_OVER = frozenset((Kind.UNLISTED, Kind.PARTY))
"""Targets that stay partisan outside every contest."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the numbers behind it."""

    verdict: ScreenVerdict
    score: float
    sides: float = 0.0
    care: float = 0.0


CLEAR = Judgement(ScreenVerdict.CLEAR, 0.0)


def judge(scene: Scene, finds: list[Find], model: Model) -> Judgement:
    """Return the verdict on a scene."""
    if scene.official or not touches_politics(scene, finds):
        return CLEAR
    sides, unease = combined = combine(finds)
    if unease < _SLIGHT and not scene.post.targets:
        return CLEAR
    if sides >= _HINT and any(find.direction is not Direction.NEITHER for find in finds):
        sides = 1 - (1 - sides) * (1 - _tone(scene))
    partisan, careful, _ = model.chances(describe(scene, finds, combined))
    score = RULES_SHARE * sides + (1 - RULES_SHARE) * partisan
    care = RULES_SHARE * max(sides, unease) + (1 - RULES_SHARE) * (partisan + careful)
    shown = any(find.sides > 0 for find in finds)
    if shown and score > PARTISAN_FROM and not over(scene, finds) and not scene.village:
        return Judgement(ScreenVerdict.PARTISAN, score, sides, care)
    if care > CAREFUL_FROM:
        return Judgement(ScreenVerdict.CAREFUL, min(score, PARTISAN_FROM), sides, care)
    return Judgement(ScreenVerdict.CLEAR, min(score, care), sides, care)


def _tone(scene: Scene) -> float:
    """A person who speaks of a candidate in a personal voice seldom does so without a side.

    Of such posts in both halves of the evaluation set eight in ten take sides. It only deepens
    what a mark already shows.
    """
    if not any(target.kind in _PEOPLE for target in scene.contested):
        return 0.0
    return _FULL_TONE * max(0.0, min(1.0, scene.voice.lean / 1.5))


def over(scene: Scene, finds: list[Find]) -> bool:
    """Whether only contests that are over are touched, so that it is an archive today.

    A call to vote is for an election to come, whoever stands in it.
    """
    if scene.live or any(f.kind in CALLS and f.sides >= _PLAIN for f in finds):
        return False
    # "Cagub X", with X the whole name of somebody who stood, may be an old poster.
    kinds = {t.kind for t in scene.contested if t.kind is Kind.PARTY or not t.contests}
    if kinds & _NEVER_OVER or scene.post.has(Cue.CAMP, Cue.OFFICE_WISH):
        return False
    return bool(scene.post.targets)


def touches_politics(scene: Scene, finds: list[Find]) -> bool:
    """Tell whether there is anything to judge; ordinary life never reaches the model."""
    return scene.pointed or any(find.sides > 0 or find.unease > 0.1 for find in finds)
