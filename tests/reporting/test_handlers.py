"""Official channels only; a report is never taken here."""

from pathlib import Path

from tests.kit.stage import open_stage


async def test_outside_doors_come_first_and_nothing_is_called_anonymous(tmp_path: Path) -> None:
    """Pressure may come from within one's own agency."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/lapor")
        text = stage.last.text
        assert "tidak menerima laporan" in text
        assert "tidak anonim" in text
        library = stage.house.editions.current.library
        outside = [channel.name for channel in library.channels.values() if channel.outside]
        inside = [channel.name for channel in library.channels.values() if not channel.outside]
        places = [text.index(name) for name in outside + inside if name in text]
        assert places == sorted(places)
