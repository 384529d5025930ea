"""One update being answered: a button that was pressed long ago."""

from pathlib import Path

from tests.kit.stage import open_stage
from tests.kit.trouble import answer

TOO_OLD = answer(
    400,
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
    "answerCallbackQuery",
)
"""What Telegram says to a notice that comes after some seconds, as after a restart."""


async def test_a_press_that_waited_is_answered_all_the_same(tmp_path: Path) -> None:
    """The notice is refused, the page still turns, and nobody reads of a failure."""
    async with open_stage(tmp_path, clean=False) as stage:  # The button spins: that is the case.
        await stage.says("/aturan")
        stage.request.trouble.add(TOO_OLD)
        await stage.presses("Tangga sanksi")
        assert "Tangga sanksi" in stage.last.text
        assert stage.errors == []


async def test_a_notice_that_comes_too_late_becomes_a_message(tmp_path: Path) -> None:
    """What was only a notice would otherwise be silence."""
    async with open_stage(tmp_path, clean=False) as stage:  # The button spins: that is the case.
        await stage.says("/langganan")
        await stage.presses(0)
        while any(button["text"].startswith("☑") for button in stage.last.buttons):
            await stage.presses("☑")
        stage.request.trouble.add(TOO_OLD)
        await stage.presses("Simpan")
        assert "Pilih sedikitnya satu topik" in stage.last.text
        assert stage.errors == []
