"""The models: the very file that Google published, and silent where there is no hand."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.pictures import hands, look
from bot.pictures.hands import HandFinder
from bot.pictures.look import Looker
from tests.pictures import gallery

MODELS = Path(hands.__file__).with_name("models")
PUBLISHED = "fbc2a30080c3c557093b5ddfc334698132eb341044ccee322ccf8bcf3607cde1"


def test_the_model_is_the_published_one() -> None:
    """Nothing was changed on the way here."""
    found = hashlib.sha256((MODELS / "hand_landmarker.task").read_bytes()).hexdigest()
    assert found == PUBLISHED
    assert PUBLISHED in (MODELS / "README.md").read_text("utf-8")


def test_its_licence_lies_beside_it() -> None:
    """Apache-2.0 asks for its text."""
    assert "Apache License" in (MODELS / "LICENSE").read_text("utf-8")


def test_no_hand_is_found_where_there_is_none() -> None:
    """Neither in a blank picture nor in a wall of bricks."""
    finder = HandFinder()
    assert finder.poses(Image.new("RGB", (320, 240), "grey")) == ()
    wall = next(exhibit for exhibit in gallery.exhibits() if exhibit.id == "photo-05")
    assert finder.poses(Image.open(BytesIO(wall.jpeg()))) == ()


def test_without_the_runtime_poses_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A smaller installation reads words and says nothing of hands."""
    monkeypatch.setattr(look, "hands_are_possible", lambda: False)
    assert Looker()._poses(Image.new("RGB", (64, 64)), "") == ()
