"""Ids lead somewhere."""

from pathlib import Path
from typing import Any

import pytest

from tests.content import small


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("topic", "tiada"),
        ("rules", ["tiada"]),
        ("circulars", ["tiada"]),
        ("related", ["faq-999"]),
        ("journey", "tiada"),
    ],
)
def test_an_answer_names_only_what_exists(tmp_path: Path, field: str, value: Any) -> None:
    """Every id in an answer belongs to an entry."""
    problem = small.only(small.errors(tmp_path, small.answer(**{field: value})))
    assert problem.what.startswith(f"{field}: '")


def test_a_circular_names_known_agencies(tmp_path: Path) -> None:
    """A circular cannot be meant for an agency that nobody can choose."""

    def change(files: small.Files) -> None:
        files["circulars/daerah.yaml"][0]["agencies"] = ["tiada"]

    assert small.only(small.errors(tmp_path, change)).entry == "se-1"


def test_a_contest_is_held_in_a_known_region(tmp_path: Path) -> None:
    """A contest in a place that is not in places.yaml would concern nobody."""
    assert small.only(small.errors(tmp_path, small.contest(region="tiada"))).entry == "pilkada"


def test_the_home_region_exists(tmp_path: Path) -> None:
    """The bot's home is one of the regions."""

    def change(files: small.Files) -> None:
        files["meta.yaml"]["home_region"] = "tiada"

    assert small.only(small.errors(tmp_path, change)).file == "content/meta.yaml"
