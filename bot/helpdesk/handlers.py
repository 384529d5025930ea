"""“Tanya petugas”, /pertanyaan and /masukan. Nothing about a talk is written down.

The person's question is recognised because it replies to the bot's own prompt; so is an officer's
answer. Whoever forgets to reply is asked what the message is for, once and for some minutes; after
that, or after a restart, a message that replies to nothing is an ordinary question to the bot.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from telegram import Message
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.action import Action
from bot.answers.handlers import AnswerHandlers
from bot.helpdesk import texts, view
from bot.helpdesk.awaiting import QUESTION, Awaiting
from bot.helpdesk.service import LONGEST_ANSWER, Helpdesk, Kept, Turned, aware
from bot.helpdesk.store import Question
from bot.house import House
from bot.intake.incoming import Incoming, Medium
from bot.intake.service import Glance
from bot.officers.roles import OfficerRole
from bot.reply import Reply
from bot.screening.case import case_of
from bot.screening.engine import ScreenVerdict
from bot.wire import reading, sending
from bot.wire.room import Audience, Command, Room
from bot.wire.transport import SurelyNotSentError
from bot.wire.turn import Turn

_FOR_OFFICERS = {"answer", "use", "give", "close", "draft", "drop", "said"}
_NEAR = 3
_POINTED_AT = "pertanyaan_ditunjuk"


class HelpdeskHandlers:
    """Carries questions to officers and answers back."""

    def __init__(
        self, house: House, desk: Helpdesk, answers: AnswerHandlers, glance: Glance
    ) -> None:
        self._house, self._desk, self._answers, self._glance = house, desk, answers, glance
        self._awaited = Awaiting()

    def forget(self, chat: int) -> None:
        """Forget what a chat was asked to write."""
        self._awaited.forget(chat)

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            view.ROOM,
            commands=(
                Command("tanya", "Tanya petugas", self.open),
                Command(
                    "pertanyaan", "Pertanyaan yang menunggu jawaban", self.queue, Audience.EDITOR
                ),
                Command(
                    "masukan", "Teks yang dikirim untuk perbaikan", self.feedback, Audience.EDITOR
                ),
            ),
            press=self.press,
        )

    async def open(self, turn: Turn) -> None:
        """Answer /tanya with the consent, before a word is typed; words behind it are not lost."""
        helpdesk = self._house.settings.helpdesk
        if not turn.words:
            self._awaited.put(turn.chat, QUESTION)
            await turn.answer(view.consent(helpdesk))
        elif self._house.editions.current.finder.in_crisis(turn.words):
            # Officers read it tomorrow; help is named at once.
            await turn.answer(await self._answers.reply_to(turn, turn.words), quoting=True)
        else:
            await turn.answer(view.whose(helpdesk), quoting=True)

    async def queue(self, turn: Turn) -> None:
        """Answer /pertanyaan with the open questions."""
        waiting = await self._desk.waiting()
        replies = [self._shown(question) for question in waiting] or [Reply(texts.NONE_OPEN)]
        await turn.answer(*replies)

    async def feedback(self, turn: Turn) -> None:
        """Answer /masukan with the oldest text."""
        await turn.answer(view.feedback(await self._desk.feedback()))

    async def intercept(self, turn: Turn) -> bool:
        """Take a message that replies to one of the desk's prompts; tell whether it did."""
        message = turn.message
        if message is None:
            return False
        prompt = reading.prompt_of(message)
        if prompt.startswith(texts.PROMPT):
            if self._house.editions.current.finder.in_crisis(message.text or ""):
                return False  # Officers read it tomorrow; help is named at once.
            if message.text is None:
                await self._again(turn)
            else:
                await self._ask(turn, message.text)
            return True
        if prompt.startswith(texts.ANSWER_PROMPT) and self._is_editor(turn):
            number = int(prompt.removeprefix(texts.ANSWER_PROMPT).partition(":")[0])
            if message.text is None:
                await turn.answer(Reply(texts.ANSWER_NOT_TEXT))
            else:
                await self._confirm(turn, number, message.text)
            return True
        return await self._asked_for(turn, message)

    async def _asked_for(self, turn: Turn, message: Message) -> bool:
        """Ask, once, whether a text that replies to nothing is what was asked for."""
        number = self._awaited.of(turn.chat)
        if number is None or message.text is None or message.forward_origin is not None:
            return False
        if self._house.editions.current.finder.in_crisis(message.text):
            return False
        self._awaited.end(turn.chat)
        if number == QUESTION:
            await turn.answer(view.whose(self._house.settings.helpdesk), quoting=True)
            return True
        if not self._is_editor(turn):
            return False
        await self._confirm(turn, number, message.text)
        return True

    async def _confirm(self, turn: Turn, number: int, words: str) -> None:
        """Ask before an answer leaves: it cannot be asked back, and a bot's word weighs much."""
        self._awaited.end(turn.chat)
        if len(words) > LONGEST_ANSWER:
            await turn.answer(Reply(texts.ANSWER_TOO_LONG.format(most=LONGEST_ANSWER)))
            return
        phase = await self._house.phase_for(turn.chat)
        look = self._glance.glance(case_of([Incoming(Medium.TEXT, words)]), phase)
        leans = look.screening.verdict is ScreenVerdict.PARTISAN
        await turn.answer(view.whose_answer(number, leans=leans), quoting=True)

    async def _again(self, turn: Turn) -> None:
        self._awaited.put(turn.chat, QUESTION)
        await turn.answer(view.outcome(Turned(no_text=True)))

    def _written(self, turn: Turn) -> str | None:
        """Return the person's message that the pressed question hangs on, the first time only."""
        asked, pressed = turn.asked_about, turn.pressed_on
        if asked is None or asked.text is None or pressed is None:
            return None
        words = reading.behind_command(asked.text)
        return words if self._awaited.first(turn.chat, pressed.message_id) else None

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of the desk."""
        await turn.toast()
        if pressed.verb in _FOR_OFFICERS:
            if self._is_editor(turn):
                await self._officer_pressed(turn, pressed)
            return
        if pressed.verb == "open":
            await self.open(turn)
        elif pressed.verb == "write":
            self._awaited.put(turn.chat, QUESTION)
            await turn.answer(view.prompt())
        elif pressed.verb == "mine":
            if (written := self._written(turn)) is not None:
                await turn.answer(Reply(texts.TAKEN, replaces=True))
                await self._ask(turn, written)
        elif pressed.verb == "anyway":
            if (written := self._written(turn)) is not None:
                await turn.answer(Reply(texts.TAKEN, replaces=True))
                await self._ask(turn, written, as_it_is=True)
        else:
            self._awaited.end(turn.chat)
            await turn.answer(Reply(texts.CANCELLED, replaces=True))

    async def _officer_pressed(self, turn: Turn, pressed: Action) -> None:
        if pressed.verb == "draft":
            receipt = turn.pressed_on.text if turn.pressed_on is not None else None
            today = self._house.clock.now().date().isoformat()
            await turn.answer(view.draft(receipt or "", today))
            return
        number = pressed.number(0)
        if pressed.verb == "drop":
            await self._desk.drop_feedback(number)
            await self._record(turn, "masukan_dihapus", number)
            await turn.answer(Reply(texts.DROPPED, replaces=True))
        elif pressed.verb == "answer":
            known = await self._desk.find(number)
            if known is not None:
                self._awaited.put(turn.chat, number)
            await turn.answer(view.answer_prompt(known) if known else Reply(texts.GONE))
        elif pressed.verb == "said":
            if (written := self._written(turn)) is not None:
                await turn.answer(Reply(texts.TAKEN_ANSWER.format(number=number), replaces=True))
                await self._answer(turn, number, written)
        elif pressed.verb == "close":
            closed = await self._desk.close(number)
            if closed:
                await self._record(turn, "pertanyaan_ditutup", number)
            text = texts.CLOSED.format(number=number) if closed else texts.GONE
            await turn.answer(Reply(text, replaces=True))
        elif pressed.verb == "use":
            await self._preview(turn, number, pressed.word(1))
        else:
            await self._use(turn, number, pressed.word(1))

    async def _ask(self, turn: Turn, text: str, *, as_it_is: bool = False) -> None:
        result = await self._desk.ask(turn.chat, text, as_it_is=as_it_is)
        if isinstance(result, Kept) or result.deed:
            self._awaited.end(turn.chat)
        elif not result.open_already:
            self._awaited.put(turn.chat, QUESTION)
        # The pause before a deed leaves hangs on the message itself: its buttons find it there.
        sent_in = turn.message or turn.asked_about
        target = sent_in.message_id if sent_in is not None else None
        await sending.send(turn.bot, turn.chat, view.outcome(result), quoting=target)
        if isinstance(result, Kept):
            await self._tell_officers(turn, Reply(texts.NEW.format(number=result.number)))

    async def _answer(self, turn: Turn, number: int, words: str) -> None:
        question = await self._taken(turn, number)
        if question is not None:
            answer = view.answer(question, words)
            await self._hand_over(turn, question, "pertanyaan_dijawab", words, answer)

    async def _preview(self, turn: Turn, number: int, answer_id: str) -> None:
        """Show the officer the card before it leaves: what was sent cannot be asked back."""
        question = await self._desk.find(number)
        if question is None:
            await turn.answer(Reply(texts.GONE))
            return
        card = await self._answers.card(question.asker, answer_id)
        await turn.answer(replace(card, rows=()), view.confirm(number, answer_id))

    async def _use(self, turn: Turn, number: int, answer_id: str) -> None:
        question = await self._taken(turn, number)
        if question is not None:
            # In the phase of the asker's region, not of the officer's.
            card = await self._answers.card(question.asker, answer_id)
            await self._hand_over(turn, question, _POINTED_AT, answer_id, view.card(question, card))

    async def _taken(self, turn: Turn, number: int) -> Question | None:
        question = await self._desk.take(number)
        if question is None:
            await turn.answer(Reply(texts.GONE))
        return question

    async def _hand_over(
        self, turn: Turn, question: Question, act: str, words: str, answer: Reply
    ) -> None:
        """Send an officer's answer, at most once, and tell the officer what became of it.

        It is one message: of two the first could arrive without the second, and then come again.
        """
        try:
            await sending.send(turn.bot, question.asker, answer)
        except (SurelyNotSentError, RetryAfter):
            await self._desk.put_back(question)
            await turn.answer(Reply(texts.POSTPONED.format(number=question.id)))
            return
        except (Forbidden, BadRequest):
            receipt = Reply(texts.UNDELIVERED.format(number=question.id))
        except TelegramError:
            receipt = Reply(texts.PERHAPS.format(number=question.id))
        else:
            pointed = act == _POINTED_AT
            receipt = (view.pointed_at if pointed else view.delivered)(question, words)
            self._desk.answered(question)
        # Only now: a kill in between leaves the question with officers, marked as perhaps answered.
        await self._desk.done(question)
        await self._record(turn, act, question.id)
        await turn.answer(receipt)

    async def _tell_officers(self, turn: Turn, reply: Reply) -> None:
        for officer in self._house.officers.all():
            if officer.role.covers(OfficerRole.EDITOR):
                with suppress(TelegramError):
                    await sending.send(turn.bot, officer.person, reply)

    def _shown(self, question: Question) -> Reply:
        edition = self._house.editions.current
        near = edition.finder.search(question.text, _NEAR)
        age = self._house.clock.now() - aware(question.asked_at, self._house.clock)
        return view.open_question(question, age, near, edition.library)

    def _is_editor(self, turn: Turn) -> bool:
        return self._house.officers.may(turn.person, OfficerRole.EDITOR)

    async def _record(self, turn: Turn, act: str, number: int) -> None:
        officer = self._house.officers.of(turn.person)
        if officer is not None:
            await self._house.officers.record(officer, act, f"no. {number}")
