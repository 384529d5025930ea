"""The Makefile: it lists itself, and `make run` leaves the terminal to the bot."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.packaging import project


def _make(*arguments: str) -> str:
    done = subprocess.run(
        ("make", *arguments),
        cwd=project.ROOT,
        env={"PATH": os.environ["PATH"]},  # Not what the `make test` around this passes on.
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert done.stderr == ""
    return done.stdout


def test_help_lists_every_target() -> None:
    """A target that is not listed would not be found."""
    listed = re.findall(r"^ {2}make ([a-z-]+) +\S", _make("help"), re.MULTILINE)
    assert listed == project.targets()


def test_no_target_is_mistaken_for_a_file() -> None:
    """A folder named `bench` must not stop `make bench`."""
    phony = re.search(r"^\.PHONY:((?:.*\\\n)*.*)$", project.text("Makefile"), re.MULTILINE)
    assert phony
    assert phony[1].replace("\\\n", " ").split() == project.targets()


def test_make_alone_shows_the_help() -> None:
    """A newcomer types `make` first."""
    assert _make() == _make("help")


@pytest.mark.parametrize("target", sorted(set(project.targets()) - {"help", "lock", "clean"}))
def test_a_target_prepares_the_environment_first(target: str) -> None:
    """Every target works from a fresh clone."""
    assert _make("--dry-run", target).startswith("sh scripts/setup ")


def test_run_starts_the_bot_and_nothing_else() -> None:
    """Standard input and output stay the bot's own."""
    assert _make("--dry-run", "run").splitlines() == [
        "sh scripts/setup run",
        ".venv/bin/python -m bot run ",
    ]


def test_run_does_not_echo_its_commands() -> None:
    """What the terminal shows is the conversation, with `make -s` and without."""
    recipes = re.findall(r"^\t(.)", project.text("Makefile"), re.MULTILINE)
    assert set(recipes) == {"@"}


def test_ci_runs_the_same_as_make_check() -> None:
    """What passes here passes there."""
    lines = [line for line in project.text(".ci/run").splitlines() if not line.startswith("#")]
    assert lines[-1] == "exec make check"
    steps = _make("--dry-run", "check").splitlines()
    assert [step.removeprefix(".venv/bin/python -m ") for step in steps[1:]] == [
        "ruff format --check .",
        "ruff check .",
        "mypy",
        "bot content check",
        "pytest",
    ]


def test_the_choice_of_a_python_reaches_set_up() -> None:
    """`PYTHON=/path make setup` means scripts/setup: the Makefile must not give it a value."""
    assert not re.search(r"^(export )?PYTHON\b", project.text("Makefile"), re.MULTILINE)
