"""Campaigns at rest. Every act of an officer is one compare-and-set, with its line of the audit."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from bot.broadcast import details, parts
from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.states import CampaignKind, CampaignState
from bot.clock import in_wib
from bot.officers.store import Act, AuditRow
from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.storage.upsert import insert

Also = Callable[[AsyncSession], Awaitable[object]]
"""What belongs to a change of a campaign and is done in its transaction."""


class CampaignRow(Base):
    """One campaign."""

    __tablename__ = "campaigns"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    origin: Mapped[str] = mapped_column(String(48), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(24))
    version: Mapped[int] = mapped_column(Integer, default=1)
    about: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"))
    circular: Mapped[str | None] = mapped_column(String(48))
    parts: Mapped[str] = mapped_column(Text, default="[]")
    frozen: Mapped[str] = mapped_column(Text, default="[]")
    details: Mapped[str] = mapped_column(Text)
    agencies: Mapped[str | None] = mapped_column(Text)
    topics: Mapped[str | None] = mapped_column(Text)
    read_text: Mapped[str] = mapped_column(Text, default="")
    author: Mapped[bytes] = mapped_column(Sealed)
    author_label: Mapped[str] = mapped_column(String(64))
    approver: Mapped[bytes | None] = mapped_column(Sealed)
    approver_label: Mapped[str | None] = mapped_column(String(64))
    releaser: Mapped[bytes | None] = mapped_column(Sealed)
    releaser_label: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(Text, default="")
    scheduled_at: Mapped[float | None] = mapped_column(Float)
    started_at: Mapped[float | None] = mapped_column(Float)
    ended_at: Mapped[float | None] = mapped_column(Float)
    cursor: Mapped[int] = mapped_column(BigInteger, default=0)
    recipients: Mapped[int] = mapped_column(Integer, default=0)
    by_agency: Mapped[str] = mapped_column(Text, default="{}")
    progress_message: Mapped[int | None] = mapped_column(BigInteger)
    announced: Mapped[int] = mapped_column(Integer, default=0)
    reported: Mapped[bool] = mapped_column(Boolean, default=False)
    counted: Mapped[int] = mapped_column(Integer, default=0)
    erased: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (Index("ix_campaigns_state", "state"),)


class CampaignStore:
    """Reads and writes campaigns."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def create(
        self, draft: Campaign, origin: str, act: Act, also: Also | None = None
    ) -> tuple[Campaign, bool]:
        """Store a new campaign; return it and whether it is new.

        Args:
            draft: what to store.
            origin: names what it came from: delivered twice, an update creates one campaign.
            act: the line for the audit trail.
            also: what else belongs to a new one, done or undone with it.
        """
        columns = self._columns(draft) | {"origin": origin, "version": 1}
        async with self._database.write() as session:
            made = await session.scalar(
                insert(session, CampaignRow)
                .values(**columns)
                .on_conflict_do_nothing(index_elements=["origin"])
                .returning(CampaignRow.id)
            )
            if made is not None:
                session.add(_audit(act, f"#{made}"))
                if also is not None:
                    await also(session)
            row = await session.scalar(select(CampaignRow).where(CampaignRow.origin == origin))
            if row is None:
                raise LookupError(origin)
            return self._campaign(row), made is not None

    async def get(self, identifier: int) -> Campaign | None:
        """Return a campaign, or None."""
        async with self._database.read() as session:
            row = await session.get(CampaignRow, identifier)
            return self._campaign(row) if row is not None else None

    async def where(
        self, states: Sequence[CampaignState], limit: int = 100, offset: int = 0
    ) -> list[Campaign]:
        """Return the campaigns in some states, newest first."""
        query = (
            select(CampaignRow)
            .where(CampaignRow.state.in_([state.value for state in states]))
            .order_by(CampaignRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        async with self._database.read() as session:
            return [self._campaign(row) for row in await session.scalars(query)]

    async def in_states(self) -> dict[str, int]:
        """Return how many campaigns are in each state."""
        query = select(CampaignRow.state, func.count()).group_by(CampaignRow.state)
        async with self._database.read() as session:
            return {row[0]: row[1] for row in await session.execute(query)}

    async def unreported(self) -> list[Campaign]:
        """Return the campaigns that are over and whose report is still owed."""
        over = [CampaignState.DONE.value, CampaignState.CANCELLED.value]
        query = select(CampaignRow).where(
            CampaignRow.state.in_(over), CampaignRow.reported.is_(False)
        )
        async with self._database.read() as session:
            return [self._campaign(row) for row in await session.scalars(query)]

    async def expired(self, before: float) -> list[Campaign]:
        """Return the campaigns that ended before a moment and still know their recipients."""
        query = select(CampaignRow).where(
            CampaignRow.ended_at < before, CampaignRow.erased.is_(False)
        )
        async with self._database.read() as session:
            return [self._campaign(row) for row in await session.scalars(query)]

    async def about(self, identifier: int) -> list[Campaign]:
        """Return the campaigns about another one, oldest first."""
        query = select(CampaignRow).where(CampaignRow.about == identifier).order_by(CampaignRow.id)
        async with self._database.read() as session:
            return [self._campaign(row) for row in await session.scalars(query)]

    async def acted_at(self, identifier: int) -> datetime | None:
        """Return when anybody last did something with a campaign, as the audit trail knows it."""
        named = f"#{identifier}"
        mine = (AuditRow.subject == named) | AuditRow.subject.startswith(f"{named} ")
        async with self._database.read() as session:
            at = await session.scalar(select(func.max(AuditRow.at)).where(mine))
            return in_wib(at) if at is not None else None

    async def change(
        self,
        known: Campaign,
        changed: Campaign,
        act: Act | None,
        also: Also | None = None,
    ) -> Campaign | None:
        """Write a changed campaign if it is still as known, in one transaction with its act.

        Args:
            known: what the officer acted on.
            changed: what it is to be.
            act: the line for the audit trail.
            also: what else belongs to this change, done or undone with it.

        Returns:
            The campaign with its new version, or None when somebody else was first.
        """
        columns = self._columns(changed) | {"version": known.version + 1}
        async with self._database.write() as session:
            row = await session.scalar(
                update(CampaignRow)
                .where(CampaignRow.id == known.id, CampaignRow.version == known.version)
                .values(**columns)
                .returning(CampaignRow)
                .execution_options(synchronize_session=False)
            )
            if row is None:
                return None
            if act is not None:
                session.add(_audit(act, f"#{known.id}"))
            if also is not None:
                await also(session)
            return self._campaign(row)

    async def note(self, identifier: int, **fields: Any) -> None:
        """Write what no officer decides: progress message, report sent, announced version."""
        async with self._database.write() as session:
            await session.execute(
                update(CampaignRow).where(CampaignRow.id == identifier).values(**fields)
            )

    def _columns(self, campaign: Campaign) -> dict[str, Any]:
        return {
            "kind": campaign.kind.value,
            "state": campaign.state.value,
            "about": campaign.about,
            "circular": campaign.circular,
            "parts": parts.freeze(campaign.parts),
            "frozen": parts.freeze(campaign.frozen),
            "details": details.dump(campaign.details),
            "agencies": _list(campaign.target.agencies),
            "topics": _list(campaign.target.topics),
            "read_text": campaign.read_text,
            **self._person("author", campaign.author),
            **self._person("approver", campaign.approver),
            **self._person("releaser", campaign.releaser),
            "reason": campaign.reason,
            "scheduled_at": campaign.scheduled_at,
            "started_at": campaign.started_at,
            "ended_at": campaign.ended_at,
            "by_agency": json.dumps(dict(campaign.by_agency)),
            "reported": campaign.reported,
        }

    def _person(self, name: str, person: Person | None) -> dict[str, Any]:
        sealed = self._cipher.seal(person.id) if person is not None else None
        return {name: sealed, f"{name}_label": person.label if person is not None else None}

    def _campaign(self, row: CampaignRow) -> Campaign:
        author = self._open(row.author, row.author_label)
        if author is None:
            raise LookupError(row.id)
        return Campaign(
            id=row.id, kind=CampaignKind(row.kind), state=CampaignState(row.state),
            version=row.version, author=author, about=row.about, circular=row.circular,
            parts=parts.thaw(row.parts), frozen=parts.thaw(row.frozen),
            details=details.load(row.details),
            target=Target(_tuple(row.agencies), _tuple(row.topics)), read_text=row.read_text,
            approver=self._open(row.approver, row.approver_label),
            releaser=self._open(row.releaser, row.releaser_label), reason=row.reason,
            scheduled_at=row.scheduled_at, started_at=row.started_at, ended_at=row.ended_at,
            recipients=row.recipients, by_agency=json.loads(row.by_agency),
            progress_message=row.progress_message, announced=row.announced,
            reported=row.reported, counted=row.counted, erased=row.erased, origin=row.origin,
        )  # fmt: skip

    def _open(self, sealed: bytes | None, label: str | None) -> Person | None:
        return Person(self._cipher.open(sealed), label or "") if sealed is not None else None


def state_of(session: AsyncSession, campaign: int) -> Any:
    """Return the awaitable state of a campaign inside somebody else's transaction."""
    return session.scalar(select(CampaignRow.state).where(CampaignRow.id == campaign))


def _audit(act: Act, subject: str) -> AuditRow:
    named = f"{subject} {act.subject}".strip()[:128]
    return AuditRow(at=act.at, officer=act.officer, act=act.act, subject=named, why=act.why)


def _list(chosen: tuple[str, ...] | None) -> str | None:
    return None if chosen is None else json.dumps(chosen)


def _tuple(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(json.loads(text))
