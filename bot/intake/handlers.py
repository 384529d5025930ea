"""Any message that is no command: told apart, gathered where it belongs together, and answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.action import action
from bot.answers.handlers import AnswerHandlers
from bot.house import House
from bot.intake import texts
from bot.intake.gathering import MOST_MESSAGES, QUIET_SECONDS, Gathered, Gathering
from bot.intake.incoming import Incoming
from bot.intake.kind import Kind, kind_of
from bot.intake.memory import AnswerMemory
from bot.intake.way import Way, way_of
from bot.reply import Button, Reply
from bot.screening.case import case_of
from bot.screening.engine import ScreenInput
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
        await self._answer(turn, (reading.read(turn.message),))

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
            self._memory.remember(turn.chat, asked, sent.message_id)

    async def _reply(self, turn: Turn, messages: tuple[Incoming, ...]) -> Reply:
        first = messages[0]
        kind = kind_of(first) if len(messages) == 1 else Kind.POST
        # Before anything else: somebody who writes of dying is met as a person, not as a post.
        if not first.forwarded and self._house.editions.current.finder.in_crisis(first.all_text):
            return await self._answers.reply_to(turn, first.all_text)
        if kind in (Kind.QUESTION, Kind.DOUBT):
            return await self._typed(turn, first, kind)
        if kind is Kind.POST:
            return await self._screening.reply_to(turn, case_of(messages))
        return Reply(texts.UNREADABLE.get(first.medium, texts.HELPFUL))

    async def _typed(self, turn: Turn, incoming: Incoming, kind: Kind) -> Reply:
        """Answer a typed text the way that both engines, looking at it, agree on."""
        phase = await self._house.phase_for(turn.chat)
        edition = self._house.editions.current
        asked = edition.finder.ask(incoming.text, phase)
        verdict = edition.screener.screen(ScreenInput(text=incoming.text, phase=phase)).verdict
        way = way_of(kind, asked.outcome, verdict)
        if way is Way.ANSWER:
            return await self._answers.reply_to(turn, incoming.text, asked)
        if way is Way.SCREEN:
            return await self._screening.reply_to(turn, case_of((incoming,)))
        return _WHICH
