"""Lists that belong together hold the same things: commands and help, outcomes and their texts."""

import ast
import re
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS, main
from bot.answers.engine import AskOutcome
from bot.answers.outcomes import CARDS, PLAIN
from bot.officers.access import NEEDS
from bot.statistics import texts
from bot.statistics.events import BROWSING
from bot.statistics.series import Series
from bot.wire.room import Audience
from tests.kit.stage import open_stage

ROOT = Path(__file__).resolve().parents[1]
_NAME = re.compile(r"[a-z0-9_]{1,32}")


async def test_every_command_of_every_room_is_in_help(tmp_path: Path) -> None:
    """A command that nobody can find does not exist; a superadmin may use them all."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says("/bantuan")
        listed = set(re.findall(r"^/(\w+) · ", stage.officer_a.last.text, re.MULTILINE))
        assert listed == {command.name for command in stage.rooms.commands}


async def test_an_asn_is_shown_their_own_commands_and_no_others(tmp_path: Path) -> None:
    """What is for officers is not even mentioned."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/bantuan")
        listed = set(re.findall(r"^/(\w+) · ", stage.last.text, re.MULTILINE))
        everyones = {c.name for c in stage.rooms.commands if c.audience is Audience.EVERYONE}
        assert listed == everyones


async def test_every_command_fits_telegrams_menu(tmp_path: Path) -> None:
    """Names and summaries within the limits of BotCommand; every audience has its role."""
    async with open_stage(tmp_path) as stage:
        for command in stage.rooms.commands:
            assert _NAME.fullmatch(command.name)
            assert 1 <= len(command.summary) <= 256
            assert command.audience is Audience.EVERYONE or command.audience in NEEDS


def test_every_outcome_of_a_question_has_something_to_say() -> None:
    """A card, choices, or a text of its own; never two of them."""
    assert set(PLAIN) | CARDS == set(AskOutcome)
    assert not set(PLAIN) & CARDS
    assert all(plain.html for plain in PLAIN.values())


def test_every_outcome_has_a_name_in_the_statistics() -> None:
    """The picture of outcomes and the list of outcomes are one list."""
    assert set(texts.ASKED) == set(AskOutcome)
    assert len(set(texts.ASKED.values())) == len(AskOutcome)


@pytest.mark.parametrize("outcome", AskOutcome)
def test_every_outcome_is_documented(outcome: AskOutcome) -> None:
    """Other programs read it from ``ask --jsonl``."""
    assert f"`{outcome.value}`" in (ROOT / "docs" / "contracts.md").read_text("utf-8")


def test_the_series_an_officer_reads_have_a_line() -> None:
    """What is left out of the page is left out on purpose."""
    assert set(Series) - set(texts.SERIES) == {Series.BROADCAST, Series.WAITED}


async def test_every_command_that_is_counted_exists_and_is_for_everybody(tmp_path: Path) -> None:
    """And none that tells of fear: deleting, leaving, reporting, asking for a human."""
    async with open_stage(tmp_path) as stage:
        everyones = {c.name for c in stage.rooms.commands if c.audience is Audience.EVERYONE}
    assert everyones >= BROWSING
    assert not BROWSING & {"hapus", "berhenti", "lapor", "tanya", "privasi", "langganan"}


def test_every_command_line_has_its_module() -> None:
    """A module of bot.cli that is a command is listed, and the other way round."""
    named = {
        path.stem
        for path in (ROOT / "bot" / "cli").glob("*.py")
        if any(
            isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NAME"
            for node in ast.parse(path.read_text("utf-8")).body
        )
    }
    assert named == set(COMMANDS)


def test_the_command_line_shows_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """``python -m bot --help`` shows the rest."""
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if name.replace("_", "-") not in shown] == []
