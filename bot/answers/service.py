"""Answering: from a question to the reply that its outcome asks for."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import view
from bot.answers.engine import Asked, AskOutcome
from bot.answers.outcomes import PLAIN
from bot.calendar import view as calendar_view
from bot.content.schema import Role
from bot.edition import Editions
from bot.phase import Phase
from bot.reply import Reply
from bot.rulebook import view as rule_view
from bot.statistics.events import Event
from bot.statistics.tally import Tally
from bot.storage.flags import Flags

WITHDRAWN = "withdrawn:"
"""Prefix of the switch that withdraws a card."""


class AnswerService:
    """Finds answers and honours the cards that an officer has withdrawn."""

    def __init__(self, editions: Editions, flags: Flags, tally: Tally) -> None:
        self._editions, self._flags, self._tally = editions, flags, tally

    def ask(self, question: str, phase: Phase, agency: str | None, *, own: bool = False) -> Reply:
        """Return the answer to a question, and count it; ``own`` as for :meth:`tell`."""
        asked = self._editions.current.finder.ask(question, phase)
        return self.tell(asked, phase, agency, own=own)

    def tell(self, asked: Asked, phase: Phase, agency: str | None, *, own: bool = False) -> Reply:
        """Return the answer to a question that the finder has looked at, and count it.

        ``own`` says that it is plainly the writer's own, so it is not offered to be screened.
        """
        under_review = asked.topic is not None and self._withdrawn(asked.topic)
        outcome = AskOutcome.UNDER_REVIEW if under_review else asked.outcome
        self._tally.count(
            Event.QUESTION, topic=asked.topic or "", outcome=outcome.value, agency=agency
        )
        return self._reply(asked, phase, own=own)

    def sample(self, question: str, phase: Phase) -> Reply:
        """Return the answer to a made-up question, which counts as nobody's."""
        return self._reply(self._editions.current.finder.ask(question, phase), phase)

    def card(
        self, answer_id: str, phase: Phase, role: Role | None = None, *, calm: bool = False
    ) -> Reply:
        """Return the card of an entry, or what stands in for it; ``calm`` to whoever is afraid."""
        library = self._editions.current.library
        answer = library.answers.get(answer_id)
        if answer is None:
            return self.none_fits()
        if self._withdrawn(answer_id):
            return view.withdrawn(answer)
        return view.card(answer, library, phase, role, calm=calm)

    def not_this(self, question: str, answer_id: str) -> Reply:
        """Return other close questions than the one that was shown."""
        found = self._editions.current.finder.search(question, 4) if question else ()
        others = tuple(other for other in found if other != answer_id)[:3]
        if not others:
            return self.none_fits()
        return view.choices(self._editions.current.library, others)

    def none_fits(self) -> Reply:
        """Return the honest end of the road: no basis, and a human."""
        return view.plain(PLAIN[AskOutcome.NO_BASIS])

    def _withdrawn(self, answer_id: str) -> bool:
        return self._flags.get(WITHDRAWN + answer_id) is not None

    def _reply(self, asked: Asked, phase: Phase, *, own: bool = False) -> Reply:
        edition = self._editions.current
        library = edition.library
        if asked.outcome is AskOutcome.CRISIS:
            return view.crisis(PLAIN[AskOutcome.CRISIS], library)
        if asked.outcome is AskOutcome.FEAR and asked.journey in library.journeys:
            return rule_view.journey(library, asked.journey or "")
        if asked.outcome is AskOutcome.CALENDAR:
            following = edition.phases.next_change(phase.day, phase.region)
            return calendar_view.calendar(phase, following, library)
        if asked.outcome in PLAIN:
            said = PLAIN[asked.outcome]
            return view.plain(replace(said, post=said.post and not own))
        if asked.topic is not None:
            return self.card(asked.topic, phase, calm=asked.afraid)
        return view.choices(
            library, asked.candidates, asked.journey, post=not own, calm=asked.afraid
        )
