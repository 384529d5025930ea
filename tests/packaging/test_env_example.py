""".env.example: shows every setting, with its default and its meaning."""

from __future__ import annotations

from scripts import env_example
from tests.packaging import project


def test_the_example_shows_every_setting_as_the_code_has_it() -> None:
    """Names, defaults and explanations are those of bot/settings.py; else `make env-example`."""
    assert project.text(".env.example") == env_example.example()


def test_the_example_can_be_used_as_it_is() -> None:
    """A copy changes nothing until somebody uncomments a line."""
    lines = project.text(".env.example").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []
