"""The stage drives the real Application, and fails a test for what people would suffer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.officers.roles import OfficerRole
from bot.reply import Reply
from bot.wire.turn import Turn
from tests.kit import trouble, updates
from tests.kit.stage import open_stage
from tests.kit.updates import OFFICER_A, OFFICER_B


async def test_people_write_press_and_see(tmp_path: Path) -> None:
    """A command is answered, a button pressed, and both stand in the chat."""
    async with open_stage(tmp_path) as stage:
        (welcome,) = (await stage.says("/start"))[-1:]
        assert welcome is stage.last
        assert welcome.text
        answered = await stage.presses(0)
        assert answered
        assert stage.messages[0].text == "/start"


async def test_two_people_have_two_chats(tmp_path: Path) -> None:
    """What the bot tells one it does not tell the other."""
    async with open_stage(tmp_path) as stage:
        await stage.asn.says("/aturan")
        assert stage.officer_b.messages == []


async def test_officers_are_officers(tmp_path: Path) -> None:
    """A comes from the settings, B was added by A."""
    async with open_stage(tmp_path) as stage:
        assert stage.house.officers.may(OFFICER_A.id, OfficerRole.SUPERADMIN)
        assert stage.house.officers.may(OFFICER_B.id, OfficerRole.EDITOR)
        assert not stage.house.officers.may(stage.person.id, OfficerRole.VIEWER)


async def test_an_album_is_answered_when_it_is_complete(tmp_path: Path) -> None:
    """The stage waits for the answer that comes after the last picture."""
    async with open_stage(tmp_path) as stage:
        answered = await stage.sends(*updates.album(3, "Ayo pilih nomor 2"))
        assert len(answered) == 1


async def test_a_handler_that_raises_fails_the_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person gets an apology, the test the error."""

    async def broken(self: Turn, *replies: Reply, quoting: bool = False) -> None:
        raise RuntimeError("rusak")

    async with open_stage(tmp_path, clean=False) as stage:
        monkeypatch.setattr(Turn, "answer", broken)
        await stage.says("/aturan")
        assert len(stage.asn.room.replies) == 1
        with pytest.raises(AssertionError, match="rusak"):
            stage.assert_clean()


async def test_an_error_can_be_provoked_on_purpose(tmp_path: Path) -> None:
    """Trouble at Telegram reaches the handler; the block takes the error."""
    async with open_stage(tmp_path) as stage:
        stage.request.trouble.add(trouble.answer(400, "Bad Request: x", "sendMessage", times=1))
        with stage.errors_expected() as errors:
            await stage.says("/aturan")
        assert [type(error).__name__ for error in errors] == ["BadRequest"]


async def test_a_refused_reply_fails_the_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HTML that Telegram refuses cannot slip through."""

    async def malformed(self: Turn, *replies: Reply, quoting: bool = False) -> None:
        await self.bot.send_message(self.chat, "<b>x", "HTML")

    async with open_stage(tmp_path, clean=False) as stage:
        monkeypatch.setattr(Turn, "answer", malformed)
        with stage.errors_expected():
            await stage.says("/aturan")
        with pytest.raises(AssertionError, match="no end tag"):
            stage.assert_clean()


async def test_a_button_left_spinning_fails_the_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A press must be answered, if only with nothing."""

    async def silent(self: Turn, text: str = "", *, alert: bool = False) -> None:
        return None

    async with open_stage(tmp_path, clean=False) as stage:
        monkeypatch.setattr(Turn, "toast", silent)
        await stage.sends(updates.callback("tombol lama"))
        with pytest.raises(AssertionError, match="never answered"):
            stage.assert_clean()


async def test_the_day_can_be_moved(tmp_path: Path) -> None:
    """The bot is seen on the day that a setting names."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        assert stage.house.clock.now().date().isoformat() == "2024-10-05"
