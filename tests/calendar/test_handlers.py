"""Today's phase for a region, and what comes next, without a guessed date."""

from pathlib import Path

from tests.kit.stage import open_stage


async def test_on_an_ordinary_day_nothing_runs_and_no_date_is_guessed(tmp_path: Path) -> None:
    """The duty of neutrality stays; the next dates are said to be unset."""
    async with open_stage(tmp_path, SARING_TODAY="2026-11-25") as stage:
        await stage.says("/kalender")
        for words in ("di luar tahapan", "tidak menebak tanggal", "Kewajiban netral tetap ada"):
            assert words in stage.last.text


async def test_in_the_quiet_period_every_contest_is_named_and_what_follows(tmp_path: Path) -> None:
    """All eleven of 2024, and polling day two days on."""
    async with open_stage(tmp_path, SARING_TODAY="2024-11-25") as stage:
        await stage.says("/kalender")
        text = stage.last.text
        for words in ("masa tenang", "Mukomuko", "Seluma", "hari pemungutan suara", "2 hari lagi"):
            assert words in text
