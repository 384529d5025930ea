"""The room's services on one desk, and the background service while the bot runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from bot import log
from bot.broadcast.approval.approving import Approving, Rules
from bot.broadcast.approval.review import Reviewer
from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.carriage import Tempo
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.post import Post
from bot.broadcast.delivery.runner import Runner
from bot.broadcast.delivery.staff import Roster, Shelf, Staff
from bot.broadcast.desk import Desk
from bot.broadcast.draft.drafting import Drafting
from bot.broadcast.follow_up.following import Following
from bot.broadcast.notices import Notices, Switch
from bot.broadcast.release.releasing import Releasing
from bot.broadcast.release.schedule import QuietHours
from bot.chores.ticker import Chore
from bot.house import House

_ERASE_EVERY = timedelta(hours=1)
_USUAL_QUIET = "21:00-06:00"
_log = log.get(__name__)

Published = Callable[[Campaign], Awaitable[None]]
"""Is told of a campaign that has put something into the library. May be told again."""


Renewed = Callable[[Campaign], Campaign | None]
"""Returns a campaign that is due in the words of today's content, None when they are untrue."""


async def _nobody(_: Campaign) -> None:
    """Take no note of what was published."""


def _as_it_is(campaign: Campaign) -> Campaign:
    """Leave what officers wrote in their words."""
    return campaign


class Broadcasts:
    """Everything officers can do with broadcasts, and what goes on by itself."""

    def __init__(self, house: House, tempo: Tempo | None = None) -> None:
        self.house = house
        self.desk = Desk.open(house.database, house.cipher, house.clock)
        self.switch = Switch(house.flags, house.officers)
        rules, roster = Rules(house.settings.two_person, lambda: self.switch.on), Roster(house)
        self.tempo = tempo or Tempo(house.settings.broadcast_rate)
        self.reviewer = Reviewer(self.desk, house.editions, self.tempo.rate)
        self.drafting = Drafting(self.desk, self.poke)
        self.approving = Approving(
            self.desk, self.poke, house.editions, roster, self.reviewer, rules
        )
        quiet = _quiet(house)
        self.releasing = Releasing(self.desk, self.poke, roster, rules, quiet)
        self.notices = Notices(self.desk, self.poke, quiet)
        self.following = Following(self.desk, self.poke, house.editions)
        self.published: Published = _nobody
        self.renewed: Renewed = _as_it_is
        self.post: Post | None = None
        self._runner: Runner | None = None

    async def start(self, post: Post, busy: Callable[[], bool]) -> None:
        """Put the publications into the library and begin to serve in the background.

        Args:
            post: the way to officers and recipients.
            busy: tells whether people are being answered just now; they go first.
        """
        shelf = Shelf(self.desk, self.house.editions, self._today)
        await shelf.refresh()
        self.house.sharing.add(shelf.refresh)
        self.post = post
        staff = Staff(
            self.house, self.desk, post, self.reviewer, self.releasing, self.published,
            self.renewed,
        )  # fmt: skip
        self._runner = Runner(self.desk, staff, self.tempo, busy)
        erasure = Chore("broadcast_erasure", _ERASE_EVERY, self._runner.upkeep.forget)
        self.house.chores.add(erasure)
        self._runner.start()

    async def stop(self) -> None:
        """Let nothing more leave and write down what is on its way."""
        if self._runner is not None:
            await self._runner.stop()
            self._runner = None

    def poke(self) -> None:
        """Say that there may be something to do."""
        if self._runner is not None:
            self._runner.poke()

    async def settled(self) -> None:
        """Wait until nothing is due any more."""
        if self._runner is not None:
            await self._runner.settled()

    async def drain(self) -> None:
        """In local mode, wait until nothing is due; on Telegram a restart goes on with it."""
        if self.house.settings.token is None:
            await self.settled()

    @property
    def figures(self) -> Figures | None:
        """How far the campaign is that this process sends, or None."""
        return self._runner.figures if self._runner is not None else None

    async def forget(self, chat: int) -> bool:
        """Erase a chat from the ledgers; tell whether there was anything."""
        return await self.desk.accounts.forget_chat(chat)

    def _today(self) -> date:
        return self.house.clock.now().date()


def _quiet(house: House) -> QuietHours:
    try:
        return QuietHours.parse(house.settings.quiet_hours)
    except ValueError:
        _log.error("quiet_hours_malformed", advice="HH:MM-HH:MM or -", used=_USUAL_QUIET)
        return QuietHours.parse(_USUAL_QUIET)
