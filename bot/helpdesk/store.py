"""Questions that people chose to send, until answered or expired, and texts sent for mending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Date, DateTime, Integer, String, Text, delete, select, update
from sqlalchemy.orm import Mapped

from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database


class QuestionRow(Base):
    """One open question: its text and a sealed address for the answer, nothing else."""

    __tablename__ = "questions"
    __table_args__ = ({"sqlite_autoincrement": True},)  # a number is never given twice

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    asker: Mapped[bytes] = mapped_column(Sealed, index=True)
    text: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    taken_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    expires: Mapped[date] = mapped_column(Date)


class FeedbackRow(Base):
    """One post that somebody sent to mend the screening; no address."""

    __tablename__ = "feedback"
    __table_args__ = ({"sqlite_autoincrement": True},)  # a number is never given twice

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    text: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str] = mapped_column(String(16))
    expires: Mapped[date] = mapped_column(Date)


@dataclass(frozen=True)
class Question:
    """An open question."""

    id: int
    asker: int
    text: str
    asked_at: datetime
    expires: date
    taken_at: datetime | None = None  # where a crash came before the receipt

    @property
    def maybe_answered(self) -> bool:
        """Somebody took it before, and nobody knows what became of that answer."""
        return self.taken_at is not None


@dataclass(frozen=True)
class Feedback:
    """A text that was sent for mending."""

    id: int
    text: str
    verdict: str


class HelpdeskStore:
    """Reads and writes questions and feedback."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def ask(self, asker: int, text: str, at: datetime, expires: date) -> int:
        """Keep a question and return its number."""
        row = QuestionRow(asker=self._cipher.seal(asker), text=text, asked_at=at, expires=expires)
        async with self._database.write() as session:
            session.add(row)
            await session.flush()
            return row.id

    async def open_questions(self, limit: int, stale: datetime) -> list[Question]:
        """Return the open questions, oldest first, and those a crash left taken."""
        free = QuestionRow.taken_at.is_(None) | (QuestionRow.taken_at < stale)
        query = select(QuestionRow).where(free).order_by(QuestionRow.id).limit(limit)
        async with self._database.read() as session:
            return [self._question(row) for row in await session.scalars(query)]

    async def take(self, number: int, at: datetime, stale: datetime) -> Question | None:
        """Take a question to answer it: whoever gets it is the only one to.

        What was taken before ``stale`` and is still here was left behind by a crash, so it may be
        taken again.
        """
        free = QuestionRow.taken_at.is_(None) | (QuestionRow.taken_at < stale)
        async with self._database.write() as session:
            chosen = select(QuestionRow).where(QuestionRow.id == number, free)
            row = await session.scalar(chosen.with_for_update())  # Of two workers one waits here.
            if row is None:
                return None
            question = self._question(row)
            row.taken_at = at
            return question

    async def put_back(self, question: Question) -> None:
        """Let a question wait on that was taken and could not be answered, as it was before."""
        row = update(QuestionRow).where(QuestionRow.id == question.id)
        async with self._database.write() as session:
            await session.execute(row.values(taken_at=question.taken_at))

    async def drop(self, number: int) -> None:
        """Delete a question with its address."""
        async with self._database.write() as session:
            await session.execute(delete(QuestionRow).where(QuestionRow.id == number))

    async def find(self, number: int) -> Question | None:
        """Return an open question."""
        async with self._database.read() as session:
            row = await session.get(QuestionRow, number)
            return self._question(row) if row is not None else None

    async def count_of(self, asker: int) -> int:
        """Return how many open questions somebody has."""
        query = select(QuestionRow.id).where(QuestionRow.asker == self._cipher.seal(asker))
        async with self._database.read() as session:
            return len((await session.scalars(query)).all())

    async def erase(self, asker: int) -> bool:
        """Delete every question of somebody; tell whether there was one."""
        statement = delete(QuestionRow).where(QuestionRow.asker == self._cipher.seal(asker))
        async with self._database.write() as session:
            gone = await session.scalars(statement.returning(QuestionRow.id))
            return bool(gone.all())

    async def expire(self, today: date) -> int:
        """Delete what is past its day; return how many questions were."""
        async with self._database.write() as session:
            await session.execute(delete(FeedbackRow).where(FeedbackRow.expires < today))
            gone = await session.scalars(
                delete(QuestionRow).where(QuestionRow.expires < today).returning(QuestionRow.id)
            )
            return len(gone.all())

    async def keep_feedback(self, text: str, verdict: str, expires: date) -> None:
        """Keep a text for mending."""
        async with self._database.write() as session:
            session.add(FeedbackRow(text=text, verdict=verdict, expires=expires))

    async def next_feedback(self) -> Feedback | None:
        """Return the oldest text for mending."""
        async with self._database.read() as session:
            row = await session.scalar(select(FeedbackRow).order_by(FeedbackRow.id).limit(1))
            return Feedback(row.id, row.text, row.verdict) if row is not None else None

    async def drop_feedback(self, number: int) -> None:
        """Delete a text for mending."""
        async with self._database.write() as session:
            await session.execute(delete(FeedbackRow).where(FeedbackRow.id == number))

    def _question(self, row: QuestionRow) -> Question:
        asker = self._cipher.open(row.asker)
        return Question(row.id, asker, row.text, row.asked_at, row.expires, row.taken_at)
