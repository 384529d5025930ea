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
                await self._add(turn, _person(words[1]), OfficerRole(words[2]), label, by)
            elif len(words) == 2 and words[0] == "cabut":
                await self._remove(turn, _person(words[1], _MOST_BITS), by)
            else:
                listed = staff_view.listed(self._house.officers.all())
                await turn.answer(Reply(listed if not words else texts.USAGE))
        except LastSuperadminError:
            await turn.answer(Reply(texts.LAST))
        except ValueError:
            await turn.answer(Reply(texts.USAGE))

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
            await turn.answer(Reply(texts.NOT_THERE))
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
        await turn.answer(Reply(html))


def _person(word: str, bits: int = 52) -> int:
    """Return the id of a person; Telegram's have at most 52 bits (Bot API, User).

    The officers of local mode have longer ones, and must be removable where they were left behind.

    Raises:
        ValueError: it is no such id.
    """
    if not word.isdecimal() or not 0 < int(word) < 2**bits:
        raise ValueError(word)
    return int(word)
