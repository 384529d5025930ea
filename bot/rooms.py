"""The rooms of the house: what the bot can do, in one list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.answers.handlers import AnswerHandlers
from bot.answers.service import AnswerService
from bot.broadcast.draft.files import FileReader
from bot.broadcast.handlers import BroadcastHandlers
from bot.broadcast.service import Broadcasts
from bot.calendar.handlers import CalendarHandlers
from bot.calendar.service import Reminders
from bot.circulars.handlers import CircularHandlers
from bot.helpdesk.handlers import HelpdeskHandlers
from bot.helpdesk.service import Helpdesk
from bot.helpdesk.store import HelpdeskStore
from bot.house import House
from bot.inline.handlers import InlineHandlers
from bot.intake.gathering import QUIET_SECONDS
from bot.intake.handlers import IntakeHandlers
from bot.news.handlers import NewsHandlers
from bot.officers.access import allowed
from bot.officers.alarm import Alarm
from bot.officers.handlers import OfficerHandlers
from bot.pictures.handlers import PictureHandlers
from bot.pictures.store import MaterialStore
from bot.privacy.handlers import PrivacyHandlers
from bot.privacy.service import Erasing
from bot.reporting.handlers import ReportingHandlers
from bot.rulebook.handlers import RulebookHandlers
from bot.screening.handlers import ScreeningHandlers
from bot.screening.service import PictureReader, ScreeningService
from bot.statistics.handlers import StatisticsHandlers
from bot.subscriptions.handlers import SubscriptionHandlers
from bot.welcome.handlers import WelcomeHandlers
from bot.wire.room import Command, Room
from bot.wire.turn import Turn


@dataclass(frozen=True)
class Rooms:
    """The rooms that the wire speaks to directly, and the list of all."""

    intake: IntakeHandlers
    screening: ScreeningHandlers
    inline: InlineHandlers
    subscriptions: SubscriptionHandlers
    broadcasts: Broadcasts
    news: NewsHandlers
    reminders: Reminders
    alarm: Alarm
    all: tuple[Room, ...]

    async def drain(self) -> None:
        """Wait for every answer that is still owed, and in local mode for every due broadcast."""
        await self.intake.gathering.drain()
        await self.broadcasts.drain()

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every command of every room, in the order of the help page."""
        return tuple(command for room in self.all for command in room.commands)


def furnish(
    house: House,
    failed: Callable[[Turn, Exception], Awaitable[None]],
    pictures: PictureReader | None = None,
    quiet: float = QUIET_SECONDS,
) -> Rooms:
    """Build every room.

    Args:
        house: what the rooms share.
        failed: takes an error of work that no update waits for.
        pictures: reads pictures; None on a slim installation.
        quiet: how long an album waits for its next picture, in seconds.
    """
    answers = AnswerHandlers(house, AnswerService(house.editions, house.flags, house.tally))
    materials = MaterialStore(house.database)
    desk = Helpdesk(HelpdeskStore(house.database, house.cipher), house.clock, house.tally)
    screens = ScreeningService(house.editions, pictures, materials)
    screening = ScreeningHandlers(house, screens, desk.send_feedback)
    subscriptions = SubscriptionHandlers(house)
    helpdesk = HelpdeskHandlers(house, desk, answers, screening)
    broadcasts = Broadcasts(house)
    news = NewsHandlers(house, broadcasts)
    broadcast = BroadcastHandlers(house, broadcasts, FileReader(pictures), screening.together)
    intercept = (helpdesk.intercept, screening.intercept, broadcast.intercept)
    intake = IntakeHandlers(
        house, answers, screening, failed, interceptors=intercept,
        edit_interceptors=(broadcast.intercept,), quiet=quiet,
    )  # fmt: skip
    listed: list[Room] = []

    def commands_of(person: int) -> tuple[Command, ...]:
        return allowed(house, listed, person)

    welcome = WelcomeHandlers(house, answers, screening, commands_of)
    kept = (house.subscriptions.end, desk.erase, broadcasts.forget)
    forget = (intake.forget, screening.forget, helpdesk.forget, broadcast.forget)
    privacy = PrivacyHandlers(Erasing(house, kept, forget))
    listed += [
        welcome.room(), RulebookHandlers(house).room(), answers.room(), screening.room(),
        CalendarHandlers(house).room(), CircularHandlers(house).room(), subscriptions.room(),
        helpdesk.room(), ReportingHandlers(house).room(), privacy.room(),
        PictureHandlers(house, pictures, materials).room(), broadcast.room(),
        StatisticsHandlers(house).room(), news.room(),
        OfficerHandlers(house, commands_of, news).room(),
    ]  # fmt: skip
    return Rooms(
        intake, screening, InlineHandlers(house), subscriptions, broadcasts, news,
        Reminders(house, broadcasts), Alarm(house, broadcasts), tuple(listed),
    )  # fmt: skip
