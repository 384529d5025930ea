"""From PTB's Application to the rooms: who may use which command, and where a button goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot import log
from bot.action import Action, OldButtonError
from bot.house import House
from bot.meters import Count
from bot.officers.access import may
from bot.officers.handlers import PAUSE
from bot.officers.roles import OfficerRole
from bot.reply import Button, Reply, quote
from bot.rooms import Rooms
from bot.statistics.events import BROWSING, Event
from bot.wire import texts
from bot.wire.room import Command, Handler, Room
from bot.wire.turn import Turn

_log = log.get(__name__)
_PRIVATE = filters.ChatType.PRIVATE
_GONE = {"left", "kicked"}
_PAUSE_CACHE_SECONDS = 5


class Dispatch:
    """Registers every room with an Application."""

    def __init__(self, house: House, rooms: Rooms) -> None:
        self._house, self._rooms = house, rooms
        self._press = {room.name: room.press for room in rooms.all if room.press is not None}
        _unique(rooms.all)

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Add the handlers, in the order in which they are tried."""
        # Pinned messages, timers and the like are no words of the person's.
        fresh = filters.UpdateType.MESSAGE & _PRIVATE & ~filters.StatusUpdate.ALL
        edited = filters.UpdateType.EDITED_MESSAGE & _PRIVATE
        for command in self._rooms.commands:
            handler = CommandHandler(command.name, self._command(command), filters=fresh)
            application.add_handler(handler)
        application.add_handlers(
            [
                MessageHandler(
                    fresh & filters.COMMAND, self._call(self._rooms.intake.unknown_command)
                ),
                MessageHandler(fresh, self._call(self._rooms.intake.on_message)),
                MessageHandler(
                    edited & filters.COMMAND, self._call(self._rooms.intake.edited_command)
                ),
                MessageHandler(edited, self._call(self._rooms.intake.on_edited)),
                CommandHandler("periksa", self._in_group, filters=filters.UpdateType.MESSAGE),
                MessageHandler(
                    filters.UpdateType.MESSAGE & ~_PRIVATE & filters.COMMAND, self._point
                ),
                CallbackQueryHandler(self._pressed),
                InlineQueryHandler(self._call(self._rooms.inline.answer)),
                ChosenInlineResultHandler(self._chosen),
                ChatMemberHandler(self._membership, ChatMemberHandler.MY_CHAT_MEMBER),
            ]
        )

    async def on_flood(self, update: Update, bot: Any) -> None:
        """Tell somebody once that their messages come too fast."""
        if update.inline_query is not None:
            return  # Keystrokes in another chat; who types them may never have opened the bot.
        with suppress(TelegramError):  # Nothing above would catch it, and it was a courtesy.
            await Turn(update, bot).answer(Reply(texts.FLOOD))

    def _command(self, command: Command) -> Any:
        async def run(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
            turn = Turn(update, context.bot, words=_words(update))
            # An ASN who types an officer's command learns nothing, not even that it exists.
            allowed = may(self._house, turn.person, command.audience)
            handler = self._counted(command) if allowed else self._rooms.intake.unknown_command
            await self._unless_paused(turn, handler)

        return run

    def _counted(self, command: Command) -> Handler:
        async def run(turn: Turn) -> None:
            self._house.tally.count(Event.COMMAND, topic=command.name)
            await command.run(turn)

        return run if command.name in BROWSING else command.run

    def _call(self, handler: Handler) -> Any:
        async def run(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
            await self._unless_paused(Turn(update, context.bot), handler)

        return run

    async def _unless_paused(self, turn: Turn, handler: Handler) -> None:
        note = self._house.flags.get(PAUSE)
        if note is not None and not self._house.officers.may(turn.person, OfficerRole.VIEWER):
            if turn.update.inline_query is not None:
                await turn.update.inline_query.answer([], cache_time=_PAUSE_CACHE_SECONDS)
            else:
                await turn.toast()
                await turn.answer(Reply(texts.PAUSED.format(note=quote(note))))
            return
        if turn.update.inline_query is None:  # A keystroke in another chat is no visit.
            self._house.tally.visit(turn.person)
        if self._house.officers.of(turn.person) is None:
            await handler(turn)
        else:
            await self._once(turn, handler)

    async def _once(self, turn: Turn, handler: Handler) -> None:
        """Let an officer's update have its effect once, however often it is delivered."""
        number = turn.update.update_id
        if not await self._house.once.begin(number, self._house.clock.now()):
            self._house.meters.count(Count.REPEATED)
            _log.info("update_repeated")
            return
        try:
            await handler(turn)
        except BaseException:
            await self._house.once.undo(number)
            raise

    async def _pressed(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        turn = Turn(update, context.bot)
        data = turn.query.data if turn.query is not None else None
        try:
            pressed = Action.parse(data or "")
            press = self._press[pressed.room]
        except (OldButtonError, KeyError):
            await turn.toast(texts.OLD_BUTTON, alert=True)
            return
        try:
            await self._unless_paused(turn, lambda turn: press(turn, pressed))
        except OldButtonError:
            await turn.toast(texts.OLD_BUTTON, alert=True)

    async def _in_group(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        turn = Turn(update, context.bot)
        await self._unless_paused(turn, self._rooms.screening.check_in_group)

    async def _point(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Answer any other command in a group with the way to a private chat."""
        if not _addressed(update, context.bot.username):
            return
        button = Button(texts.OPEN_PRIVATE, url=f"https://t.me/{context.bot.username}?start=mulai")
        reply = Reply(texts.GROUP_POINTER, ((button,),), silent=True)
        await Turn(update, context.bot).answer(reply, quoting=True)

    async def _chosen(self, update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        """Count a card that went into another chat; there is nobody to answer here."""
        if update.chosen_inline_result is not None:
            self._rooms.inline.chosen(update.chosen_inline_result.result_id)

    async def _membership(self, update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        change = update.my_chat_member
        if change is not None and change.new_chat_member.status in _GONE:
            await self._rooms.subscriptions.blocked(change.chat.id)


def _words(update: Update) -> str:
    """Return what follows the command, be it on the same line or on the next."""
    text = (update.message.text if update.message is not None else None) or ""
    parts = text.split(maxsplit=1)
    return parts[1].strip() if len(parts) > 1 else ""


def _addressed(update: Update, username: str) -> bool:
    """Tell whether a command in a group may be meant for this bot, and not for another one."""
    text = (update.message.text if update.message is not None else None) or ""
    command = next(iter(text.split()), "")
    return command.partition("@")[2].lower() in ("", username.lower())


def _unique(rooms: Sequence[Room]) -> None:
    names = [room.name for room in rooms] + [c.name for room in rooms for c in room.commands]
    if doubled := _doubled(names):
        raise ValueError(f"two rooms share a name or a command: {doubled}")


def _doubled(names: Iterable[str]) -> set[str]:
    return {name for name, times in Counter(names).items() if times > 1}
