"""The examples on the editors' page are valid content, so that copying them works."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.schema import Answer, Circular, Contest, Model, Regulation

PAGE = (Path(__file__).parents[2] / "docs" / "menyunting-isi.md").read_text("utf-8")
EXAMPLES = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
MODELS: list[type[Model]] = [Answer, Regulation, Circular, Contest]


def test_every_example_is_known() -> None:
    """A new example on the page gets its model here."""
    assert len(EXAMPLES) == len(MODELS)


@pytest.mark.parametrize(("example", "model"), list(zip(EXAMPLES, MODELS, strict=True)))
def test_an_example_is_valid(example: Any, model: type[Model]) -> None:
    """The loader would take the example as it stands."""
    entry = example[0] if isinstance(example, list) else example
    model.model_validate(entry)


@pytest.mark.parametrize("field", [f for f in Answer.model_fields if f not in ("id", "topic")])
def test_the_page_explains_the_fields_of_an_answer(field: str) -> None:
    """Nobody has to guess what a field means."""
    assert f"`{field}`" in PAGE or f"\n  {field}:" in PAGE
