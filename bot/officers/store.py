"""Officers and their audit trail at rest. Officers know that their acts are recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import DateTime, Integer, String, Text, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.officers.roles import OfficerRole
from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.storage.upsert import insert


class OfficerRow(Base):
    """One officer, by sealed user id."""

    __tablename__ = "officers"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    person: Mapped[bytes] = mapped_column(Sealed, unique=True)
    role: Mapped[str] = mapped_column(String(16))
    label: Mapped[str] = mapped_column(String(64))
    since: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class AuditRow(Base):
    """One act of an officer: who, when, what, why."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    officer: Mapped[str] = mapped_column(String(64))
    act: Mapped[str] = mapped_column(String(48))
    subject: Mapped[str] = mapped_column(String(128), default="")
    why: Mapped[str] = mapped_column(Text, default="")


@dataclass(frozen=True)
class Officer:
    """An officer as the program knows them."""

    person: int
    role: OfficerRole
    label: str


@dataclass(frozen=True)
class Act:
    """One line of the audit trail."""

    at: datetime
    officer: str
    act: str
    subject: str
    why: str


class OfficerStore:
    """Reads and writes officers and their acts."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def all(self) -> list[Officer]:
        """Return every officer, oldest first."""
        async with self._database.read() as session:
            rows = await session.scalars(select(OfficerRow).order_by(OfficerRow.id))
            return [
                Officer(self._cipher.open(row.person), OfficerRole(row.role), row.label)
                for row in rows
            ]

    async def save(self, officer: Officer, at: datetime, act: Act | None = None) -> None:
        """Add an officer, or change role and label of one who is there; the act goes with it."""
        async with self._database.write() as session:
            statement = insert(session, OfficerRow).values(
                person=self._cipher.seal(officer.person), role=officer.role.value,
                label=officer.label, since=at,
            )  # fmt: skip
            await session.execute(
                statement.on_conflict_do_update(
                    index_elements=["person"],
                    set_={"role": officer.role.value, "label": officer.label},
                )
            )
            _note(session, act)

    async def remove(self, person: int, act: Act | None = None) -> bool:
        """Remove an officer; tell whether there was one. The act goes with it."""
        async with self._database.write() as session:
            gone = await session.scalar(
                delete(OfficerRow)
                .where(OfficerRow.person == self._cipher.seal(person))
                .returning(OfficerRow.id)
            )
            _note(session, act if gone is not None else None)
            return gone is not None

    async def record(self, act: Act) -> None:
        """Add a line to the audit trail."""
        async with self._database.write() as session:
            _note(session, act)

    async def trail(self, limit: int, skipped: int = 0) -> list[Act]:
        """Return the newest lines of the audit trail but for some, newest first."""
        query = select(AuditRow).order_by(AuditRow.id.desc()).limit(limit).offset(skipped)
        async with self._database.read() as session:
            return [
                Act(row.at, row.officer, row.act, row.subject, row.why)
                for row in await session.scalars(query)
            ]


def _note(session: AsyncSession, act: Act | None) -> None:
    """Add a line to the audit trail inside a transaction."""
    if act is not None:
        session.add(
            AuditRow(at=act.at, officer=act.officer, act=act.act, subject=act.subject, why=act.why)
        )
