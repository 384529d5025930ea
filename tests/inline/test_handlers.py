"""Cards for any chat: cited, current, and nobody's usage."""

from pathlib import Path

from sqlalchemy import func, select

from bot.statistics.store import DailyCountRow
from bot.statistics.visitor_store import VisitorRow
from tests.kit import updates
from tests.kit.stage import Stage, open_stage


async def results(stage: Stage, words: str) -> list[dict[str, object]]:
    """Type words behind the bot's name in another chat and return what is offered."""
    before = len(stage.request.sent("answerInlineQuery"))
    await stage.sends(updates.inline(words))
    calls = stage.request.sent("answerInlineQuery")[before:]
    assert len(calls) == 1
    offered: list[dict[str, object]] = calls[0].values["results"]
    return offered


async def test_a_card_carries_its_basis(tmp_path: Path) -> None:
    """Who reads it elsewhere sees where it comes from."""
    async with open_stage(tmp_path) as stage:
        first = (await results(stage, "suka"))[0]
        assert "panduan, bukan putusan" in str(first["input_message_content"])


async def test_an_empty_query_offers_something(tmp_path: Path) -> None:
    """Before the first letter."""
    async with open_stage(tmp_path) as stage:
        assert await results(stage, "")


async def test_a_withdrawn_card_is_not_offered(tmp_path: Path) -> None:
    """What an officer doubts must not travel."""
    async with open_stage(tmp_path) as stage:
        identifier = str((await results(stage, "follow"))[0]["id"])
        await stage.officer_a.says(f"/tarik {identifier} diperiksa lagi")
        assert identifier not in [result["id"] for result in await results(stage, "follow")]


async def test_keystrokes_are_not_counted(tmp_path: Path) -> None:
    """Eight letters are no eight questions."""
    async with open_stage(tmp_path) as stage:
        for length in range(1, 5):
            await results(stage, "suka"[:length])
        await stage.house.tally.flush()
        async with stage.house.database.read() as session:
            assert await session.scalar(select(func.count()).select_from(DailyCountRow)) == 0


async def test_a_chosen_card_is_counted_and_nothing_else(tmp_path: Path) -> None:
    """Which card; an id that is not ours is nobody's doing. There is nobody to answer."""
    async with open_stage(tmp_path) as stage:
        card = str((await results(stage, "suka"))[0]["id"])
        await stage.sends(updates.chosen(card, "suka"))
        await stage.sends(updates.chosen("Wkqz", "suka"))
        await stage.house.tally.flush()
        async with stage.house.database.read() as session:
            rows = (await session.scalars(select(DailyCountRow))).all()
            visitors = await session.scalar(select(func.count()).select_from(VisitorRow))
        assert [(row.event, row.topic, row.n) for row in rows] == [("sebaris", card, 1)]
        assert visitors == 0
        assert not stage.asn.room.replies


async def test_the_button_of_a_circular_offers_that_circular(tmp_path: Path) -> None:
    """Share means this one, not the answers nearest to its subject."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/edaran")
        await stage.presses(0)
        share = next(b for b in stage.last.buttons if "switch_inline_query" in b)
        first = (await results(stage, share["switch_inline_query"]))[0]
        assert stage.last.text.splitlines()[0].removeprefix("📜 ") in str(first["title"])
