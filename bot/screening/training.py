"""Training the model, reproducibly, from posts this project wrote about people who do not exist.

The posts lie in ``content/screening/training``; ``dunia.yaml`` there holds the made-up candidates,
parties and office-holders they speak of. The engine reads them with the very markers it uses for
real posts, and only the features (:mod:`bot.screening.engine.features`) reach the model, so that
it cannot learn a name. No post of an evaluation set is among them.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.content import files
from bot.content.library import Library
from bot.content.schema import Contest, Figure, Party
from bot.screening.engine.features import Features, describe
from bot.screening.engine.judge import touches_politics
from bot.screening.engine.lexicon import Lexicon
from bot.screening.engine.model import VERDICTS, Model, softmax
from bot.screening.engine.outcome import ScreenVerdict
from bot.screening.engine.screener import Screener, inspect

FOLDER = "screening/training"
_WORLD = "dunia.yaml"
_SOURCE = "https://example.org/rekaan"
_SEED, _EPOCHS, _RATE, _DECAY = 7, 60, 0.3, 0.002
_TINY = 1e-8


@dataclass(frozen=True)
class Sample:
    """A training post with its verdict and what the engine makes of it."""

    text: str
    verdict: ScreenVerdict
    features: Features


def samples(library: Library) -> list[Sample]:
    """Return the training posts that the model would be asked about.

    What the engine clears before asking the model is left out, as it is in use.

    Raises:
        UnreadableFileError: a training file is not YAML.
        ValueError: an entry is not ``verdict: text``.
    """
    world = _world(library)
    screener = Screener(world, Lexicon.build(world), Model({}))
    live = frozenset(world.contests)
    found = []
    for path in sorted((library.root / FOLDER).glob("*.yaml")):
        if path.name == _WORLD:
            continue
        for entry in files.read(path):
            verdict, text = _entry(path, entry)
            scene = screener.look(text, live)
            finds = inspect(scene)
            if touches_politics(scene, finds):
                found.append(Sample(text, verdict, describe(scene, finds)))
    return found


def fit(learned: Sequence[Sample]) -> Model:
    """Return the model for some samples: multinomial logistic regression, AdaGrad, L2.

    The same samples in the same order give the same model on every machine.
    """
    names = sorted({name for sample in learned for name in sample.features})
    weights = {name: [0.0, 0.0, 0.0] for name in names}
    squares = {name: [_TINY, _TINY, _TINY] for name in names}
    order = list(range(len(learned)))
    shuffler = random.Random(_SEED)  # noqa: S311 - a fixed seed, so that it can be repeated
    for _ in range(_EPOCHS):
        shuffler.shuffle(order)
        for at in order:
            _step(learned[at], weights, squares)
    return Model({name: _rounded(weight) for name, weight in weights.items()})


def write(model: Model, path: Path) -> None:
    """Write a model as small, sorted JSON that shows well in a diff."""
    rows = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(list(weight))}"
        for name, weight in sorted(model.weights.items())
    )
    order = json.dumps([verdict.value for verdict in VERDICTS])
    path.write_text(f'{{"verdicts": {order},\n "weights": {{\n{rows}\n}}}}\n', "utf-8")


def accuracy(learned: Sequence[Sample], folds: int = 5) -> float:
    """Return the share that is right in cross-validation, each fold every n-th sample."""
    right = 0
    for fold in range(folds):
        model = fit([sample for at, sample in enumerate(learned) if at % folds != fold])
        for sample in learned[fold::folds]:
            chances = model.chances(sample.features)
            right += VERDICTS[chances.index(max(chances))] is sample.verdict
    return right / len(learned)


def _step(sample: Sample, weights: dict[str, list[float]], squares: dict[str, list[float]]) -> None:
    logits = [0.0, 0.0, 0.0]
    for name, value in sample.features.items():
        weight = weights[name]
        for side in range(3):
            logits[side] += weight[side] * value
    chances = softmax((logits[0], logits[1], logits[2]))
    for side, verdict in enumerate(VERDICTS):
        error = chances[side] - (1.0 if verdict is sample.verdict else 0.0)
        for name, value in sample.features.items():
            slope = error * value + _DECAY * weights[name][side]
            squares[name][side] += slope * slope
            weights[name][side] -= _RATE * slope / math.sqrt(squares[name][side])


def _rounded(weight: Sequence[float]) -> tuple[float, float, float]:
    first, second, third = (round(value, 3) for value in weight)
    return first, second, third


def _entry(path: Path, entry: Any) -> tuple[ScreenVerdict, str]:
    if isinstance(entry, dict) and len(entry) == 1:
        verdict, text = next(iter(entry.items()))
        if verdict in set(ScreenVerdict) and isinstance(text, str):
            return ScreenVerdict(verdict), text
    raise ValueError(f"{path}: bukan 'vonis: teks': {entry!r}")


def _world(library: Library) -> Library:
    """Return the library with made-up people in place of real ones."""
    data = files.read(library.root / FOLDER / _WORLD)
    contests = {key: _contest(f"{key}-rekaan", data[key]) for key in ("presidential", "regional")}
    figures = [Figure(id=f"tokoh-{n}", **entry) for n, entry in enumerate(data["figures"])]
    parties = [Party(id=f"partai-{n}", **entry) for n, entry in enumerate(data["parties"])]
    return replace(
        library,
        contests={contest.id: contest for contest in contests.values()},
        figures={figure.id: figure for figure in figures},
        parties={party.id: party for party in parties},
    )


def _contest(identifier: str, tickets: list[dict[str, Any]]) -> Contest:
    stage = {"kind": "kampanye", "start": "2000-01-01", "end": "2000-12-31"}
    return Contest.model_validate({
        "id": identifier, "name": identifier, "kind": "pemilu", "region": "indonesia",
        "stages": [stage], "tickets": [{**ticket, "sources": [_SOURCE]} for ticket in tickets],
    })  # fmt: skip
