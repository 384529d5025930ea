"""From an update to a room: what is nobody's business, and what is not answered twice."""

from pathlib import Path

from tests.kit import updates
from tests.kit.stage import open_stage


async def test_a_pinned_message_is_no_question(tmp_path: Path) -> None:
    """Telegram says so by itself; nothing was asked."""
    async with open_stage(tmp_path) as stage:
        pinned = updates.text("Bolehkah?")["message"]
        await stage.sends(updates.update(message=updates.message(pinned_message=pinned)))
        assert not stage.asn.room.replies


async def test_an_edited_command_is_not_carried_out_again(tmp_path: Path) -> None:
    """Its first form was; whoever edits it is told what to do."""
    async with open_stage(tmp_path) as stage:
        command = updates.text("/aturan foto")
        await stage.sends(command)
        await stage.sends(updates.edited(command, text="/aturan stiker"))
        assert "Kirim sekali lagi" in stage.last.text


async def test_another_bots_command_in_a_group_is_left_alone(tmp_path: Path) -> None:
    """A bot that is an administrator sees everybody's commands."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(updates.text("/start@bot_lain_bot", chat=updates.GROUP))
        assert not stage.request.sent("sendMessage")
        await stage.sends(updates.text("/start", chat=updates.GROUP))
        assert len(stage.request.sent("sendMessage")) == 1


async def test_a_pause_tells_nobody_which_commands_exist(tmp_path: Path) -> None:
    """An officer's command and one that does not exist get the same words, a button too."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/aturan")
        await stage.officer_a.says("/jeda Sedang diperbaiki.")
        await stage.officer_a.presses("Ya, jeda")
        await stage.says("/petugas")
        hidden = stage.last.text
        await stage.says("/tidakada")
        assert stage.last.text == hidden
        await stage.presses(0, stage.asn.room.replies[0])
        assert stage.last.text == hidden


async def test_keystrokes_in_another_chat_are_no_flood(tmp_path: Path) -> None:
    """Who types there may never have opened the bot; being told would be a stranger's message."""
    async with open_stage(tmp_path) as stage:
        update = updates.parsed(updates.inline("suka"), stage.application.bot)
        await stage.application.update_processor._on_flood(update)  # type: ignore[attr-defined]
        assert not stage.asn.room.replies
