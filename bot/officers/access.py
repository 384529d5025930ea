"""Who may use which command."""

from __future__ import annotations

from collections.abc import Iterable

from bot.house import House
from bot.officers.roles import OfficerRole
from bot.wire.room import Audience, Command, Room

NEEDS = {
    Audience.VIEWER: OfficerRole.VIEWER,
    Audience.EDITOR: OfficerRole.EDITOR,
    Audience.SUPERADMIN: OfficerRole.SUPERADMIN,
}
"""The officer's role that a command asks for; everyone's commands ask for none."""


def may(house: House, person: int, audience: Audience) -> bool:
    """Tell whether a person belongs to an audience."""
    needed = NEEDS.get(audience)
    return needed is None or house.officers.may(person, needed)


def allowed(house: House, rooms: Iterable[Room], person: int) -> tuple[Command, ...]:
    """Return the commands that a person may use."""
    return tuple(
        command
        for room in rooms
        for command in room.commands
        if may(house, person, command.audience)
    )
