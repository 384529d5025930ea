"""Forwarded and pasted posts, /cek for one's own draft, /periksa in groups, and the buttons."""

from __future__ import annotations

from telegram import Message

from bot.action import Action
from bot.content.library import Library
from bot.house import House
from bot.intake.incoming import Incoming, Medium
from bot.phase import Phase
from bot.reply import Reply
from bot.screening import phrases, view
from bot.screening.case import Case, case_of
from bot.screening.service import Screened, ScreeningService
from bot.statistics.events import Event
from bot.wire import reading, sending
from bot.wire.room import Command, Room
from bot.wire.turn import Turn


class ScreeningHandlers:
    """Translates messages into cases and outcomes into replies."""

    def __init__(self, house: House, service: ScreeningService) -> None:
        self._house, self._service = house, service

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            view.ROOM,
            commands=(Command("cek", "Periksa naskah Anda sebelum diunggah", self.check_draft),),
            press=self.press,
        )

    async def reply_to(self, turn: Turn, case: Case) -> Reply:
        """Return the answer to a case, and count it."""
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screen(turn, case, phase)
        if screened is None:
            return Reply(_unread(case))
        return view.outcome(screened, self._library, phase)

    async def check_draft(self, turn: Turn) -> None:
        """Answer /cek with the words to drop from one's own draft."""
        if not turn.words:
            await turn.answer(Reply(phrases.DRAFT_HINT))
            return
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screen(turn, case_of([Incoming(Medium.TEXT, turn.words)]), phase)
        if screened is not None:
            await turn.answer(view.draft(screened, self._library, phase), quoting=True)

    async def check_in_group(self, turn: Turn) -> None:
        """Answer /periksa in a group, about the message it replies to: quietly and briefly."""
        asked = turn.message.reply_to_message if turn.message is not None else None
        if asked is None:
            await turn.answer(Reply(phrases.GROUP_HINT, silent=True), quoting=True)
            return
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screen(turn, case_of([reading.read(asked)]), phase)
        reply = view.brief(screened) if screened else Reply(phrases.NOTHING_TO_READ, silent=True)
        await turn.answer(reply, quoting=True)

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button under a screened post."""
        match pressed.verb:
            case "next":
                await turn.toast(phrases.ANOTHER_HINT)
            case "miss":
                self._house.tally.count(Event.FEEDBACK, topic="saring", outcome="keliru")
                await turn.toast()
                await turn.answer(Reply(phrases.WRONG_THANKS, replaces=True))
            case "wrong":
                await turn.toast()
                await self._answer_about(turn, view.wrong())
            case _:
                await turn.toast()
                await self._again(turn, pressed.verb)

    async def _again(self, turn: Turn, verb: str) -> None:
        """Screen the person's own message once more: nothing was kept."""
        asked = turn.asked_about
        if asked is None:
            await turn.answer(Reply(phrases.EXPIRED))
            return
        phase = await self._house.phase_for(turn.chat)
        screened = await self._service.screen(case_of([reading.read(asked)]), phase)
        if screened is None:
            await turn.answer(Reply(phrases.NOTHING_TO_READ))
            return
        if verb == "why":
            reply = view.why(screened.screening, self._library)
        elif verb == "rules":
            reply = view.rules(screened.screening, self._library, phase)
        else:
            self._count(await self._house.subscriptions.agency_of(turn.chat), screened)
            reply = view.outcome(screened, self._library, phase)
        await self._answer_about(turn, reply, asked)

    async def _answer_about(self, turn: Turn, reply: Reply, about: Message | None = None) -> None:
        """Answer so that the new message hangs on the person's own, for its buttons to find it."""
        target = about or turn.asked_about
        await sending.send(
            turn.bot, turn.chat, reply, quoting=target.message_id if target else None
        )

    async def _screen(self, turn: Turn, case: Case, phase: Phase) -> Screened | None:
        screened = await self._service.screen(case, phase)
        if screened is not None:
            self._count(await self._house.subscriptions.agency_of(turn.chat), screened)
        return screened

    def _count(self, agency: str | None, screened: Screened) -> None:
        outcome = screened.screening.verdict.value
        self._house.tally.count(Event.SCREENING, outcome=outcome, agency=agency)

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


def _unread(case: Case) -> str:
    """Say what could not be read, in the words that fit the medium."""
    if case.has(Medium.VOICE):
        return phrases.UNSEEN_VOICE
    if case.has(Medium.VIDEO):
        return f"{phrases.UNSEEN_VIDEO.format(thumb='')}\n{phrases.NOTHING_TO_READ}"
    return phrases.UNSEEN_PICTURE if case.pictures else phrases.NOTHING_TO_READ
