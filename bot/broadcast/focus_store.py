"""What the bot waits for from an officer: one row an officer, so that a restart forgets nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import BigInteger, Float, ForeignKey, String, delete, select
from sqlalchemy.orm import Mapped

from bot.storage.base import Base, Sealed, mapped_column
from bot.storage.cipher import ChatCipher
from bot.storage.database import Database
from bot.storage.upsert import insert


class Asking(StrEnum):
    """What the officer's next message is taken for. A field of the details is asked by its name."""

    CONTENT = "isi"
    FIELD = "isian"
    PART = "bagian"  # new words for one part of a correction
    WHEN = "waktu"
    REASON = "alasan"  # why a circular is approved against a warning
    REFUSAL = "penolakan"
    RECALL = "penarikan"  # why what was sent is taken back


@dataclass(frozen=True)
class Focus:
    """What an officer is doing."""

    campaign: int
    asking: Asking
    detail: str = ""  # the field or the part that is asked for
    panel: int | None = None  # the newest panel, which the items of an album edit
    since: float = 0.0  # seconds since the epoch


class FocusRow(Base):
    """The focus of one officer."""

    __tablename__ = "officer_focus"

    officer: Mapped[bytes] = mapped_column(Sealed, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id", ondelete="CASCADE"))
    asking: Mapped[str] = mapped_column(String(16))
    detail: Mapped[str] = mapped_column(String(32), default="")
    panel: Mapped[int | None] = mapped_column(BigInteger)
    since: Mapped[float] = mapped_column(Float)


class FocusStore:
    """Reads and writes what officers are doing."""

    def __init__(self, database: Database, cipher: ChatCipher) -> None:
        self._database, self._cipher = database, cipher

    async def of(self, officer: int) -> Focus | None:
        """Return what an officer is doing, or None."""
        async with self._database.read() as session:
            row = await session.scalar(
                select(FocusRow).where(FocusRow.officer == self._cipher.seal(officer))
            )
            if row is None:
                return None
            return Focus(row.campaign_id, Asking(row.asking), row.detail, row.panel, row.since)

    async def put(self, officer: int, focus: Focus) -> None:
        """Note what an officer is doing now, in place of anything earlier."""
        values = {
            "campaign_id": focus.campaign, "asking": focus.asking.value, "detail": focus.detail,
            "panel": focus.panel, "since": focus.since,
        }  # fmt: skip
        async with self._database.write() as session:
            statement = insert(session, FocusRow).values(
                officer=self._cipher.seal(officer), **values
            )
            await session.execute(
                statement.on_conflict_do_update(index_elements=["officer"], set_=values)
            )

    async def drop(self, officer: int) -> None:
        """Note that the officer is doing nothing here any more."""
        async with self._database.write() as session:
            await session.execute(
                delete(FocusRow).where(FocusRow.officer == self._cipher.seal(officer))
            )
