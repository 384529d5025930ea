"""/petugas: who may do what, and what becomes of the work of whoever leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState
from bot.house import House
from bot.officers import staff_view, texts
from bot.officers.roles import OfficerRole
from bot.officers.service import LastSuperadminError
from bot.officers.store import Officer
from bot.reply import Reply, quote
from bot.wire import courtesy, menu
from bot.wire.room import Command
from bot.wire.turn import Turn

_PAIR = 2
_MOST_BITS, _LONGEST_LABEL, _MOST_CAMPAIGNS = 63, 64, 200
_OPEN = tuple(state for state in CampaignState if not state.is_over)


class StaffHandlers:
    """Adds and removes officers from the phone."""

    def __init__(self, house: House, commands: Callable[[int], Iterable[Command]]) -> None:
        self._house, self._commands = house, commands
        self._campaigns = Desk.open(house.database, house.cipher, house.clock).campaigns

    async def manage(self, turn: Turn) -> None:
        """Answer /petugas: list, add, remove."""
        words = turn.words.split(maxsplit=3)
        by = self._house.officers.of(turn.person)
        if by is None:
            raise PermissionError("an officer's command reached someone who is none")
        try:
            if len(words) == 4 and words[0] == "tambah":
                label = " ".join(words[3].split())[:_LONGEST_LABEL]
                await self._add(turn, _person(words[1]), _role(words[2]), label, by)
            elif len(words) == 2 and words[0] == "cabut":
                known = self._house.officers.of(_person(words[1], _MOST_BITS))
                await turn.answer(staff_view.asked(known) if known else Reply(texts.NOT_THERE))
            else:
                listed = staff_view.listed(self._house.officers.all())
                await turn.answer(Reply(listed if not words else texts.USAGE))
        except LastSuperadminError:
            await turn.answer(Reply(texts.LAST))
        except SlipError as slip:
            await turn.answer(Reply(f"{slip}{texts.USAGE}"))

    async def removed(self, turn: Turn, word: str) -> None:
        """Remove an officer whose removal was confirmed."""
        by = self._house.officers.of(turn.person)
        try:
            if by is not None:
                person = _person(word.removeprefix(staff_view.PERSON), _MOST_BITS)
                await self._remove(turn, person, by)
        except LastSuperadminError:
            await turn.answer(Reply(texts.LAST, replaces=True))
        except SlipError:
            await turn.answer(Reply(texts.NOT_THERE, replaces=True))

    async def _add(
        self, turn: Turn, person: int, role: OfficerRole, label: str, by: Officer
    ) -> None:
        await self._house.officers.add(person, role, label, by)
        await menu.publish_for(turn.bot, person, self._commands(person))
        told = True
        if person != turn.person:
            welcome = texts.WELCOME.format(role=role.value, may=texts.ROLES[role.value])
            told = await courtesy.tell(turn.bot, person, Reply(welcome))
        html = texts.ADDED.format(label=quote(label), role=role.value)
        await turn.answer(Reply(html + ("" if told else texts.NOT_TOLD)))

    async def _remove(self, turn: Turn, person: int, by: Officer) -> None:
        known = self._house.officers.of(person)
        if known is None or not await self._house.officers.remove(person, by):
            await turn.answer(Reply(texts.NOT_THERE, replaces=True))
            return
        await menu.publish_for(turn.bot, person, self._commands(person))
        campaigns = await self._campaigns.where(_OPEN, _MOST_CAMPAIGNS)
        if person != turn.person:
            await courtesy.tell(turn.bot, person, Reply(texts.FAREWELL))
        first = self._house.officers.is_first(person)
        editors = [o for o in self._house.officers.all() if o.role.covers(OfficerRole.EDITOR)]
        wanting = self._house.settings.two_person and len(editors) < _PAIR
        too_few = len(editors) if wanting else None
        html = staff_view.removed(known, campaigns, first=first, too_few=too_few)
        await turn.answer(Reply(html, replaces=True))


class SlipError(ValueError):
    """A word that is none of those that fit; its text says which, for the officer."""


def _role(word: str) -> OfficerRole:
    """Return the role of a name.

    Raises:
        SlipError: there is no such role.
    """
    try:
        return OfficerRole(word)
    except ValueError:
        raise SlipError(texts.BAD_ROLE.format(role=quote(word))) from None


def _person(word: str, bits: int = 52) -> int:
    """Return the id of a person; Telegram's have at most 52 bits (Bot API, User).

    The officers of local mode have longer ones, and must be removable where they were left behind.

    Raises:
        SlipError: it is no such id.
    """
    if not word.isdecimal() or not 0 < int(word) < 2**bits:
        raise SlipError(texts.BAD_ID.format(word=quote(word)))
    return int(word)
