"""Between a person and the officers: what may be sent, kept, answered and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.helpdesk.personal import Personal, find
from bot.helpdesk.store import Feedback, HelpdeskStore, Question
from bot.intake.manner import tells_a_deed
from bot.statistics.events import Event
from bot.statistics.tally import Tally

KEPT_DAYS = 14
FEEDBACK_DAYS = 30
SHORTEST, LONGEST = 12, 1_000
LONGEST_ANSWER = 2_800
"""Characters; with the question and the words around it one message of 4,096 holds it."""
MOST_OPEN = 3
_OPENS, _CLOSES, _WORKDAYS = 8, 16, 5
_TAKEN = timedelta(minutes=10)
"""How long an answer may be on its way before its question is shown to officers again."""
_WAITS = ((1, "1_jam"), (4, "4_jam"), (24, "1_hari"), (72, "3_hari"))


@dataclass(frozen=True)
class Kept:
    """A question that was kept."""

    number: int
    expires: date
    outside_hours: bool


@dataclass(frozen=True)
class Turned:
    """A text that was not kept, and why: a length, too many, what names a person, a deed."""

    no_text: bool = False
    short: bool = False
    long: bool = False
    open_already: int = 0
    personal: Personal | None = None
    deed: bool = False


class Helpdesk:
    """Keeps questions until they are answered."""

    def __init__(self, store: HelpdeskStore, clock: Clock, tally: Tally) -> None:
        self._store, self._clock, self._tally = store, clock, tally

    async def ask(self, asker: int, text: str, *, as_it_is: bool = False) -> Kept | Turned:
        """Keep a question, unless something in it must not be kept.

        Who answers may be who punishes: a deed that is told is handed back once, and kept only
        ``as_it_is``, when its writer says so.
        """
        words = text.strip()
        personal = find(words)
        if personal is not None:
            return Turned(personal=personal)
        if len(words) < SHORTEST:
            return Turned(short=True)
        if len(words) > LONGEST:
            return Turned(long=True)
        if tells_a_deed(words) and not as_it_is:
            return Turned(deed=True)
        waiting = await self._store.count_of(asker)
        if waiting >= MOST_OPEN:
            return Turned(open_already=waiting)
        now = self._clock.now()
        expires = now.date() + timedelta(days=KEPT_DAYS)
        number = await self._store.ask(asker, words, now, expires)
        self._tally.count(Event.HELPDESK, outcome="ditanya")
        return Kept(number, expires, not in_office_hours(now))

    async def waiting(self) -> list[Question]:
        """Return the oldest open questions."""
        return await self._store.open_questions(10, self._clock.now() - _TAKEN)

    async def find(self, number: int) -> Question | None:
        """Return an open question."""
        return await self._store.find(number)

    async def take(self, number: int) -> Question | None:
        """Take a question to answer it; only one officer gets it, and only that one may answer."""
        now = self._clock.now()
        return await self._store.take(number, now, now - _TAKEN)

    async def put_back(self, question: Question) -> None:
        """Let a taken question wait on, because its answer surely did not leave."""
        await self._store.put_back(question)

    async def done(self, question: Question) -> None:
        """Delete a question with its address: it was answered, or its asker is out of reach."""
        await self._store.drop(question.id)

    def answered(self, question: Question) -> None:
        """Count an answer, and how long it was waited for."""
        self._tally.count(Event.HELPDESK, outcome="dijawab")
        wait = bucket(self._clock.now() - aware(question.asked_at, self._clock))
        self._tally.count(Event.HELPDESK, topic="lama", outcome=wait)

    async def close(self, number: int) -> bool:
        """Delete a question without an answer; tell whether it was there."""
        if await self.take(number) is None:
            return False
        await self._store.drop(number)
        self._tally.count(Event.HELPDESK, outcome="ditutup")
        return True

    async def erase(self, asker: int) -> bool:
        """Delete every question of somebody."""
        return await self._store.erase(asker)

    async def expire(self) -> int:
        """Delete what is past its day."""
        return await self._store.expire(self._clock.now().date())

    async def send_feedback(self, text: str, verdict: str) -> bool:
        """Keep a post for mending, unless it names a person by number; tell whether it was kept."""
        if find(text) is not None:
            return False
        expires = self._clock.now().date() + timedelta(days=FEEDBACK_DAYS)
        await self._store.keep_feedback(text[:4_096], verdict, expires)
        return True

    async def feedback(self) -> Feedback | None:
        """Return the oldest text for mending."""
        return await self._store.next_feedback()

    async def drop_feedback(self, number: int) -> None:
        """Delete a text for mending."""
        await self._store.drop_feedback(number)


def in_office_hours(now: datetime) -> bool:
    """Tell whether an officer is likely to read now: Monday to Friday, 8 to 16 WIB."""
    return now.weekday() < _WORKDAYS and _OPENS <= now.hour < _CLOSES


def bucket(wait: timedelta) -> str:
    """Return the class of a waiting time, so that no exact time is ever kept."""
    hours = wait / timedelta(hours=1)
    return next((name for limit, name in _WAITS if hours <= limit), "lebih")


def aware(at: datetime, clock: Clock) -> datetime:
    """Return a moment with its zone: SQLite forgets it."""
    return at if at.tzinfo is not None else at.replace(tzinfo=clock.now().tzinfo)
