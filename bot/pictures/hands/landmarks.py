"""Twenty-one points of a hand, from a picture of it turned upright and cut out.

Points are numbered as MediaPipe numbers them: 0 the wrist, then four for each finger from its root
to its tip, thumb first (1 to 4), little finger last (17 to 20).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.pictures.hands.net import LANDMARKS, Net
from bot.pictures.hands.palms import MIDDLE, WRIST, Palm

if TYPE_CHECKING:
    from PIL.Image import Image

    from bot.pictures.hands.net import Floats

_SIDE = 224
_SPREAD = 2.6
"""A hand is so many palms wide and high."""
_RISE = 0.5
"""By how many heights of the palm the hand's middle lies towards the fingers."""
_SURE = 0.5


class LandmarkFinder:
    """Finds the points of a hand around a palm."""

    def __init__(self) -> None:
        self._net = Net(LANDMARKS)

    def find(self, image: Image, palm: Palm) -> Floats | None:
        """Return 21 × 3 points in pixels (depth in the same scale), or None when it is no hand."""
        import numpy as np
        from PIL import Image as Pillow

        a, b, left, d, e, top = _upright(palm)
        cut = image.transform(
            (_SIDE, _SIDE), Pillow.Transform.AFFINE, (a, b, left, d, e, top),
            resample=Pillow.Resampling.BILINEAR,
        )  # fmt: skip
        points, presence = self._net(np.asarray(cut, np.float32) / 255)[:2]
        if float(presence.ravel()[0]) < _SURE:
            return None
        x, y, z = points.reshape(21, 3).T
        return np.stack([a * x + b * y + left, d * x + e * y + top, z * math.hypot(a, d)], axis=1)


def _upright(palm: Palm) -> tuple[float, float, float, float, float, float]:
    """Return the affine map from the cut to the picture in which the fingers point upwards."""
    across, along = palm.points[MIDDLE] - palm.points[WRIST]
    turn = math.pi / 2 - math.atan2(-along, across)
    cos, sin = math.cos(turn), math.sin(turn)
    width, height = (float(side) for side in palm.size)
    x = float(palm.centre[0]) + _RISE * height * sin
    y = float(palm.centre[1]) - _RISE * height * cos
    scale = max(width, height) * _SPREAD / _SIDE
    a, b, d, e = cos * scale, -sin * scale, sin * scale, cos * scale
    return a, b, x - (a + b) * _SIDE / 2, d, e, y - (d + e) * _SIDE / 2
