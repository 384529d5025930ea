""".env.example: shows every setting, with its default and its meaning."""

from __future__ import annotations

from pydantic import AliasChoices

from bot.settings import Settings
from tests.packaging import project


def test_the_example_shows_every_setting_as_the_code_has_it() -> None:
    """Names, defaults and explanations are those of bot/settings.py, in its order."""
    head, *shown = project.text(".env.example").strip().split("\n\n")
    assert head.startswith("# ")
    assert shown == _expected()


def _expected() -> list[str]:
    blocks = []
    for field in Settings.model_fields.values():
        assert isinstance(field.validation_alias, AliasChoices)
        name = field.validation_alias.choices[0]
        blocks.append(f"# {field.description}\n#{name}={_written(field.default)}")
    return blocks


def _written(value: object) -> str:
    """A default as a person would write it into the file."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)
