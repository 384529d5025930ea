"""Finding palms: a single-shot detector on 192 × 192 pixels with 2,016 anchors.

The anchors, the layout of the outputs and weighted suppression follow Bazarevsky & Zhang,
"On-Device, Real-Time Hand Tracking with MediaPipe" (2019), and the hand landmarker's model card.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.pictures.hands.net import PALMS, Net

if TYPE_CHECKING:
    from PIL.Image import Image

    from bot.pictures.hands.net import Floats

_SIDE = 192
_GRIDS = ((24, 2), (12, 6))
"""Cells along a side, and anchors in a cell."""
_SURE = 0.4
_OVERLAP = 0.3
_POINTS = 7
WRIST, MIDDLE = 0, 2
"""Which of a palm's points are the wrist and the root of the middle finger."""


@dataclass(frozen=True)
class Palm:
    """A palm, in pixels of the picture."""

    centre: Floats
    size: Floats
    points: Floats  # _POINTS × 2
    score: float


class PalmFinder:
    """Finds palms."""

    def __init__(self) -> None:
        self._net = Net(PALMS)
        self._anchors = _anchors()

    def find(self, image: Image) -> list[Palm]:
        """Return the palms of a picture, the surest first."""
        import numpy as np

        pixels, scale, offset = _squared(image)
        outputs = self._net(pixels)
        boxes, scores = sorted(outputs, key=lambda output: -output.shape[-1])
        chances = 1 / (1 + np.exp(-np.clip(scores[:, 0], -60, 60)))
        kept = np.flatnonzero(chances > _SURE)
        kept = kept[np.argsort(-chances[kept])]
        values = boxes[kept] / _SIDE
        anchors = self._anchors[kept]
        centres, sizes = values[:, :2] + anchors, values[:, 2:4]
        points = values[:, 4:].reshape(-1, _POINTS, 2) + anchors[:, None]
        return [
            Palm(
                (_mean(centres[group], weights) * _SIDE - offset) / scale,
                _mean(sizes[group], weights) * _SIDE / scale,
                (_mean(points[group], weights) * _SIDE - offset) / scale,
                float(weights[0]),
            )
            for group in _groups(centres, sizes)
            for weights in (chances[kept][group],)
        ]


def _anchors() -> Floats:
    import numpy as np

    places = [
        ((x + 0.5) / cells, (y + 0.5) / cells)
        for cells, each in _GRIDS
        for y in range(cells)
        for x in range(cells)
        for _ in range(each)
    ]
    return np.array(places, np.float32)


def _squared(image: Image) -> tuple[Floats, float, Floats]:
    """Return the pixels of a picture in a black square, its scale and its place there."""
    import numpy as np
    from PIL import Image as Pillow

    scale = _SIDE / max(image.size)
    width, height = (max(1, round(side * scale)) for side in image.size)
    square = Pillow.new("RGB", (_SIDE, _SIDE))
    left, top = (_SIDE - width) // 2, (_SIDE - height) // 2
    square.paste(image.resize((width, height), Pillow.Resampling.BILINEAR), (left, top))
    return np.asarray(square, np.float32) / 255, scale, np.array([left, top], np.float32)


def _groups(centres: Floats, sizes: Floats) -> list[list[int]]:
    """Group detections of one palm, each group around its surest."""
    left = list(range(len(centres)))
    groups = []
    while left:
        first = left[0]
        group = [n for n in left if n == first or _overlap(centres, sizes, first, n) > _OVERLAP]
        left = [n for n in left if n not in group]
        groups.append(group)
    return groups


def _overlap(centres: Floats, sizes: Floats, one: int, other: int) -> float:
    """The shared area of two boxes over their common one (IoU)."""
    import numpy as np

    low = np.maximum(centres[one] - sizes[one] / 2, centres[other] - sizes[other] / 2)
    high = np.minimum(centres[one] + sizes[one] / 2, centres[other] + sizes[other] / 2)
    shared = float(np.prod(np.maximum(0, high - low)))
    return shared / (float(np.prod(sizes[one]) + np.prod(sizes[other])) - shared + 1e-9)


def _mean(values: Floats, weights: Floats) -> Floats:
    """The mean of detections, the surer ones counting more."""
    import numpy as np

    return np.average(values, axis=0, weights=weights)
