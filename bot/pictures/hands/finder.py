"""Finding the hands of a picture, in the whole of it and, where there are none, in its parts."""

from __future__ import annotations

import importlib.util
import math
from typing import TYPE_CHECKING

from bot.pictures.hands.fingers import Hand, hand_of, poses_of
from bot.pictures.hands.landmarks import LandmarkFinder
from bot.pictures.hands.palms import PalmFinder
from bot.pictures.seen import Pose

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST = 6
"""Hands of one picture that are looked at."""
_PART = 0.6
"""The side of a part, in shorter sides of the picture. Small hands are found in parts only."""


def is_possible() -> bool:
    """Tell whether the runtime of the models is installed, without importing it."""
    return importlib.util.find_spec("ai_edge_litert") is not None


class HandFinder:
    """Finds hands. Making one loads two models (a tenth of a second)."""

    def __init__(self) -> None:
        self._palms, self._landmarks = PalmFinder(), LandmarkFinder()

    def poses(self, image: Image, *, thorough: bool = True) -> tuple[Pose, ...]:
        """Return the signs that hands make in a picture, each once."""
        return poses_of(self.hands(image, thorough=thorough))

    def hands(self, image: Image, *, thorough: bool = True) -> list[Hand]:
        """Return the hands of a picture; small ones only when it is ``thorough``."""
        found = self._in(image)
        if found or not thorough:
            return found
        side = round(min(image.size) * _PART)
        for left in _places(image.width, side):
            for top in _places(image.height, side):
                part = image.crop((left, top, left + side, top + side))
                found += [
                    hand for hand in self._in(part, (left, top)) if not _is_known(hand, found)
                ]
        return found[:_MOST]

    def _in(self, image: Image, corner: tuple[int, int] = (0, 0)) -> list[Hand]:
        """Return the hands of a part of the picture whose upper left corner is given."""
        import numpy as np

        points = (self._landmarks.find(image, palm) for palm in self._palms.find(image)[:_MOST])
        moved = (each for each in points if each is not None)
        return [hand_of(each + np.array([*corner, 0])) for each in moved]


def _is_known(hand: Hand, others: list[Hand]) -> bool:
    """Whether a hand was found already: parts overlap."""
    return any(math.dist(hand.points[0], other.points[0]) < hand.palm / 2 for other in others)


def _places(length: int, side: int) -> list[int]:
    return sorted({0, (length - side) // 2, length - side})
