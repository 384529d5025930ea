"""The library of circulars: list, search, card."""

from pathlib import Path

from tests.kit.stage import open_stage


async def test_the_newest_come_first_and_pages_turn(tmp_path: Path) -> None:
    """Every circular can be reached with buttons."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/edaran")
        page = stage.last
        first = page.labels[0]
        await stage.presses("Lebih lama", on=page)
        assert page.labels[0] != first
        await stage.presses("Lebih baru", on=page)
        assert page.labels[0] == first


async def test_a_card_names_office_number_and_points(tmp_path: Path) -> None:
    """The joint circular of MenPANRB about spouses, found by its number."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/edaran 111/2024")
        await stage.presses(0)
        for words in ("Bawaslu", "•", "panduan, bukan putusan"):
            assert words in stage.last.text


async def test_words_that_fit_nothing_are_said_so(tmp_path: Path) -> None:
    """And the way to the whole list."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/edaran zzqq")
        assert "/edaran" in stage.last.text
