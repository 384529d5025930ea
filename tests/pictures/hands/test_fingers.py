"""Fingers are counted from points, and the signs people know are named."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.pictures.hands.fingers import Hand, hand_of, poses_of
from bot.pictures.seen import Pose

if TYPE_CHECKING:
    from bot.pictures.hands.net import Floats

FINGERS = ((0, 1, 0, 0, 0), (0, 1, 1, 0, 0), (1, 0, 0, 0, 1), (1, 1, 1, 1, 1), (0, 0, 0, 0, 0))


@pytest.mark.parametrize("fingers", FINGERS)
@pytest.mark.parametrize("turn", [0, 40, 200])
def test_fingers_that_are_up_are_counted(fingers: tuple[int, ...], turn: int) -> None:
    """However the hand is turned."""
    hand = hand_of(drawn(fingers, turn))
    assert hand.up == fingers
    assert hand.count == sum(fingers)


@pytest.mark.parametrize(
    ("fingers", "pose"),
    [
        ((0, 1, 0, 0, 0), Pose.INDEX), ((0, 1, 1, 0, 0), Pose.TWO), ((0, 1, 1, 1, 0), Pose.THREE),
        ((0, 1, 1, 1, 1), Pose.FOUR), ((1, 0, 0, 0, 0), Pose.THUMB), ((1, 1, 0, 0, 0), Pose.ELL),
        ((0, 1, 0, 0, 1), Pose.METAL), ((0, 0, 0, 0, 0), Pose.FIST), ((1, 1, 1, 1, 1), Pose.PALM),
        ((1, 0, 0, 0, 1), Pose.CALL),
    ],
)  # fmt: skip
def test_known_signs_are_named(fingers: tuple[int, ...], pose: Pose) -> None:
    """One, two, three, four, thumb, L, metal, fist, open palm."""
    assert poses_of([hand_of(drawn(fingers))]) == (pose,)


def test_other_patterns_are_no_sign() -> None:
    """A ring finger alone says nothing."""
    assert poses_of([hand_of(drawn((0, 0, 0, 1, 0)))]) == ()


def test_two_hands_form_a_heart() -> None:
    """Index tips touch, thumb tips touch: one sign, and not what each hand would be alone."""
    left, right = hand_of(drawn((1, 1, 0, 0, 0))), hand_of(drawn((1, 1, 0, 0, 0)))
    mirrored = Hand(right.points.copy(), right.up)
    mirrored.points[:, 0] = 2 * left.points[8, 0] - mirrored.points[:, 0]
    mirrored.points[0, 0] -= 40
    mirrored.points[4] = left.points[4]
    assert poses_of([left, mirrored]) == (Pose.HEART,)


def test_a_finger_heart_is_a_heart() -> None:
    """Thumb and index cross, the others are curled."""
    points = drawn((0, 1, 0, 0, 0))
    points[4] = points[8] + 3
    assert poses_of([hand_of(points)]) == (Pose.HEART,)


def test_a_sign_that_several_hands_make_is_named_once() -> None:
    """A whole class of raised hands is one observation."""
    hands = [hand_of(drawn((0, 1, 1, 0, 0))) for _ in range(3)]
    assert poses_of(hands) == (Pose.TWO,)


def drawn(fingers: tuple[int, ...], turn: float = 0) -> Floats:
    """Return 21 points of a hand, its fingers up or curled, turned by so many degrees."""
    thumb, *others = fingers
    points = [(0.0, 0.0)]
    reach = (40, 62, 85, 108) if thumb else (35, 50, 55, 35)
    lift = (25, 55, 80, 100) if thumb else (25, 50, 70, 85)
    points += [
        (-x if thumb else -x + 25 * place, -y)
        for place, (x, y) in enumerate(zip(reach, lift, strict=True))
    ]
    for place, up in enumerate(others):
        x = -30 + 22 * place
        heights = (100, 140, 165, 190) if up else (100, 125, 105, 80)
        points += [(x, -height) for height in heights]
    angle = math.radians(turn)
    cos, sin = math.cos(angle), math.sin(angle)
    flat = [(300 + x * cos - y * sin, 300 + x * sin + y * cos, 0.0) for x, y in points]
    return np.array(flat)
