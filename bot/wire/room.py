"""What a room offers to the outside: commands, buttons, addresses. The list is in bot/rooms.py."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.action import Action
from bot.wire.turn import Turn

Handler = Callable[[Turn], Awaitable[None]]
ButtonHandler = Callable[[Turn, Action], Awaitable[None]]


class Audience(StrEnum):
    """Who sees a command in the menu, and who may use it."""

    EVERYONE = "semua"
    VIEWER = "petugas_baca"
    EDITOR = "petugas_sunting"
    SUPERADMIN = "superadmin"


@dataclass(frozen=True)
class Command:
    """A slash command."""

    name: str
    summary: str  # shown in Telegram's menu and in /bantuan, at most 256 characters
    run: Handler
    audience: Audience = Audience.EVERYONE


@dataclass(frozen=True)
class Room:
    """One capability of the bot."""

    name: str  # first part of its buttons' callback data
    commands: tuple[Command, ...] = ()
    press: ButtonHandler | None = None
