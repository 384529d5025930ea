"""What is owed to officers: nobody is forgotten, nobody hears it twice, nobody is pestered."""

from collections.abc import Callable

import pytest

from bot.broadcast.delivery import owing
from bot.broadcast.delivery.owing import Patience, Round, Tell
from bot.broadcast.delivery.post import PostponedError

ANI, BUDI, CITRA = 1, 2, 3


def telling(heard: list[int], away: Callable[[int], bool], *, blocked: int = 0) -> Tell:
    """Return what tells officers: some are to be tried later, one cannot be reached at all."""

    async def tell(officer: int) -> bool:
        if away(officer):
            raise PostponedError
        if officer != blocked:
            heard.append(officer)
        return officer != blocked

    return tell


async def test_whoever_was_reached_is_not_told_again() -> None:
    """One officer is in a flood; the others hear it once, and so does the one in the end."""
    heard: list[int] = []
    flooded = {BUDI}
    round_, tell = Round(), telling(heard, flooded.__contains__, blocked=CITRA)
    for _ in range(3):
        with pytest.raises(PostponedError):
            await round_.go("laporan", [ANI, BUDI, CITRA], tell)
    assert heard == [ANI]
    flooded.clear()
    told = await round_.go("laporan", [ANI, BUDI, CITRA], tell)
    assert told == {ANI: True, BUDI: True, CITRA: False}
    assert heard == [ANI, BUDI]


async def test_a_step_that_was_taken_is_not_taken_again() -> None:
    """The preview stood in the chat already when the request behind it was put off."""
    seen: list[int] = []
    asked: list[int] = []
    flooded = {ANI}
    round_ = Round()
    show, ask = telling(seen, lambda _: False), telling(asked, flooded.__contains__)
    with pytest.raises(PostponedError):
        await round_.go("permintaan", [ANI], show, ask)
    flooded.clear()
    assert await round_.go("permintaan", [ANI], show, ask) == {ANI: True}
    assert (seen, asked) == ([ANI], [ANI])


async def test_who_cannot_see_the_preview_is_not_asked() -> None:
    """Nobody approves what they have not seen."""
    seen: list[int] = []
    asked: list[int] = []
    show, ask = telling(seen, lambda _: False, blocked=ANI), telling(asked, lambda _: False)
    assert await Round().go("permintaan", [ANI], show, ask) == {ANI: False}
    assert asked == []


async def test_something_else_is_told_anew() -> None:
    """Another version of a circular is another request."""
    heard: list[int] = []
    round_, tell = Round(), telling(heard, lambda _: False)
    await round_.go(("permintaan", 1), [ANI], tell)
    await round_.go(("permintaan", 2), [ANI], tell)
    assert heard == [ANI, ANI]


def test_patience_grows_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seconds, five, up to a minute; once it is done, the next failure begins anew."""
    now = 100.0
    monkeypatch.setattr(owing, "monotonic", lambda: now)
    patience = Patience()
    assert patience.is_over("laporan")
    waits = []
    for _ in range(6):
        patience.begin("laporan")
        begun = now
        while not patience.is_over("laporan"):
            now += 1.0
        waits.append(now - begun)
    assert waits == [2.0, 5.0, 15.0, 30.0, 60.0, 60.0]
    patience.end("laporan")
    patience.begin("laporan")
    now += 2.0
    assert patience.is_over("laporan")
