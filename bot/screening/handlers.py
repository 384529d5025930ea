"""Forwarded and pasted posts, /cek for one's own draft, /periksa in groups, and the buttons."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from telegram import Message

from bot.action import Action
from bot.answers.engine import AskOutcome
from bot.answers.outcomes import PLAIN
from bot.answers.view import crisis
from bot.content.library import Library
from bot.house import House
from bot.intake.incoming import Incoming, Medium, PictureRef
from bot.officers.roles import OfficerRole
from bot.phase import Phase
from bot.reply import Reply
from bot.screening import phrases, view
from bot.screening.case import Case, case_of
from bot.screening.recent import RecentCases
from bot.screening.service import FetchPicture, Screened, ScreeningService, Unread
from bot.statistics.events import Event
from bot.wire import downloads, reading, sending
from bot.wire.room import Command, Room
from bot.wire.turn import Turn
from bot.wire.working import working

SendFeedback = Callable[[str, str], Awaitable[bool]]
"""Keeps a text with its verdict for officers to read; tells whether it could be kept."""


class ScreeningHandlers:
    """Translates messages into cases and outcomes into replies."""

    def __init__(
        self, house: House, service: ScreeningService, send_feedback: SendFeedback
    ) -> None:
        self._house, self._service, self._send_feedback = house, service, send_feedback
        self._recent = RecentCases()

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            view.ROOM,
            commands=(Command("cek", "Periksa naskah Anda sebelum diunggah", self.check_draft),),
            press=self.press,
        )

    async def sample(self, turn: Turn, case: Case) -> Reply:
        """Return the answer to a made-up case, which counts as nobody's."""
        phase = await self._house.phase_for(turn.chat)
        screened = await self._service.screen(case, phase)
        if isinstance(screened, Unread):
            return view.unread(screened, phase)
        return view.outcome(screened, self._library, phase)

    async def reply_to(self, turn: Turn, case: Case, looked_at: Screened | None = None) -> Reply:
        """Return the answer to a case, and count it; the marked picture goes ahead of it.

        Args:
            turn: the update that is answered.
            case: what is screened.
            looked_at: its outcome, where it was screened already.
        """
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screen(turn, case, phase, looked_at)
        if isinstance(screened, Unread):
            return view.unread(screened, phase)
        self._recent.keep(turn.chat, case)
        # An edited message is answered by an edit, and an edit shows no second picture.
        if turn.update.edited_message is None:
            picture = await self._service.marked(screened)
            if picture is not None:
                await turn.answer(view.marked(screened, picture), quoting=True)
        return self._outcome(turn, screened, phase)

    def glance(self, case: Case, phase: Phase) -> Screened:
        """Return the outcome of a case that has no pictures, counting nothing."""
        return self._service.glance(case, phase)

    def edited(self, chat: int, message: Incoming) -> Case:
        """Return the case that an edited message belongs to, with its new form in it."""
        return self._recent.edited(chat, message)

    def together(self, chat: int, messages: Sequence[Message]) -> None:
        """Remember that some messages are one album, so that a button under one finds all."""
        self._recent.keep(chat, case_of([reading.read(message) for message in messages]))

    def forget(self, chat: int) -> None:
        """Forget the albums of a chat."""
        self._recent.forget(chat)

    async def check_draft(self, turn: Turn) -> None:
        """Answer /cek with the words to drop from one's own draft, or ask for it."""
        if turn.words:
            # Whoever writes of dying is met as a person, whatever stands before it.
            if self._house.editions.current.finder.in_crisis(turn.words):
                await turn.answer(crisis(PLAIN[AskOutcome.CRISIS], self._library), quoting=True)
            else:
                await self._draft(turn, turn.words)
        else:
            await turn.answer(Reply(phrases.DRAFT_HINT, asks=phrases.DRAFT_PLACEHOLDER))

    async def intercept(self, turn: Turn) -> bool:
        """Take a draft that replies to the request for one; tell whether it did."""
        message = turn.message
        if message is None or message.text is None:
            return False
        asked = reading.prompt_of(message).startswith(phrases.DRAFT_PROMPT)
        if not asked or self._house.editions.current.finder.in_crisis(message.text):
            return False
        await self._draft(turn, message.text)
        return True

    async def _draft(self, turn: Turn, words: str) -> None:
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screen(turn, case_of([Incoming(Medium.TEXT, words)]), phase)
        if isinstance(screened, Screened):
            await turn.answer(view.draft(screened, self._library, phase), quoting=True)

    async def check_in_group(self, turn: Turn) -> None:
        """Answer /periksa in a group, about the message it replies to: quietly and briefly."""
        asked = turn.message.reply_to_message if turn.message is not None else None
        if asked is None:
            await turn.answer(Reply(phrases.GROUP_HINT, silent=True), quoting=True)
            return
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screen(turn, case_of([reading.read(asked)]), phase)
        if isinstance(screened, Unread):
            reply = replace(view.unread(screened, phase), silent=True)
        else:
            reply = view.brief(screened)
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
            case "send":
                await turn.toast()
                await self._send(turn)
            case "wrong":
                await turn.toast()
                await self._answer_about(turn, view.wrong())
            case _:
                await turn.toast()
                await self._again(turn, pressed.verb)

    async def _send(self, turn: Turn) -> None:
        """Hand the words of the post to the officers, because its sender chose to."""
        asked = turn.asked_about
        if asked is None:
            await turn.answer(Reply(phrases.EXPIRED))
            return
        screened = await self._screened_again(turn, asked)
        self._house.tally.count(Event.FEEDBACK, topic="saring", outcome="keliru")
        kept = isinstance(screened, Screened) and await self._send_feedback(
            screened.screening.input.text, screened.screening.verdict.value
        )
        html = phrases.WRONG_SENT if kept else phrases.WRONG_NOT_SENT
        await turn.answer(Reply(html, replaces=True))

    async def _screened_again(self, turn: Turn, asked: Message) -> Screened | Unread:
        phase = await self._house.phase_for(turn.chat)
        case = self._recent.recall(turn.chat, asked.message_id) or case_of([reading.read(asked)])
        return await self._service.screen(case, phase, _fetching(turn))

    async def _again(self, turn: Turn, verb: str) -> None:
        """Screen the person's own message once more: nothing was kept."""
        asked = turn.asked_about
        if asked is None:
            await turn.answer(Reply(phrases.EXPIRED))
            return
        phase = await self._house.phase_for(turn.chat)
        screened = await self._screened_again(turn, asked)
        if isinstance(screened, Unread):
            await turn.answer(view.unread(screened, phase))
            return
        if verb == "why":
            reply = view.why(screened, self._library)
        elif verb == "rules":
            reply = view.rules(screened.screening, self._library, phase)
        else:
            self._count(await self._house.subscriptions.agency_of(turn.chat), screened)
            reply = self._outcome(turn, screened, phase)
        await self._answer_about(turn, reply, asked)

    def _outcome(self, turn: Turn, screened: Screened, phase: Phase) -> Reply:
        for_officer = self._house.officers.may(turn.person, OfficerRole.EDITOR)
        return view.outcome(screened, self._library, phase, for_officer=for_officer)

    async def _answer_about(self, turn: Turn, reply: Reply, about: Message | None = None) -> None:
        """Answer so that the new message hangs on the person's own, for its buttons to find it."""
        target = about or turn.asked_about
        await sending.send(
            turn.bot, turn.chat, reply, quoting=target.message_id if target else None
        )

    async def _screen(
        self, turn: Turn, case: Case, phase: Phase, looked_at: Screened | None = None
    ) -> Screened | Unread:
        screened: Screened | Unread | None = looked_at
        if screened is None:
            async with working(turn, busy=bool(case.pictures)):
                screened = await self._service.screen(case, phase, _fetching(turn))
        if isinstance(screened, Screened):
            self._count(await self._house.subscriptions.agency_of(turn.chat), screened)
        return screened

    def _count(self, agency: str | None, screened: Screened) -> None:
        outcome = screened.screening.verdict.value
        self._house.tally.count(Event.SCREENING, outcome=outcome, agency=agency)

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


def _fetching(turn: Turn) -> FetchPicture:
    def fetch(picture: PictureRef) -> Awaitable[bytes]:
        return downloads.picture(turn.bot, picture)

    return fetch
