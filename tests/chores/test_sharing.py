"""Several workers on one database know within seconds what one of them changed."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.bootstrap import open_house
from bot.chores.content import CONTENT_READ, ContentWatch
from bot.chores.sharing import Sharing
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.subscriptions.choice import Subscription
from tests.fixtures import StillClock
from tests.kit import postgres, premises
from tests.kit.updates import OFFICER_A

CHOICE = Subscription("pemprov", frozenset({"edaran"}))


@pytest.fixture
async def workers(tmp_path: Path) -> AsyncIterator[tuple[House, House]]:
    """Two houses on one PostgreSQL, as in two processes."""
    given = {"DATABASE_URL": await postgres.shared(), "SARING_SUPERADMINS": str(OFFICER_A.id)}
    async with AsyncExitStack() as stack:
        stack.enter_context(premises.shared_content())
        first, second = [
            await stack.enter_async_context(open_house(premises.settings(tmp_path, **given)))
            for _ in range(2)
        ]
        yield first, second


@pytest.mark.loopback
async def test_a_switch_is_seen_by_the_others(workers: tuple[House, House]) -> None:
    """A pause pauses all workers, and its end ends it for all."""
    first, second = workers
    await first.flags.put("paused", "sebentar")
    await second.sharing.once()
    assert second.flags.get("paused") == "sebentar"
    await first.flags.drop("paused")
    await second.sharing.once()
    assert second.flags.get("paused") is None


@pytest.mark.loopback
async def test_an_officer_is_known_to_the_others(workers: tuple[House, House]) -> None:
    """Somebody who was dismissed may nothing more at any worker."""
    first, second = workers
    by = first.officers.of(OFFICER_A.id)
    assert by is not None
    await first.officers.add(77, OfficerRole.EDITOR, "petugas dua", by)
    await second.sharing.once()
    assert second.officers.may(77, OfficerRole.EDITOR)
    await first.officers.remove(77, by)
    await second.sharing.once()
    assert not second.officers.may(77, OfficerRole.VIEWER)


@pytest.mark.loopback
async def test_an_agency_is_not_remembered_for_long(
    workers: tuple[House, House], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next question may come to another worker than the choice did."""
    first, second = workers
    assert await second.subscriptions.agency_of(5) is None
    await first.subscriptions.choose(5, CHOICE)
    monkeypatch.setattr(second.subscriptions, "_seconds", 0.0)
    assert await second.subscriptions.agency_of(5) == "pemprov"


async def test_a_change_while_looking_is_not_undone(tmp_path: Path) -> None:
    """What was read before a change is older than the change."""
    async with open_house(premises.settings(tmp_path)) as house:
        flags = house.flags
        plain = house.database.read

        class Slow:
            """Reads, and is overtaken by a change before it is done."""

            async def __aenter__(self) -> object:
                self._reading = plain()
                return await self._reading.__aenter__()

            async def __aexit__(self, *error: object) -> None:
                await flags.put("paused", "ya")
                await self._reading.__aexit__(None, None, None)

        house.database.read = Slow  # type: ignore[method-assign,assignment]
        await flags.open()
        house.database.read = plain  # type: ignore[method-assign]
        assert flags.get("paused") == "ya"


class Content:
    """Counts how often it is read anew."""

    def __init__(self) -> None:
        self.reads = 0

    def reload(self, today: object) -> None:
        """Read once more."""
        self.reads += 1


async def test_content_is_read_anew_when_somebody_asked(tmp_path: Path) -> None:
    """Once for each time, and not for what was asked before this worker began."""
    async with open_house(premises.settings(tmp_path)) as house:
        await house.flags.put(CONTENT_READ, "kemarin")
        content = Content()
        watch = ContentWatch(content, house.flags, StillClock())  # type: ignore[arg-type]
        await watch.look()
        assert content.reads == 0
        await house.flags.put(CONTENT_READ, "sekarang")
        await watch.look()
        await watch.look()
        assert content.reads == 1


async def test_a_look_that_fails_keeps_no_other_from_looking() -> None:
    """A database that is away is asked again the next time."""
    seen: list[str] = []

    async def fail() -> None:
        raise OSError("gone")

    async def look() -> None:
        seen.append("x")

    await Sharing(fail, look).once()
    assert seen == ["x"]
