"""/langganan, /berhenti, and the end of a subscription when the bot is blocked."""

from __future__ import annotations

from dataclasses import replace

from bot.action import Action, action
from bot.content.library import Library
from bot.house import House
from bot.reply import Button, Reply, paragraphs, quote
from bot.statistics.events import Event
from bot.subscriptions import texts
from bot.subscriptions.choice import REMINDERS, Subscription, from_mask, to_mask
from bot.wire.room import Command, Room
from bot.wire.turn import Turn

_ROOM = "sub"


class SubscriptionHandlers:
    """Lets a person choose agency and topic groups. The half-made choice lives in the buttons."""

    def __init__(self, house: House) -> None:
        self._house = house

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            _ROOM,
            commands=(
                Command("langganan", "Dikabari bila ada edaran atau perubahan", self.open),
                Command("berhenti", "Berhenti berlangganan", self.stop),
            ),
            press=self.press,
        )

    async def open(self, turn: Turn) -> None:
        """Answer /langganan."""
        chosen = await self._house.subscriptions.of(turn.chat)
        await turn.answer(_current(self._library, chosen) if chosen else _agencies(self._library))

    async def stop(self, turn: Turn) -> None:
        """Answer /berhenti."""
        await turn.answer(Reply(await self._end(turn.chat)))

    async def blocked(self, chat: int) -> None:
        """End the subscription of a chat that blocked the bot."""
        if await self._house.subscriptions.end(chat):
            self._house.tally.count(Event.SUBSCRIPTION, outcome="diblokir")

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of the choice."""
        if pressed.verb == "save" and pressed.args[1:] == ("0",):
            await turn.toast(texts.NONE_CHOSEN, alert=True)
            return
        await turn.toast()
        await turn.answer(await self._page(turn.chat, pressed))

    async def _page(self, chat: int, pressed: Action) -> Reply:
        library = self._library
        if pressed.verb == "open":
            chosen = await self._house.subscriptions.of(chat)
            return _current(library, chosen) if chosen else _agencies(library)
        if pressed.verb == "stop":
            return Reply(await self._end(chat), replaces=True)
        if pressed.verb == "edit":
            return _agencies(library, pressed.number(0) if pressed.args else 1, replaces=True)
        if pressed.verb == "remind":
            return await self._remind(chat, on=pressed.args == ("1",))
        agency = pressed.args[0] if pressed.args else ""
        if agency not in library.agencies:
            return Reply(texts.GONE, replaces=True)
        mask = pressed.number(1) if len(pressed.args) > 1 else 1
        if pressed.verb == "save":
            return await self._save(chat, agency, mask)
        return _topics(library, agency, mask)

    async def _save(self, chat: int, agency: str, mask: int) -> Reply:
        topics = from_mask(mask, tuple(self._library.topic_groups))
        await self._house.subscriptions.choose(chat, Subscription(agency, topics))
        self._house.tally.count(Event.SUBSCRIPTION, outcome="mulai", agency=agency)
        html = texts.SAVED.format(
            topics=_names(self._library, topics),
            agency=quote(self._library.agencies[agency].name),
        )
        return Reply(html, replaces=True)

    async def _remind(self, chat: int, *, on: bool) -> Reply:
        """Add or take away the reminders with one tap; whoever is not subscribed says where first.

        The region follows from the agency, and without a region there is nothing to remind of.
        """
        library, chosen = self._library, await self._house.subscriptions.of(chat)
        if chosen is None:
            if not on:
                return Reply(texts.NOT_SUBSCRIBED)
            only = to_mask(frozenset({REMINDERS}), tuple(library.topic_groups))
            asked = _agencies(library, only)
            return replace(asked, html=paragraphs(texts.TO_REMIND, asked.html))
        topics = chosen.topics | {REMINDERS} if on else chosen.topics - {REMINDERS}
        if not topics:
            return Reply(await self._end(chat))
        if topics != chosen.topics:
            await self._house.subscriptions.choose(chat, Subscription(chosen.agency, topics))
        agency = library.agencies.get(chosen.agency)
        name = quote(agency.name if agency is not None else chosen.agency)
        return Reply((texts.REMINDED if on else texts.NOT_REMINDED).format(agency=name))

    async def _end(self, chat: int) -> str:
        if not await self._house.subscriptions.end(chat):
            return texts.NOT_SUBSCRIBED
        self._house.tally.count(Event.SUBSCRIPTION, outcome="berhenti")
        return texts.ENDED

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


def _agencies(library: Library, mask: int = 1, *, replaces: bool = False) -> Reply:
    agencies = list(library.agencies.values())
    buttons = [Button(agency.name, action(_ROOM, "topics", agency.id, mask)) for agency in agencies]
    rows = tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
    return Reply(texts.ASK_AGENCY, rows, replaces=replaces)


def _topics(library: Library, agency: str, mask: int) -> Reply:
    rows = []
    for place, group in enumerate(library.topic_groups.values()):
        title = f"{group.emoji} {group.title}"
        label = (texts.ON if mask >> place & 1 else texts.OFF).format(title=title)
        rows.append((Button(label, action(_ROOM, "topics", agency, mask ^ (1 << place))),))
    rows.append((Button(texts.SAVE, action(_ROOM, "save", agency, mask)),))
    rows.append((Button(texts.CHANGE, action(_ROOM, "edit", mask)),))
    html = texts.ASK_TOPICS.format(agency=quote(library.agencies[agency].name))
    return Reply(html, tuple(rows), replaces=True)


def _current(library: Library, chosen: Subscription) -> Reply:
    agency = library.agencies.get(chosen.agency)
    mask = to_mask(chosen.topics, tuple(library.topic_groups))
    html = texts.CURRENT.format(
        agency=quote(agency.name if agency else chosen.agency),
        topics=_names(library, chosen.topics),
    )
    step = ("topics", chosen.agency, mask) if agency else ("edit", mask)
    change = action(_ROOM, *step)
    buttons = (
        Button(texts.CHANGE_BUTTON, change),
        Button(texts.STOP_BUTTON, action(_ROOM, "stop")),
    )
    return Reply(html, (buttons,))


def _names(library: Library, topics: frozenset[str]) -> str:
    return ", ".join(
        quote(group.title.lower()) for group in library.topic_groups.values() if group.id in topics
    )
