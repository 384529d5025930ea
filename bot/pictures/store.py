"""Campaign material that officers marked: hashes of looks and words, never a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import DateTime, Integer, String, delete, select
from sqlalchemy.orm import Mapped

from bot.clock import in_wib
from bot.pictures import fingerprint
from bot.pictures.seen import Fingerprint
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database


class MaterialRow(Base):
    """One marked picture. The 64-bit hashes are hexadecimal, since SQL has no unsigned."""

    __tablename__ = "materials"
    __table_args__ = ({"sqlite_autoincrement": True},)  # a number is never given twice

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    gradient: Mapped[str] = mapped_column(String(16))
    frequency: Mapped[str] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(String(16))
    note: Mapped[str] = mapped_column(String(64))
    marked_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


@dataclass(frozen=True)
class Material:
    """One marked picture as the program knows it."""

    id: int
    fingerprint: Fingerprint
    note: str
    marked_at: datetime  # in WIB


class MaterialStore:
    """Reads and writes marked material. Few rows: officers mark by hand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, looks: Fingerprint, note: str, at: datetime) -> int:
        """Keep how a picture looks; return its number, the older one where it was marked before."""
        for known in await self.all():
            if fingerprint.same(known.fingerprint, looks):
                return known.id
        row = MaterialRow(
            gradient=f"{looks.gradient:016x}", frequency=f"{looks.frequency:016x}",
            words=f"{looks.words:016x}", note=note, marked_at=at,
        )  # fmt: skip
        async with self._database.write() as session:
            session.add(row)
            await session.flush()
            return row.id

    async def all(self) -> list[Material]:
        """Return everything marked, newest first."""
        async with self._database.read() as session:
            rows = await session.scalars(select(MaterialRow).order_by(MaterialRow.id.desc()))
            return [_material(row) for row in rows]

    async def drop(self, number: int) -> bool:
        """Take a mark back; tell whether there was one."""
        statement = delete(MaterialRow).where(MaterialRow.id == number).returning(MaterialRow.id)
        async with self._database.write() as session:
            return await session.scalar(statement) is not None

    async def knows(self, looks: Fingerprint) -> bool:
        """Tell whether a picture that looks like this was marked."""
        return any(fingerprint.same(known.fingerprint, looks) for known in await self.all())


def _material(row: MaterialRow) -> Material:
    looks = Fingerprint(int(row.gradient, 16), int(row.frequency, 16), int(row.words, 16))
    return Material(row.id, looks, row.note, in_wib(row.marked_at))
