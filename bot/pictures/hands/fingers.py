"""From the points of a hand to the fingers that are up, and to the sign they make."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from bot.pictures.seen import Pose

if TYPE_CHECKING:
    from bot.pictures.hands.net import Floats

_STRAIGHT = 140.0
"""Degrees between a finger's root, middle joint and tip above which it is stretched."""
_REACH = 1.08
_THUMB_AWAY, _THUMB_OUT = 1.14, 1.0
_TOUCH = 0.35
"""How near two tips are that touch, in lengths of the palm."""
WRIST, THUMB_TIP, INDEX_ROOT, INDEX_TIP, MIDDLE_ROOT = 0, 4, 5, 8, 9
_ROOTS = (5, 9, 13, 17)
_SIGNS = {
    (0, 1, 0, 0, 0): Pose.INDEX, (0, 1, 1, 0, 0): Pose.TWO, (0, 1, 1, 1, 0): Pose.THREE,
    (0, 0, 1, 1, 1): Pose.THREE, (0, 1, 1, 1, 1): Pose.FOUR, (1, 0, 0, 0, 0): Pose.THUMB,
    (1, 1, 0, 0, 0): Pose.ELL, (0, 1, 0, 0, 1): Pose.METAL, (1, 1, 0, 0, 1): Pose.METAL,
    (1, 0, 0, 0, 1): Pose.CALL, (0, 0, 0, 0, 0): Pose.FIST, (1, 1, 1, 1, 1): Pose.PALM,
    (1, 1, 1, 0, 0): Pose.THREE,
}  # fmt: skip
"""Thumb, index, middle, ring, little finger. Other patterns are no sign."""


@dataclass(frozen=True)
class Hand:
    """One hand: its points, and which fingers are up, thumb first."""

    points: Floats
    up: tuple[int, int, int, int, int]

    @property
    def count(self) -> int:
        """How many fingers are up."""
        return sum(self.up)

    @property
    def palm(self) -> float:
        """The length of the palm, in pixels."""
        return _apart(self.points, WRIST, MIDDLE_ROOT)


def hand_of(points: Floats) -> Hand:
    """Return the hand of some points.

    A finger is up when it is straight and its tip lies further from the wrist than its middle
    joint. The thumb is judged in the plane of the picture only, since its depth is the noisiest of
    all: it is up when it leads away from the little finger's and the ring finger's roots.
    """
    fingers = (
        int(
            _angle(points, root, root + 1, root + 3) > _STRAIGHT
            and _apart(points, WRIST, root + 3) > _apart(points, WRIST, root + 1) * _REACH
        )
        for root in _ROOTS
    )
    flat = points[:, :2]
    away = _apart(flat, THUMB_TIP, 17) / _apart(flat, 3, 17) > _THUMB_AWAY
    out = _apart(flat, THUMB_TIP, 13) / _apart(flat, 2, 13) > _THUMB_OUT
    index, middle, ring, little = fingers
    return Hand(points, (int(away and out), index, middle, ring, little))


def poses_of(hands: Sequence[Hand]) -> tuple[Pose, ...]:
    """Return the signs that hands make, each once; two hands that form a heart make one sign."""
    heart = [pair for pair in combinations(hands, 2) if _is_heart(*pair)]
    in_heart = {id(hand) for pair in heart for hand in pair}
    signs = [Pose.HEART] if heart else []
    signs += [
        sign for hand in hands if id(hand) not in in_heart and (sign := _sign(hand)) is not None
    ]
    return tuple(dict.fromkeys(signs))


def _sign(hand: Hand) -> Pose | None:
    curled = hand.up[2:] == (0, 0, 0)
    crossed = _apart(hand.points[:, :2], THUMB_TIP, INDEX_TIP) < _TOUCH * hand.palm
    raised = _apart(hand.points, WRIST, INDEX_TIP) > _apart(hand.points, WRIST, INDEX_ROOT) * 1.15
    if curled and crossed and raised:
        return Pose.HEART
    return _SIGNS.get(hand.up)


def _is_heart(one: Hand, other: Hand) -> bool:
    """Whether the tips of both index fingers touch, and those of both thumbs."""
    reach = 2 * _TOUCH * min(one.palm, other.palm)
    apart = math.dist(one.points[WRIST, :2], other.points[WRIST, :2]) > reach
    return apart and all(
        math.dist(one.points[tip, :2], other.points[tip, :2]) < reach
        for tip in (INDEX_TIP, THUMB_TIP)
    )


def _apart(points: Floats, one: int, other: int) -> float:
    return math.dist(points[one], points[other]) or 1e-9


def _angle(points: Floats, one: int, corner: int, other: int) -> float:
    """The angle at ``corner``, in degrees."""
    first, second = points[one] - points[corner], points[other] - points[corner]
    product = math.hypot(*first) * math.hypot(*second)
    cosine = sum(a * b for a, b in zip(first, second, strict=True)) / (product or 1e-9)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
