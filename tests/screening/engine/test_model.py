"""The model: probabilities, reading and writing, and its bounds."""

from pathlib import Path

import pytest

from bot.screening.engine import ScreenVerdict
from bot.screening.engine.judge import judge
from bot.screening.engine.model import Model, softmax
from bot.screening.engine.screener import inspect
from bot.screening.training import write
from tests.screening.engine import world

SUSPICIOUS = Model({"selalu": (9.0, 0.0, -9.0)})


def test_probabilities_sum_to_one() -> None:
    """Whatever the logits, however large."""
    assert sum(softmax((1000.0, -1000.0, 3.0))) == pytest.approx(1.0)


def test_a_written_model_is_read_back(tmp_path: Path) -> None:
    """What training writes is what the engine reads."""
    path = tmp_path / "model.json"
    write(SUSPICIOUS, path)
    assert Model.read(path) == SUSPICIOUS


def test_without_a_file_the_rules_judge_alone(tmp_path: Path) -> None:
    """A missing model is no reason not to start."""
    assert Model.read(tmp_path / "tiada.json") == Model({})


def test_what_the_model_alone_suspects_is_at_most_careful() -> None:
    """No mark, no charge: the model may raise to "hati-hati" and no further."""
    scene = world.screener().look("Suryono tiba di bandara", frozenset({world.PRESIDENTIAL.id}))
    finds = [find for find in inspect(scene) if find.sides == 0]
    assert judge(scene, finds, SUSPICIOUS).verdict is ScreenVerdict.CAREFUL


def test_ordinary_life_never_reaches_the_model() -> None:
    """However suspicious a model is, a post without politics stays clear."""
    scene = world.screener().look("soto ayam di sini enak", frozenset({world.PRESIDENTIAL.id}))
    assert judge(scene, inspect(scene), SUSPICIOUS).verdict is ScreenVerdict.CLEAR
