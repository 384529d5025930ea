"""/start with its deep links, the tutorial, /bantuan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.action import Action
from bot.answers.handlers import AnswerHandlers
from bot.circulars import view as circular_view
from bot.house import House
from bot.intake.incoming import Incoming, Medium, Origin, OriginKind
from bot.officers.roles import OfficerRole
from bot.reply import Reply
from bot.rulebook import view as rule_view
from bot.screening.case import Case, case_of
from bot.screening.handlers import ScreeningHandlers
from bot.welcome import links, texts, view
from bot.welcome.links import Link, Target
from bot.wire.room import Command, Room
from bot.wire.turn import Turn


class WelcomeHandlers:
    """Greets, teaches in three steps, and opens what a deep link points at."""

    def __init__(
        self,
        house: House,
        answers: AnswerHandlers,
        screening: ScreeningHandlers,
        commands: Callable[[int], Iterable[Command]],
    ) -> None:
        self._house, self._answers, self._screening = house, answers, screening
        self._commands = commands

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            view.ROOM,
            commands=(
                Command("start", "Mulai, dan janji soal privasi", self.start),
                Command("bantuan", "Daftar perintah", self.help),
            ),
            press=self.press,
        )

    async def start(self, turn: Turn) -> None:
        """Answer /start, or open what its payload points at."""
        library = self._house.editions.current.library
        if not turn.words:
            await turn.answer(view.start(library))
            return
        link = links.resolve(turn.words, library)
        if link is None:
            await turn.answer(Reply(texts.BAD_LINK), view.start(library))
            return
        await turn.answer(Reply(texts.PROMISE), await self._open(turn, link))

    async def help(self, turn: Turn) -> None:
        """Answer /bantuan with the commands this person may use."""
        officer = self._house.officers.may(turn.person, OfficerRole.VIEWER)
        commands = self._commands(turn.person)
        await turn.answer(view.help_page(commands, turn.bot.username, officer=officer))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of the tutorial."""
        await turn.toast()
        number = pressed.number(0) if pressed.args else 0
        if pressed.verb == "step":
            await turn.answer(view.step(number))
        elif pressed.verb == "next":
            # Below a sample's result, which stays to be read.
            await turn.answer(replace(view.step(number), replaces=False))
        elif number == 0:
            sample = await self._answers.sample(turn, texts.SAMPLE_QUESTION)
            await turn.answer(view.shown(sample, number))
        else:
            sample = await self._screening.sample(turn, _sample())
            await turn.answer(view.shown(sample, number))

    async def _open(self, turn: Turn, link: Link) -> Reply:
        library = self._house.editions.current.library
        match link.target:
            case Target.ANSWER:
                return await self._answers.card(turn.chat, link.id)
            case Target.TOPIC:
                return rule_view.topic(library, link.id, 0, replaces=False)
            case Target.ROW:
                phase = await self._house.phase_for(turn.chat)
                return rule_view.skb_row(library, link.id, phase, replaces=False)
            case Target.CIRCULAR:
                return circular_view.card(library.circulars[link.id], library)
            case Target.JOURNEY:
                return rule_view.journey(library, link.id)


def _sample() -> Case:
    origin = Origin(OriginKind.CHANNEL, "Kanal Contoh")
    return case_of([Incoming(Medium.TEXT, texts.SAMPLE, origin=origin, forwarded=True)])
