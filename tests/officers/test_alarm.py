"""Superadmins hear of a chore that does not run, once, and of its running again."""

from pathlib import Path

from bot.officers import texts
from bot.officers.alarm import Alarm
from tests.kit.stage import open_stage


async def test_an_overdue_chore_is_told_once_and_its_recovery_too(tmp_path: Path) -> None:
    """In plain words; only to superadmins; nothing when all is well."""
    async with open_stage(tmp_path) as stage:
        alarm, chores = stage.rooms.alarm, stage.house.chores
        await alarm.look()
        assert not stage.officer_a.room.replies
        chores.overdue.add("statistics_closing")
        await alarm.look()
        await alarm.look()
        assert len(stage.officer_a.room.replies) == 1
        assert texts.CHORES["statistics_closing"] in stage.officer_a.last.text
        # Another worker takes its turn, and finds that all is told.
        await Alarm(stage.house, stage.rooms.broadcasts).look()
        assert len(stage.officer_a.room.replies) == 1
        chores.overdue.clear()
        await alarm.look()
        assert "jalan lagi" in stage.officer_a.last.text


async def test_every_chore_has_plain_words(tmp_path: Path) -> None:
    """The alarm names no code."""
    async with open_stage(tmp_path) as stage:
        names = {chore.name for chore in stage.house.chores.all}
        assert names <= set(texts.CHORES)
