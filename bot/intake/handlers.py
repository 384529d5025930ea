"""Any message that is no command: told apart, gathered where it belongs together, and answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.action import action
from bot.answers.handlers import AnswerHandlers
from bot.house import House
from bot.intake import texts
from bot.intake.gathering import MOST_MESSAGES, QUIET_SECONDS, Gathered, Gathering
from bot.intake.incoming import Incoming
from bot.intake.memory import AnswerMemory
from bot.intake.service import Answer, AskBack, IntakeService, Screen, Unreadable
from bot.reply import Button, Reply, paragraphs
from bot.screening.handlers import ScreeningHandlers
from bot.wire import reading, sending
from bot.wire.turn import Turn

_WHICH = Reply(
    texts.WHICH,
    (
        (Button(texts.IS_QUESTION, action("ans", "this")),),
        (Button(texts.IS_POST, action("scr", "this")),),
    ),
)
Interceptor = Callable[[Turn], Awaitable[bool]]
"""Takes a message that belongs to something begun earlier; tells whether it did."""


class IntakeHandlers:
    """The door that every message comes through."""

    def __init__(
        self,
        house: House,
        answers: AnswerHandlers,
        screening: ScreeningHandlers,
        failed: Callable[[Turn, Exception], Awaitable[None]],
        interceptors: tuple[Interceptor, ...] = (),
        edit_interceptors: tuple[Interceptor, ...] = (),
        quiet: float = QUIET_SECONDS,
    ) -> None:
        self._house = house
        self._service = IntakeService(lambda: house.editions.current.finder, screening)
        self._answers, self._screening = answers, screening
        self._interceptors, self._edit_interceptors = interceptors, edit_interceptors
        self._memory = AnswerMemory()
        self.gathering = Gathering(self._on_gathered, failed, quiet)

    async def on_message(self, turn: Turn) -> None:
        """Answer a message of a private chat."""
        for intercept in self._interceptors:
            if await intercept(turn):
                return
        if turn.message is None:
            return
        incoming = reading.read(turn.message)
        # A picture takes a second to read; gathered, it holds up nothing else its sender writes.
        if incoming.album is not None or incoming.forwarded or incoming.picture is not None:
            self.gathering.add(turn, incoming)
            return
        await self._answer(turn, (incoming,))

    async def on_edited(self, turn: Turn) -> None:
        """Answer an edited message by editing the answer, where it is still known."""
        for intercept in self._edit_interceptors:
            if await intercept(turn):
                return
        if turn.message is None:
            return
        # The answer to its first form may still be on the way, and must not come to stand last.
        await self.gathering.settled(turn.chat)
        incoming = reading.read(turn.message)
        await self._answer(turn, self._screening.edited(turn.chat, incoming).messages)

    async def edited_command(self, turn: Turn) -> None:
        """Answer an edited command: it is not carried out, because its first form was."""
        await turn.answer(Reply(texts.EDITED_COMMAND), quoting=True)

    async def unknown_command(self, turn: Turn) -> None:
        """Answer a command that does not exist, or that is not for this person."""
        await turn.answer(Reply(texts.UNKNOWN_COMMAND))

    def forget(self, chat: int) -> None:
        """Forget which answers belong to which messages of a chat."""
        self._memory.forget(chat)

    async def _on_gathered(self, gathered: Gathered) -> None:
        # The answer hangs on the message that carries words, so that a button finds them again.
        pairs = zip(gathered.turns, gathered.messages, strict=True)
        turn = next((t for t, message in pairs if message.all_text), gathered.turns[0])
        await self._answer(turn, tuple(gathered.messages))
        if gathered.beyond:
            html = texts.BEYOND.format(most=MOST_MESSAGES, left=gathered.beyond)
            await turn.answer(Reply(html))

    async def _answer(self, turn: Turn, messages: tuple[Incoming, ...]) -> None:
        reply = await self._reply(turn, messages)
        if turn.message is None:
            return
        asked = turn.message.message_id
        earlier = self._memory.answer_to(turn.chat, asked)
        editable = earlier is not None and reply.picture is None
        if editable and await sending.edit(turn.bot, turn.chat, earlier or 0, reply):
            return
        sent = await turn.answer(reply, quoting=True)
        if sent is not None:
            together = {asked, *(message.message_id for message in messages)}
            self._memory.remember(turn.chat, together, sent.message_id)

    async def _reply(self, turn: Turn, messages: tuple[Incoming, ...]) -> Reply:
        phase = await self._house.phase_for(turn.chat)
        match self._service.decide(messages, phase):
            case Answer(asked, own, unopened):
                reply = await self._answers.tell(turn, asked, phase, own=own)
                if unopened:
                    return replace(reply, html=paragraphs(reply.html, texts.LINK_UNOPENED))
                return reply
            case Screen(case, screened):
                return await self._screening.reply_to(turn, case, screened)
            case AskBack():
                return _WHICH
            case Unreadable(medium):
                return Reply(texts.UNREADABLE.get(medium, texts.HELPFUL))
