"""The statistical model: a softmax over transferable features, in plain Python, from a small JSON.

It says how likely each verdict is; the judge lets it raise a post without evidence to "hati-hati"
at most.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.screening.engine.features import Features
from bot.screening.engine.outcome import ScreenVerdict

VERDICTS = (ScreenVerdict.PARTISAN, ScreenVerdict.CAREFUL, ScreenVerdict.CLEAR)


@dataclass(frozen=True)
class Model:
    """One weight for each feature and verdict, in the order of :data:`VERDICTS`."""

    weights: Mapping[str, tuple[float, float, float]]

    @classmethod
    def read(cls, path: Path) -> Model:
        """Return the model of a file written by ``python -m bot train``; an empty one if none."""
        if not path.exists():
            return cls({})
        data = json.loads(path.read_text("utf-8"))
        return cls({name: (w[0], w[1], w[2]) for name, w in data["weights"].items()})

    def chances(self, features: Features) -> tuple[float, float, float]:
        """Return the probability of each verdict."""
        return softmax(_logits(self.weights, features.items()))


def _logits(
    weights: Mapping[str, tuple[float, float, float]], features: Iterable[tuple[str, float]]
) -> tuple[float, float, float]:
    first = second = third = 0.0
    for name, value in features:
        weight = weights.get(name)
        if weight is not None:
            first += weight[0] * value
            second += weight[1] * value
            third += weight[2] * value
    return first, second, third


def softmax(logits: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return probabilities that sum to one."""
    top = max(logits)
    raised = [math.exp(logit - top) for logit in logits]
    total = sum(raised)
    return raised[0] / total, raised[1] / total, raised[2] / total
