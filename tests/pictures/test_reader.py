"""The reader admits, fetches, recalls; a bad picture is an answer, never an error."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.pictures import reader
from bot.pictures.reader import Pictures, open_pictures
from bot.pictures.seen import PictureRefusedError, Refusal, Seen, Sheet
from tests.pictures.samples import encoded

PICTURE = encoded("PNG")


class FakeCrew:
    """A crew that notes what it is given."""

    def __init__(self) -> None:
        self.looked: list[bytes] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def look(self, data: bytes) -> Seen:
        """See one word in everything."""
        await self.gate.wait()
        self.looked.append(data)
        return Seen("Halo")

    async def mark(self, sheets: Sequence[Sheet]) -> bytes:
        """Break down."""
        raise PictureRefusedError(Refusal.BROKEN)

    async def close(self) -> None:
        """Nothing to end."""


async def test_an_identical_picture_is_looked_at_once() -> None:
    """In the same moment or minutes later, the same bytes are read once."""
    crew = FakeCrew()
    pictures = Pictures(crew)
    many = await asyncio.gather(*(pictures.read(fetch) for _ in range(5)))
    later = await pictures.read(fetch)
    assert {looked.seen.text for looked in (*many, later)} == {"Halo"}
    assert len(crew.looked) == 1


async def test_a_long_queue_is_said_and_not_joined() -> None:
    """Beyond the bound nothing is even fetched; afterwards there is room again."""
    crew = FakeCrew()
    crew.gate.clear()
    pictures = Pictures(crew, in_hand=2)
    waiting = [asyncio.create_task(pictures.read(fetch)) for _ in range(2)]
    await asyncio.sleep(0)
    assert (await pictures.read(never)).seen.refusal is Refusal.BUSY
    crew.gate.set()
    await asyncio.gather(*waiting)
    assert (await pictures.read(fetch)).seen.text == "Halo"


async def test_what_is_no_picture_reaches_no_worker() -> None:
    """A PDF under another name is refused in the bot, at once."""
    crew = FakeCrew()

    async def pdf() -> bytes:
        return b"%PDF-1.7"

    assert (await Pictures(crew).read(pdf)).seen.refusal is Refusal.NOT_A_PICTURE
    assert crew.looked == []


async def test_a_picture_that_cannot_be_fetched_is_an_answer() -> None:
    """What went wrong on the way is what is seen."""

    async def lost() -> bytes:
        raise PictureRefusedError(Refusal.LOST)

    assert (await Pictures(FakeCrew()).read(lost)).seen.refusal is Refusal.LOST


async def test_marks_are_a_courtesy() -> None:
    """When a picture cannot be marked, the answer goes out without it."""
    assert await Pictures(FakeCrew()).mark([Sheet(PICTURE, ())]) is None


async def test_a_slim_installation_has_no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the packages there is None, and the log says so at the start."""
    monkeypatch.setattr(reader, "_NEEDED", ("no_such_package",))
    async with open_pictures() as pictures:
        assert pictures is None


async def test_nothing_heavy_is_imported_before_a_picture_comes() -> None:
    """The start of the bot pays nothing for pictures: the packages load in the worker."""
    code = "import sys, bot.pictures.reader; print([m for m in sys.modules if m in %r])"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code % (["PIL", "numpy", "faster_paddle", "ai_edge_litert"],),
        stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert (await process.communicate())[0].strip() == b"[]"


async def fetch() -> bytes:
    """Hand over the picture."""
    return PICTURE


async def never() -> bytes:
    """Fail: this was not to be fetched."""
    raise AssertionError("fetched")
