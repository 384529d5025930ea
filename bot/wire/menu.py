"""The menu of commands, per scope, and the words people see before they press Start."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest, Forbidden, TelegramError

from bot import log
from bot.house import House
from bot.officers.access import allowed
from bot.welcome import texts
from bot.wire.room import Audience, Command

if TYPE_CHECKING:
    from bot.rooms import Rooms

_log = log.get(__name__)
_HIDDEN = {"start"}


async def publish(bot: Bot, house: House, rooms: Rooms) -> None:
    """Set menus and descriptions. What fails is logged: the bot works without a menu."""
    everyone = [c for c in rooms.commands if c.audience is Audience.EVERYONE]
    try:
        await bot.set_my_commands(_menu(everyone), scope=BotCommandScopeAllPrivateChats())
        await bot.set_my_description(texts.DESCRIPTION)
        await bot.set_my_short_description(texts.SHORT_DESCRIPTION)
    except TelegramError as error:
        _log.warning("menu_not_set", error=type(error).__name__)
    for officer in house.officers.all():
        await publish_for(bot, officer.person, allowed(house, rooms.all, officer.person))


async def publish_for(bot: Bot, person: int, commands: Iterable[Command]) -> None:
    """Set the menu of one person, who may never have opened the bot; everybody's without officer's.

    An officer's menu hangs on their chat, and would stay there when they are no officer any more.
    """
    listed, scope = tuple(commands), BotCommandScopeChat(person)
    try:
        if all(command.audience is Audience.EVERYONE for command in listed):
            await bot.delete_my_commands(scope=scope)
        else:
            await bot.set_my_commands(_menu(listed), scope=scope)
    except (BadRequest, Forbidden):
        _log.info("officer_menu_later", reason="the officer has not opened the bot yet")
    except TelegramError as error:
        _log.warning("menu_not_set", error=type(error).__name__)


def _menu(commands: Iterable[Command]) -> list[BotCommand]:
    return [BotCommand(c.name, c.summary) for c in commands if c.name not in _HIDDEN]
