"""Replies on their way: what is tried again, and what never is."""

from pathlib import Path

import pytest
from telegram.error import RetryAfter

from bot.reply import Reply
from bot.wire import sending
from tests.kit import updates
from tests.kit.stage import open_stage
from tests.kit.trouble import Mishap, Trouble, flood


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the second attempt follow the first."""
    monkeypatch.setattr(sending, "_PAUSES", (0.0, 0.0))


@pytest.mark.parametrize(
    "trouble",
    [flood(1, "sendMessage", times=1), Trouble(Mishap.REFUSE, ("sendMessage",), times=2)],
    ids=["flood", "no connection"],
)
async def test_what_surely_was_not_sent_is_sent_after_all(tmp_path: Path, trouble: Trouble) -> None:
    """Nobody reads an apology because a broadcast fills the line, or the network blinks."""
    async with open_stage(tmp_path) as stage:
        stage.request.trouble.add(trouble)
        await stage.says("/lapor")
        assert len(stage.asn.room.replies) == 1
        assert "Jalur resmi" in stage.last.text


@pytest.mark.parametrize(
    "trouble",
    [flood(1, "editMessageText", times=1), Trouble(Mishap.REFUSE, ("editMessageText",), times=2)],
    ids=["flood", "no connection"],
)
async def test_an_edit_is_as_patient(tmp_path: Path, trouble: Trouble) -> None:
    """A corrected question is a question: its answer takes the old one's place after all."""
    async with open_stage(tmp_path) as stage:
        asked = updates.text("boleh like postingan paslon?")
        await stage.sends(asked)
        before = stage.last.text
        stage.request.trouble.add(trouble)
        await stage.sends(updates.edited(asked, text="boleh pakai stiker paslon di motor?"))
        assert len(stage.asn.room.replies) == 1
        assert stage.last.text != before


async def test_a_long_flood_of_an_edit_is_not_waited_for(tmp_path: Path) -> None:
    """As with an answer that is new."""
    async with open_stage(tmp_path) as stage:
        stage.request.trouble.add(flood(60, "editMessageText", times=1))
        message = (await sending.send(stage.application.bot, 1001, Reply("Satu"))).message_id
        with pytest.raises(RetryAfter):
            await sending.edit(stage.application.bot, 1001, message, Reply("Dua"))


async def test_what_was_perhaps_sent_is_not_sent_twice(tmp_path: Path) -> None:
    """The answer arrived and its receipt was lost: the apology says so, no second answer comes."""
    async with open_stage(tmp_path) as stage:
        stage.request.trouble.add(Trouble(Mishap.RESET_AFTER, ("sendMessage",), times=1))
        with stage.errors_expected():
            await stage.says("/lapor")
        answers = [shown for shown in stage.asn.room.replies if "Jalur resmi" in shown.text]
        assert len(answers) == 1


async def test_a_long_flood_is_not_waited_for(tmp_path: Path) -> None:
    """A minute later the person has asked again."""
    async with open_stage(tmp_path) as stage:
        stage.request.trouble.add(flood(60, "sendMessage", times=1))
        with stage.errors_expected():
            await stage.says("/lapor")
        assert "gangguan di sisi saya" in stage.last.text
