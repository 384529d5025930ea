"""Typed questions and the buttons of answer cards."""

from __future__ import annotations

from dataclasses import replace

from bot.action import Action
from bot.answers import texts, view
from bot.answers.engine import Asked
from bot.answers.service import AnswerService
from bot.content.schema import Role
from bot.house import House
from bot.phase import Phase
from bot.reply import Reply
from bot.statistics.events import Event
from bot.wire import reading, sending
from bot.wire.room import Room
from bot.wire.turn import Turn

_GOOD, _BAD = "membantu", "kurang"
_REASONS = frozenset(texts.REASONS)


class AnswerHandlers:
    """Translates questions and pressed buttons for the answer service."""

    def __init__(self, house: House, service: AnswerService) -> None:
        self._house, self._service = house, service

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(view.ROOM, press=self.press)

    async def reply_to(self, turn: Turn, question: str, *, own: bool = False) -> Reply:
        """Return the answer to a typed question, and count it; ``own`` as for :meth:`tell`."""
        phase = await self._house.phase_for(turn.chat)
        agency = await self._house.subscriptions.agency_of(turn.chat)
        return self._service.ask(question, phase, agency, own=own)

    async def tell(self, turn: Turn, asked: Asked, phase: Phase, *, own: bool = False) -> Reply:
        """Return the answer to a question that the finder has looked at, and count it.

        ``own`` says that it is plainly the writer's own, so it is not offered to be screened.
        """
        agency = await self._house.subscriptions.agency_of(turn.chat)
        return self._service.tell(asked, phase, agency, own=own)

    async def sample(self, turn: Turn, question: str) -> Reply:
        """Return the answer to a made-up question, which counts as nobody's."""
        return self._service.sample(question, await self._house.phase_for(turn.chat))

    async def card(self, chat: int, answer_id: str, role: Role | None = None) -> Reply:
        """Return the card of an entry for the region of a chat, and count that it was opened."""
        phase = await self._house.phase_for(chat)
        if answer_id in self._house.editions.current.library.answers:
            self._house.tally.count(Event.CARD, topic=answer_id)
        return self._service.card(answer_id, phase, role)

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of a card."""
        answer_id = pressed.args[0] if pressed.args else ""
        known = answer_id in self._house.editions.current.library.answers
        if pressed.verb == "good" and known:
            self._house.tally.count(Event.FEEDBACK, topic=answer_id, outcome=_GOOD)
            await turn.toast(texts.THANKS)
            return
        await turn.toast()
        await self._about(turn, await self._reply(turn, pressed, answer_id))

    async def _reply(self, turn: Turn, pressed: Action, answer_id: str) -> Reply:
        library = self._house.editions.current.library
        known = library.answers.get(answer_id)
        match pressed.verb:
            case "card":
                return await self.card(turn.chat, answer_id)
            case "role" if len(pressed.args) == 2:
                reply = await self.card(turn.chat, answer_id, Role(pressed.args[1]))
                return replace(reply, replaces=True)
            case "src" if known is not None:
                return view.sources(known, library)
            case "rel" if known is not None:
                return view.related(known, library)
            case "bad" if known is not None:
                return view.why_not(answer_id)
            # What is counted comes from our own lists: a changed client may send anything.
            case "why" if known is not None and pressed.args[1:] and pressed.args[1] in _REASONS:
                outcome = f"{_BAD}_{pressed.args[1]}"
                self._house.tally.count(Event.FEEDBACK, topic=answer_id, outcome=outcome)
                return Reply(texts.THANKS, replaces=True)
            case "not" | "none" | "this":
                return await self._other(turn, pressed.verb, answer_id)
            case _:
                return self._service.none_fits()

    async def _other(self, turn: Turn, verb: str, answer_id: str) -> Reply:
        """Answer "not what I meant" from the person's own message, which the card hangs on."""
        asked = turn.asked_about
        said = reading.read(asked).all_text if asked is not None else ""
        question = reading.behind_command(said)
        if verb == "this":
            return await self.reply_to(turn, question, own=True)
        if verb == "none":
            return self._service.none_fits()
        return self._service.not_this(question, answer_id)

    async def _about(self, turn: Turn, reply: Reply) -> None:
        if reply.replaces:
            await turn.answer(reply)
            return
        asked = turn.asked_about
        await sending.send(turn.bot, turn.chat, reply, quoting=asked.message_id if asked else None)
