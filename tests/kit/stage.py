"""The stage: people talk to the real Application, and the test looks at their chats.

::

    async with open_stage(tmp_path) as stage:
        await stage.says("Bolehkah saya menyukai kiriman calon?")
        assert "…" in stage.last.text
        await stage.presses("Lihat aturan")

Leaving the stage fails the test when something went out that Telegram would refuse, when a handler
raised, or when a pressed button still spins.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs
from telegram.ext import Application

from bot.bootstrap import build_application, open_house
from bot.clock import Clock
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.rooms import Rooms
from bot.screening.service import PictureReader
from bot.wire.failure import Failures
from tests.kit import premises, updates
from tests.kit.botapi import Upload
from tests.kit.chat import Json, Room, Shown, Toast
from tests.kit.request import RecordingRequest
from tests.kit.updates import ASN, OFFICER_A, OFFICER_B, Person

QUIET_SECONDS = 0.01
"""How long an album waits for its next picture on the stage."""
_PATIENCE = 30.0

App = Application[Any, Any, Any, Any, Any, Any]


@dataclass
class Stage:
    """A running Application with a fake Telegram around it.

    Attributes:
        request: the fake Telegram: calls, trouble, chats.
        errors: what handlers raised.
        log: what was logged, as events with fields, before they are written out.
        person: who acts when nobody is named.
    """

    house: House
    application: App
    rooms: Rooms
    request: RecordingRequest
    errors: list[Exception] = field(default_factory=list)
    log: list[MutableMapping[str, Any]] = field(default_factory=list)
    person: Person = ASN

    @property
    def asn(self) -> Actor:
        """An ordinary civil servant."""
        return Actor(self, ASN)

    @property
    def officer_a(self) -> Actor:
        """The officer of the settings: a superadmin."""
        return Actor(self, OFFICER_A)

    @property
    def officer_b(self) -> Actor:
        """The second officer, for what takes two."""
        return Actor(self, OFFICER_B)

    def actor(self, person: Person) -> Actor:
        """Return anybody else."""
        return Actor(self, person)

    async def says(self, text: str, **extra: Any) -> list[Shown]:
        """Let the ordinary ASN write; see :meth:`Actor.says`."""
        return await Actor(self, self.person).says(text, **extra)

    async def sends(self, *raw: Json) -> list[Shown]:
        """Let updates happen one after another; return what the bot said or edited."""
        return await Actor(self, self.person).sends(*raw)

    async def presses(self, which: str | int, on: Shown | None = None) -> list[Shown]:
        """Let the ordinary ASN press a button; see :meth:`Actor.presses`."""
        return await Actor(self, self.person).presses(which, on)

    @property
    def last(self) -> Shown:
        """The bot's newest message to the ordinary ASN."""
        return Actor(self, self.person).last

    @property
    def messages(self) -> list[Shown]:
        """The chat of the ordinary ASN as it stands."""
        return Actor(self, self.person).messages

    async def deliver(self, *raw: Json) -> None:
        """Hand updates to the Application in order, and wait until all they caused is done."""
        before = asyncio.all_tasks()
        await self.deliver_without_settling(*raw)
        await self.settle(before)

    async def deliver_without_settling(self, *raw: Json) -> None:
        """Hand updates to the Application in order; albums may still be gathering afterwards."""
        for update in raw:
            self.request.world.receive(update)
        parsed = [updates.parsed(update, self.application.bot) for update in raw]
        processor = self.application.update_processor
        await asyncio.gather(
            *(
                processor.process_update(update, self.application.process_update(update))
                for update in parsed
            )
        )

    async def settle(self, before: set[asyncio.Task[Any]] | None = None) -> None:
        """Wait until every answer that is owed was given, and every task begun since is done.

        Args:
            before: the tasks that need not end, such as tickers; those running now unless given.
        """
        kept = before if before is not None else asyncio.all_tasks()
        await self.rooms.drain()
        current = asyncio.current_task()
        while begun := {task for task in asyncio.all_tasks() - kept if task is not current}:
            _, late = await asyncio.wait(begun, timeout=_PATIENCE)
            if late:
                raise TimeoutError(f"still running: {[task.get_coro() for task in late]}")
            await self.rooms.drain()

    async def until(self, done: Callable[[], bool], patience: float = _PATIENCE) -> None:
        """Wait for work in the background, such as a broadcast, until ``done()`` is true.

        Raises:
            TimeoutError: it did not become true in time (seconds).
        """
        async with asyncio.timeout(patience):
            while not done():  # noqa: ASYNC110 - the condition is the test's, there is no event
                await asyncio.sleep(0.005)

    def picture(self, data: bytes, file_id: str, name: str = "foto.jpg") -> str:
        """Register a picture's bytes, so that an update may carry its id; return the id."""
        return self.request.world.files.keep(Upload(name, data, "image/jpeg"), file_id=file_id)

    def assert_clean(self) -> None:
        """Fail when Telegram would refuse something, a handler raised, or a button spins.

        Raises:
            AssertionError: what is wrong; the first error is its cause.
        """
        if self.errors:
            raise AssertionError(f"handlers raised: {self.errors!r}") from self.errors[0]
        self.request.assert_clean()
        if self.request.world.spinning:
            raise AssertionError(f"pressed but never answered: {self.request.world.spinning}")

    @contextmanager
    def errors_expected(self) -> Iterator[list[Exception]]:
        """Collect errors of handlers apart, for a test that means to provoke them."""
        kept, self.errors = self.errors, []
        try:
            yield self.errors
        finally:
            self.errors = kept


@dataclass(frozen=True)
class Actor:
    """One person in a private chat with the bot."""

    stage: Stage
    person: Person

    @property
    def room(self) -> Room:
        """The chat."""
        return self.stage.request.world.room(self.person.id)

    @property
    def messages(self) -> list[Shown]:
        """What stands in the chat now, of both sides."""
        return self.room.messages

    @property
    def last(self) -> Shown:
        """The bot's newest message."""
        return self.room.last

    @property
    def toasts(self) -> Sequence[Toast]:
        """The notices after pressed buttons."""
        return self.room.toasts

    async def says(self, text: str, **extra: Any) -> list[Shown]:
        """Write a text; return what the bot said or edited in this chat."""
        return await self.sends(updates.text(text, self.person, **extra))

    async def sends(self, *raw: Json) -> list[Shown]:
        """Let updates happen, lists of them (albums) too; return what the bot said or edited."""
        edits = {shown.id: shown.edits for shown in self.room.log}
        await self.stage.deliver(*raw)
        return [
            shown
            for shown in self.room.replies
            if shown.id not in edits or edits[shown.id] != shown.edits
        ]

    async def presses(self, which: str | int, on: Shown | None = None) -> list[Shown]:
        """Press a button by number, label or part of a label, under the newest message with one.

        Raises:
            LookupError: there is no such button, or it tells the bot nothing.
        """
        shown = on or self._with_buttons()
        return await self.sends(updates.press(shown.button(which), shown.raw, self.person))

    def _with_buttons(self) -> Shown:
        for shown in reversed(self.room.replies):
            if shown.buttons:
                return shown
        raise LookupError(f"no message with buttons in chat {self.person.id}")


@asynccontextmanager
async def open_stage(
    folder: Path,
    *,
    clock: Clock | None = None,
    request: RecordingRequest | None = None,
    pictures: PictureReader | None = None,
    clean: bool = True,
    **overrides: Any,
) -> AsyncIterator[Stage]:
    """Build the real Application on a fake Telegram, with officers A (superadmin) and B (editor).

    Args:
        folder: where its database and key live, such as ``tmp_path``.
        clock: the bot's clock; ``SARING_TODAY="2024-10-05"`` is the simpler way to move the day.
        request: a fake Telegram prepared before.
        pictures: reads pictures; None as on a slim installation.
        clean: whether leaving looks at :meth:`Stage.assert_clean`.
        overrides: settings by the names of their variables.
    """
    given = {"SARING_SUPERADMINS": str(OFFICER_A.id)} | overrides
    request = request or RecordingRequest()
    with premises.shared_content(), capture_logs() as events:
        async with open_house(premises.settings(folder, **given), clock) as house:
            await _second_officer(house)
            application, rooms = build_application(
                house, request, pictures=pictures, quiet=QUIET_SECONDS
            )
            stage = Stage(house, application, rooms, request, log=events)
            with _noted(stage):
                async with application:
                    yield stage
                    await rooms.drain()
            if clean:
                stage.assert_clean()


async def _second_officer(house: House) -> None:
    first = house.officers.of(OFFICER_A.id)
    if first is not None and house.officers.of(OFFICER_B.id) is None:
        await house.officers.add(OFFICER_B.id, OfficerRole.EDITOR, "petugas kedua", first)


@contextmanager
def _noted(stage: Stage) -> Iterator[None]:
    """Keep every error the bot apologises for, so that the test sees it too."""
    plain = Failures.failed

    async def failed(self: Failures, update: object, bot: Any, error: Exception) -> None:
        stage.errors.append(error)
        await plain(self, update, bot, error)

    Failures.failed = failed  # type: ignore[method-assign]
    try:
        yield
    finally:
        Failures.failed = plain  # type: ignore[method-assign]
