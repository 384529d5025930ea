"""The officers' buttons about changed content, and who is asked when nobody pressed anything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot import log
from bot.action import Action
from bot.broadcast import phrases
from bot.broadcast.campaign import Campaign
from bot.broadcast.service import Broadcasts
from bot.content.library import Library
from bot.house import House
from bot.news import texts, view
from bot.news.service import News, Offer, together
from bot.news.store import HandledError
from bot.officers.roles import OfficerRole
from bot.officers.store import Officer
from bot.reply import Reply
from bot.wire.room import Room
from bot.wire.turn import Turn

_log = log.get(__name__)


class NewsHandlers:
    """Offers changes to officers and does what they decide."""

    def __init__(self, house: House, office: Broadcasts) -> None:
        self._house, self._office = house, office
        self._news = News(house, office.desk, office.notices)
        office.published = self.published
        self._verbs: dict[str, Callable[[Turn, Officer, Sequence[str]], Awaitable[None]]] = {
            "home": self._home, "list": self._list, "open": self._open, "tell": self._tell,
            "skip": self._skip, "none": self._none, "on": self._on, "off": self._off,
        }  # fmt: skip

    def room(self) -> Room:
        """Return what this room offers; its door is a button of /siarkan."""
        return Room(view.ROOM, press=self.press)

    async def begin(self) -> None:
        """Remember what subscribers know, before it changes."""
        await self._news.begin()

    async def start(self) -> None:
        """At the start, or after a reload by signal: offer what changed to the superadmins."""
        try:
            await self._offer_to(self._superadmins(), texts.STARTED)
        except Exception:  # noqa: BLE001 - the bot answers people without it
            _log.exception("changes_not_offered")

    async def after(self, note: str, about: str | None = None) -> Reply:
        """Return what an officer's act came to, with what should be decided now.

        Args:
            note: what was done, in words.
            about: the entry it was about; what waits beside it is not shown then.
        """
        offers = await self._news.offers()
        shown = [one for one in offers if about is None or one.is_about(about)]
        if not shown:
            return Reply(note)
        await self._news.first_seen(offers)
        return view.listing(shown, self._library, note)

    async def published(self, campaign: Campaign) -> None:
        """Offer what a correction or a recall did to the library to whoever sent it."""
        try:
            if await self._news.published(campaign):
                await self._offer_to((campaign.teller.id,), None)
        except Exception:  # noqa: BLE001 - the campaign itself goes on
            _log.exception("changes_not_offered")

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button."""
        officer, run = self._house.officers.of(turn.person), self._verbs.get(pressed.verb)
        if officer is None or not officer.role.covers(OfficerRole.EDITOR) or run is None:
            await turn.toast(phrases.NOT_OFFICER if run is not None else phrases.OLD, alert=True)
            return
        await turn.toast()
        try:
            await run(turn, officer, pressed.args)
        except HandledError:
            offers = await self._news.offers()
            await turn.answer(view.listing(offers, self._library, texts.HANDLED))

    async def _home(self, turn: Turn, _: Officer, __: Sequence[str]) -> None:
        await turn.answer(await self._page())

    async def _list(self, turn: Turn, _: Officer, __: Sequence[str]) -> None:
        await turn.answer(view.listing(await self._news.offers(), self._library))

    async def _open(self, turn: Turn, _: Officer, args: Sequence[str]) -> None:
        offers = await self._news.offers()
        wanted = next((one for one in offers if one.batch.topic_group == _first(args)), None)
        if wanted is None:
            raise HandledError
        await turn.answer(view.offer(wanted, self._library, among_others=len(offers) > 1))

    async def _tell(self, turn: Turn, by: Officer, args: Sequence[str]) -> None:
        told = await self._news.tell(_first(args), _second(args), by)
        audience, _ = await self._office.reviewer.reach(told)
        starts, now = told.starts, self._house.clock.now()
        later = starts is not None and starts.date() > self._office.notices.quiet.after(now).date()
        await turn.answer(view.told(told, audience.total, later=later))

    async def _skip(self, turn: Turn, by: Officer, args: Sequence[str]) -> None:
        number = await self._news.skip(_first(args), _second(args), by)
        await turn.answer(Reply(texts.SKIPPED.format(n=number), replaces=True))

    async def _none(self, turn: Turn, by: Officer, args: Sequence[str]) -> None:
        offers = await self._news.offers()
        if not offers or together(offers) != _first(args):
            raise HandledError
        number = 0
        for one in offers:
            number += await self._news.skip(one.batch.topic_group, one.batch.token, by)
        await turn.answer(Reply(texts.SKIPPED.format(n=number), replaces=True))

    async def _on(self, turn: Turn, by: Officer, _: Sequence[str]) -> None:
        await self._office.switch.turn(by, on=True)
        await turn.answer(await self._page())

    async def _off(self, turn: Turn, by: Officer, _: Sequence[str]) -> None:
        await self._office.switch.turn(by, on=False)
        await turn.answer(await self._page())

    async def _page(self) -> Reply:
        offers = await self._news.offers()
        return view.home(offers, self._library, switched_on=self._office.switch.on)

    async def _offer_to(self, people: Sequence[int], note: str | None) -> None:
        """Ask officers outside an update, once for each state of things."""
        offers: tuple[Offer, ...] = await self._news.offers()
        if not offers or not await self._news.first_seen(offers):
            return
        post = self._office.post
        reply = view.listing(offers, self._library, note)
        reached = [await post.tell(person, reply) for person in people] if post is not None else []
        if not any(message is not None for message in reached):
            await self._news.unseen()

    def _superadmins(self) -> tuple[int, ...]:
        return tuple(
            officer.person
            for officer in self._house.officers.all()
            if officer.role is OfficerRole.SUPERADMIN
        )

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


def _first(args: Sequence[str]) -> str:
    return args[0] if args else ""


def _second(args: Sequence[str]) -> str:
    return args[1] if len(args) > 1 else ""
